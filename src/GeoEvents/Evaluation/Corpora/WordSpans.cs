using System.Text.RegularExpressions;

namespace GeoEvents.Evaluation.Corpora;

/// <summary>Where words stand in a text.</summary>
internal static class WordSpans
{
    /// <summary>Each occurrence as whole words, whatever the white space between them, as UTF-16 offsets.</summary>
    public static List<(int Start, int End)> Of(string text, string words) =>
        [.. Regex.Matches(text, @"(?<!\w)" + string.Join(@"\s+", words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape)) + @"(?!\w)", RegexOptions.CultureInvariant)
            .Select(match => (match.Index, match.Index + match.Length))];

    public static bool Overlap(this List<(int Start, int End)> spans, int start, int end) => spans.Exists(span => start < span.End && span.Start < end);
}
