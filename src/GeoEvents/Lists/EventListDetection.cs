using GeoEvents.Gazetteers.Sources;
using GeoEvents.Lists.Rows;

namespace GeoEvents.Lists;

/// <summary>Tells the format of an event list by how it begins.</summary>
public static class EventListDetection
{
    /// <summary>How much of a file <see cref="FormatOf"/> looks at.</summary>
    public const int HeadBytes = 64 * 1024;

    private const int DayDigits = 8;

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>The format of what begins so; null for what is no event list.</summary>
    public static EventListFormat? FormatOf(ReadOnlySpan<byte> head)
    {
        if (PlaceFile.IsJson(head)) return head.IndexOf("\"features\""u8) >= 0 || head.IndexOf("FeatureCollection"u8) >= 0 ? EventListFormat.Geojson : null;
        var line = FirstLine(head);
        if (line.Contains('\0', StringComparison.Ordinal)) return null;
        if (IsGdelt(line)) return EventListFormat.Gdelt;
        var columns = ColumnsOf(line);
        if (Has(columns, UcdpGedRow.Needed)) return EventListFormat.UcdpGed;
        if (Has(columns, AcledRow.Needed)) return EventListFormat.Acled;
        return columns.Length > 1 ? EventListFormat.Csv : null;
    }

    // Columns without names: the first is a number, the second a day.
    private static bool IsGdelt(ReadOnlySpan<char> line)
    {
        if (!GdeltRow.HasColumns(line.Count('\t') + 1)) return false;
        var id = line[..line.IndexOf('\t')];
        var day = line[(id.Length + 1)..];
        day = day[..day.IndexOf('\t')];
        return id.Length > 0 && day.Length == DayDigits && !id.ContainsAnyExceptInRange('0', '9') && !day.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>The columns of a table that begins so.</summary>
    internal static string[] ColumnsOf(ReadOnlySpan<byte> head) => ColumnsOf(FirstLine(head));

    private static string FirstLine(ReadOnlySpan<byte> head)
    {
        var text = PlaceFileDetection.TextOf(head);
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? text : text[..end];
    }

    private static string[] ColumnsOf(string line)
    {
        var separator = Separators.MaxBy(sign => line.Count(c => c == sign));
        return line.Split(separator, StringSplitOptions.TrimEntries).Select(column => column.Trim('"')).ToArray();
    }

    private static bool Has(string[] columns, string[] needed) => Array.TrueForAll(needed, column => columns.Contains(column, StringComparer.OrdinalIgnoreCase));
}
