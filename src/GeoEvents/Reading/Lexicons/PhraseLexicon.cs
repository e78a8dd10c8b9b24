using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Lexicons;

/// <summary>Phrases with a value each, found in tokens.</summary>
/// <remarks>
/// A phrase is words parted by blanks. A word may be alternatives (<c>air|aerial</c>), end in <c>*</c> for any ending (<c>bomb*</c>),
/// be optional (<c>?the</c>), or be <c>~</c> for up to five words of any kind. Capitals in a phrase demand capitals in the text.
/// </remarks>
internal sealed class PhraseLexicon<T>
{
    private const int WidestGap = 5;

    private readonly Dictionary<string, List<Phrase>> _byWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Phrase>>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    /// <summary>By the first letter, in lower case.</summary>
    private readonly Dictionary<char, List<(string Prefix, Phrase Phrase)>> _byPrefix = [];

    public PhraseLexicon(IEnumerable<(string Phrase, T Value)> entries)
    {
        foreach (var (text, value) in entries)
        {
            var phrase = new Phrase([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new Word(word))], value);
            foreach (var form in phrase.Words[0].Forms)
            {
                if (form.EndsWith('*'))
                {
                    var letter = char.ToLowerInvariant(form[0]);
                    if (_byPrefix.TryGetValue(letter, out var prefixes)) prefixes.Add((form[..^1], phrase));
                    else _byPrefix[letter] = [(form[..^1], phrase)];
                }
                else if (_byWord.TryGetValue(form, out var phrases)) phrases.Add(phrase);
                else _byWord[form] = [phrase];
            }
        }
        _bySpan = _byWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest phrase that begins at a token and ends by another one, with the index of its last token; null if there is none.</summary>
    public (T Value, int Last)? Match(ArticleText text, int first, int limit)
    {
        (T Value, int Last)? best = null;
        var word = text[first];
        if (_bySpan.TryGetValue(word, out var phrases))
        {
            foreach (var phrase in phrases) Consider(phrase);
        }
        if (_byPrefix.TryGetValue(char.ToLowerInvariant(word[0]), out var byPrefix))
        {
            foreach (var (prefix, phrase) in byPrefix)
            {
                if (word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) Consider(phrase);
            }
        }
        return best;

        void Consider(Phrase phrase)
        {
            if (!phrase.Words[0].Matches(text[first])) return;
            var last = phrase.Rest(text, first, 1, limit);
            if (last >= 0 && (best is null || last > best.Value.Last)) best = (phrase.Value, last);
        }
    }

    private sealed record Phrase(Word[] Words, T Value)
    {
        /// <summary>Index of the last token where the words from <paramref name="word"/> on follow behind <paramref name="at"/>; -1 where they do not.</summary>
        public int Rest(ArticleText text, int at, int word, int limit)
        {
            if (word == Words.Length) return at;
            var wanted = Words[word];
            if (wanted.IsGap)
            {
                for (var gap = 0; gap <= WidestGap && at + gap <= limit; gap++)
                {
                    if (gap > 0 && text.Tokens[at + gap] is { Shape: TokenShape.Mark } mark && text.Text[mark.Start] is ';' or '.' or ':') return -1;
                    var last = Rest(text, at + gap, word + 1, limit);
                    if (last >= 0) return last;
                }
                return -1;
            }
            if (at < limit && wanted.Matches(text[at + 1]))
            {
                var last = Rest(text, at + 1, word + 1, limit);
                if (last >= 0) return last;
            }
            return wanted.IsOptional ? Rest(text, at, word + 1, limit) : -1;
        }
    }

    private sealed class Word
    {
        public Word(string pattern)
        {
            IsGap = pattern == "~";
            IsOptional = pattern.StartsWith('?');
            Forms = pattern.TrimStart('?').Split('|');
        }

        public bool IsGap { get; }

        public bool IsOptional { get; }

        public string[] Forms { get; }

        public bool Matches(ReadOnlySpan<char> word)
        {
            foreach (var form in Forms)
            {
                var comparison = char.IsUpper(form[0]) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
                if (form.EndsWith('*') ? word.StartsWith(form.AsSpan(0, form.Length - 1), comparison) : word.Equals(form, comparison)) return true;
            }
            return false;
        }
    }
}
