using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>Finds out of what format a file of places is, by its beginning and not by its name.</summary>
internal static partial class PlaceFileDetection
{
    public static string FormatIds => KebabCase.All<PlaceFileFormat>();

    /// <summary>Null where it is of none.</summary>
    public static PlaceFileFormat? FormatOf(ReadOnlySpan<byte> head)
    {
        var text = TextOf(head);
        if (PlaceFile.IsJson(head)) return JsonFormat(text);
        var line = text.Split('\n', 2)[0].TrimEnd('\r');
        var fields = line.Split('\t');
        if (IsGeoNames(fields)) return PlaceFileFormat.Geonames;
        if (fields.Length == 1) fields = line.Split(',');
        var columns = fields.Select(field => field.Trim().Trim('"')).ToArray();
        if (Has(columns, "id", "kind", "precision_m")) return PlaceFileFormat.Curated;
        if (Has(columns, "id", "title", "title_source")) return PlaceFileFormat.LinkedPlaces;
        return OchaColumns.Find(columns) is null ? null : PlaceFileFormat.Ocha;
    }

    private static PlaceFileFormat? JsonFormat(string text)
    {
        if (Says(text, "linkedplaces-context") || Toponyms().IsMatch(text)) return PlaceFileFormat.LinkedPlaces;
        return Says(text, "FeatureCollection") || Says(text, "\"features\"") ? PlaceFileFormat.Geojson : null;
    }

    // The columns of a dump have no names: the fifth and sixth are the position, the seventh is the letter of a class.
    private static bool IsGeoNames(string[] fields) =>
        fields.Length >= 18 && fields[6].Length <= 1
        && double.TryParse(fields[4], NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        && double.TryParse(fields[5], NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool Has(string[] columns, params ReadOnlySpan<string> wanted)
    {
        foreach (var column in wanted)
        {
            if (!columns.Contains(column, StringComparer.Ordinal)) return false;
        }
        return true;
    }

    private static bool Says(string text, string what) => text.Contains(what, StringComparison.Ordinal);

    // A property of any GeoJSON may be called "toponym" too.
    [GeneratedRegex(@"""names""\s*:\s*\[\s*\{[^{}]*""toponym""\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Toponyms();

    internal static string TextOf(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(head[3..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head[2..]),
        _ => Encoding.UTF8.GetString(head),
    };
}
