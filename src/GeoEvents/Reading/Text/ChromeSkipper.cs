using GeoEvents.Reading.Lexicons;

namespace GeoEvents.Reading.Text;

/// <summary>Site chrome around an article: share lines, donation appeals, related articles, tags. It names places too, and is skipped, never cut out.</summary>
internal sealed class ChromeSkipper
{
    private static readonly (bool Ends, bool Inline, string Phrase)[] Phrases = [.. Lexicon.Rows("chrome.tsv").Select(row => (row[0] == "end", row[0] == "inline", row[1]))];

    private readonly List<(int Start, int End)> _skipped = [];

    public ChromeSkipper(string text, int start)
    {
        var half = start + (text.Length - start) / 2;
        for (var at = start; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            var line = text.AsSpan(at, end - at).TrimStart(" \t•*#>|-");
            foreach (var (ends, inline, phrase) in Phrases)
            {
                if (inline)
                {
                    var found = text.IndexOf(phrase, Math.Max(at, half), Math.Max(0, end - Math.Max(at, half)), StringComparison.Ordinal);
                    if (found >= 0 && IsWord(text, found, phrase.Length) && !GoesOn(text, found + phrase.Length)) _skipped.Add((found, end));
                }
                else if (line.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && (line.Length == phrase.Length || !char.IsLetterOrDigit(line[phrase.Length])))
                {
                    // A heading such as "Source" is the whole line; it ends the article only behind its first half.
                    if (ends && line.TrimEnd(" :.").Length == phrase.Length && at > half) _skipped.Add((at, text.Length));
                    else if (!ends) _skipped.Add((at, end));
                }
            }
            at = end + 1;
        }
    }

    /// <summary>Whether what begins at this offset is chrome.</summary>
    public bool Skips(int offset)
    {
        foreach (var (start, end) in _skipped)
        {
            if (offset >= start && offset < end) return true;
        }
        return false;
    }

    /// <summary>A small letter behind it: the words are part of a sentence.</summary>
    private static bool GoesOn(string text, int end) => end + 1 < text.Length && text[end] == ' ' && char.IsLower(text[end + 1]);

    private static bool IsWord(string text, int start, int length) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (start + length >= text.Length || !char.IsLower(text[start + length]));
}
