using GeoEvents.Reading.Lexicons;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Places;

/// <summary>Takes what names two places at once apart: "the Ariha-Saraqib road", "the Syria-Turkey border"; and names the countries of "the Turkish border".</summary>
internal sealed class CompoundNames(CachedGazetteer gazetteer, ArticleText text)
{
    private static readonly WordList Ways = WordList.Load("road-nouns.txt");

    private static readonly Dictionary<string, string> Countries = Lexicon.Rows("demonyms.tsv")
        .SelectMany(row => row[1].Split(' ').Select(word => (Word: word, Country: row[0])))
        .ToDictionary(pair => pair.Word, pair => pair.Country, StringComparer.Ordinal);

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CountriesBySpan = Countries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The names with those in place of what they are parts of, in the order of the text.</summary>
    public List<NameInText> TakeApart(List<NameInText> names)
    {
        List<NameInText>? found = null;
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            var sentence = text.Sentences[s];
            for (var i = sentence.First; i <= sentence.Last; i++)
            {
                var isBorder = IsBorder(i, sentence);
                if (!isBorder && !Ways.Contains(text[i])) continue;
                if (i > sentence.First && text.Touches(i - 1)) Before(i, sentence, s, isBorder);
                if (isBorder && text.Is(i, "الحدود")) Behind(i, sentence, s);
            }
        }
        if (found is null) return names;
        return [.. names.Where(name => !found.Exists(part => part.Start < name.End && name.Start < part.End)).Concat(found).OrderBy(name => name.Start)];

        void Before(int noun, Sentence sentence, int s, bool isBorder)
        {
            var last = noun - 1;
            if (isBorder && Country(text[last]) is { } country)
            {
                // "Syrian-Turkish" is a word, "Syrian–Turkish" are two.
                if (last - 2 >= sentence.First && (text.Is(last - 1, "-") || text.Is(last - 1, "–") || text.Is(last - 1, "/")) && Country(text[last - 2]) is { } first) Add(first, last - 2, text.Tokens[last - 2].Start, text.Tokens[last - 2].End, s);
                Add(country, last, text.Tokens[last].Start, text.Tokens[last].End, s);
                return;
            }
            var token = text.Tokens[last];
            for (var hyphen = text[last].IndexOfAny('-', '–'); hyphen > 0 && hyphen + 1 < token.End - token.Start; hyphen = Next(text[last], hyphen))
            {
                var at = token.Start + hyphen;
                if (isBorder && (Country(text.Text.AsSpan(token.Start, hyphen)) ?? Known(token.Start, at)) is { } left && (Country(text.Text.AsSpan(at + 1, token.End - at - 1)) ?? Known(at + 1, token.End)) is { } right)
                {
                    Add(left, last, token.Start, at, s);
                    Add(right, last, at + 1, token.End, s);
                    return;
                }
                if (Known(at + 1, token.End) is not { } end) continue;
                // "the Aleppo-Latakia highway" may have a name of its own.
                for (var from = Math.Max(sentence.First, last - 2); from <= last; from++)
                {
                    if (from < last && !(text.Touches(from) && text.Tokens[from].IsName) || !char.IsUpper(text.Text[text.Tokens[from].Start]) || Known(text.Tokens[from].Start, at) is not { } start) continue;
                    if (gazetteer.HasName(text.Text.AsSpan(text.Tokens[from].Start, text.Tokens[noun].End - text.Tokens[from].Start)) || gazetteer.HasName(text.Text.AsSpan(text.Tokens[from].Start, token.End - text.Tokens[from].Start))) return;
                    (found ??= []).Add(new NameInText(from, last, text.Tokens[from].Start, at, start) { Sentence = s, Known = true, Locative = true });
                    found.Add(new NameInText(last, last, at + 1, token.End, end) { Sentence = s, Known = true, Locative = true });
                    return;
                }
            }
        }

        void Behind(int noun, Sentence sentence, int s)
        {
            for (var i = noun + 1; i <= sentence.Last && i <= noun + 3; i++)
            {
                if (Country(text[i]) is { } country) Add(country, i, text.Tokens[i].Start, text.Tokens[i].End, s);
                else if (!text.Is(i, "-") && !text.Is(i, "–")) return;
            }
        }

        void Add(string name, int token, int start, int end, int s) =>
            (found ??= []).Add(new NameInText(token, token, start, end, name) { Sentence = s, Known = true });
    }

    /// <summary>Borders that lie somewhere: no guards, no town at one.</summary>
    private bool IsBorder(int i, Sentence sentence) =>
        text.Is(i, "border") || text.Is(i, "borders") || text.Is(i, "frontier") || text.Is(i, "الحدود")
        ? !(i < sentence.Last && (text.Is(i + 1, "guard") || text.Is(i + 1, "guards") || text.Is(i + 1, "police") || text.Is(i + 1, "patrol") || text.Is(i + 1, "forces") || text.Is(i + 1, "control") || text.Is(i + 1, "controls") || text.Is(i + 1, "security")))
        : false;

    /// <summary>The name of the country of an adjective.</summary>
    private string? Country(ReadOnlySpan<char> adjective) =>
        CountriesBySpan.TryGetValue(adjective, out var code) ? gazetteer.Find(Gazetteers.Sources.Countries.Id(code))?.Name : null;

    private string? Known(int start, int end) =>
        end > start && char.IsUpper(text.Text[start]) && gazetteer.HasName(text.Text.AsSpan(start, end - start)) ? text.Text[start..end] : null;

    private static int Next(ReadOnlySpan<char> word, int hyphen) =>
        word[(hyphen + 1)..].IndexOfAny('-', '–') is >= 0 and var next ? hyphen + 1 + next : -1;
}
