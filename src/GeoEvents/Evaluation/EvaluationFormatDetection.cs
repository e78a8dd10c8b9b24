using System.Text;

namespace GeoEvents.Evaluation;

/// <summary>Finds out of what format annotations are, by their beginning.</summary>
internal static class EvaluationFormatDetection
{
    /// <summary>So much of a file is looked at.</summary>
    public const int HeadBytes = 64 * 1024;

    private static readonly (EvaluationFormat Format, string[] Columns)[] Tables =
    [
        (EvaluationFormat.FaKes, ["article_title", "article_content", "date", "location"]),
        (EvaluationFormat.UcdpPlaces, ["where_coordinates", "latitude", "longitude", "adm_1", "where_prec"]),
        (EvaluationFormat.EventKinds, ["EventSnippet", "SubType"]),
        (EvaluationFormat.Spelling, ["pcode", "alt"]),
    ];

    /// <summary>Null where it is of none.</summary>
    public static EvaluationFormat? FormatOf(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith('{')) return Says(text, "\"places\"") || Says(text, "\"events\"") || Says(text, "\"article\"") ? EvaluationFormat.Gold : null;
        if (text.StartsWith('<'))
        {
            if (Says(text, "<toponyms") || Says(text, "<feedid>")) return EvaluationFormat.Lgl;
            return Says(text, "<articles") && (Says(text, "<locations") || Says(text, "<source>")) ? EvaluationFormat.Geovirus : null;
        }
        var columns = text.Split('\n', 2)[0].TrimEnd('\r').Split(text.Split('\n', 2)[0].Contains('\t') ? '\t' : ',').Select(column => column.Trim().Trim('"')).ToHashSet(StringComparer.Ordinal);
        foreach (var (format, wanted) in Tables)
        {
            if (columns.IsSupersetOf(wanted)) return format;
        }
        return null;
    }

    private static bool Says(string text, string what) => text.Contains(what, StringComparison.Ordinal);
}
