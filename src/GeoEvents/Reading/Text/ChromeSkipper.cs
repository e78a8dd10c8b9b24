using GeoEvents.Reading.Lexicons;

namespace GeoEvents.Reading.Text;

/// <summary>Site chrome around an article: share lines, donation appeals, related articles, tags. It names places too, and is skipped, never cut out.</summary>
internal sealed class ChromeSkipper
{
    private static readonly (bool Ends, bool Inline, string Phrase)[] Phrases = [.. Lexicon.Rows("chrome.tsv").Select(row => (row[0] == "end", row[0] == "inline", row[1]))];

    private const int LongestLabel = 60;

    private readonly List<(int Start, int End)> _skipped = [];

    public ChromeSkipper(string text, int start)
    {
        var half = start + (text.Length - start) / 2;
        for (var at = start; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            var from = ChromeStart(text, at, end, half, out var endsArticle);
            if (from < end) _skipped.Add((from, endsArticle ? text.Length : end));
            if (endsArticle) return;
            at = end + 1;
        }
    }

    /// <summary>Where chrome begins in a line; its end where there is none.</summary>
    private static int ChromeStart(string text, int at, int end, int half, out bool endsArticle)
    {
        var from = end;
        endsArticle = false;
        var line = text.AsSpan(at, end - at).TrimStart(" \t•*#>|-");
        foreach (var (ends, inline, phrase) in Phrases)
        {
            if (inline)
            {
                var search = Math.Max(at, half);
                var found = search < end ? text.IndexOf(phrase, search, end - search, StringComparison.Ordinal) : -1;
                if (found >= 0 && IsWord(text, found, phrase.Length) && !GoesOn(text, found + phrase.Length)) from = Math.Min(from, found);
            }
            else if (line.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && (line.Length == phrase.Length || !char.IsLetterOrDigit(line[phrase.Length])))
            {
                // A heading such as "Source" is the whole line; it ends the article only behind its first half.
                if (ends && line.TrimEnd(" :.").Length == phrase.Length && at > half) endsArticle = true;
                if (endsArticle || (!ends && (phrase.Contains(' ') || IsLabel(line)))) from = at;
            }
        }
        return from;
    }

    /// <summary>Whether what stands at this offset is chrome.</summary>
    public bool Skips(int offset)
    {
        int low = 0, high = _skipped.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_skipped[middle].End <= offset) low = middle + 1;
            else high = middle;
        }
        return low < _skipped.Count && _skipped[low].Start <= offset;
    }

    /// <summary>A few words without a full stop: "Tags: Syria, Idlib", but no sentence that begins with such a word.</summary>
    private static bool IsLabel(ReadOnlySpan<char> line) => line.Length <= LongestLabel && !line.TrimEnd().EndsWith(".");

    /// <summary>A small letter behind it: the words are part of a sentence.</summary>
    private static bool GoesOn(string text, int end) => end + 1 < text.Length && text[end] == ' ' && char.IsLower(text[end + 1]);

    private static bool IsWord(string text, int start, int length) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (start + length >= text.Length || !char.IsLower(text[start + length]));
}
