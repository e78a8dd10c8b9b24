using System.Globalization;
using GeoEvents.Reading.Lexicons;

namespace GeoEvents.Reading.Dates;

/// <summary>The words of dates, English and Arabic.</summary>
internal static class DateLexicon
{
    private const int Longest = 24;

    private static readonly Dictionary<string, (DateWord Word, int Value)> Words = Load();
    private static readonly Dictionary<string, (DateWord Word, int Value)>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word is; "Other" where it is in no date. Arabic words are also known with و, ف, ب, ل and the article before them.</summary>
    public static (DateWord Word, int Value) Find(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest) return default;
        if (!IsArabic(word[0])) return BySpan.TryGetValue(word, out var found) ? found : default;
        Span<char> plain = stackalloc char[Longest];
        ReadOnlySpan<char> rest = plain[..Simplify(word, plain)];
        if (rest.IsEmpty) return default;
        if (BySpan.TryGetValue(rest, out var whole)) return whole;
        if (rest.Length > 3 && rest[0] is 'و' or 'ف' && Find(rest[1..]) is { Word: not DateWord.Other } joined) return joined;
        if (rest.Length > 3 && rest.StartsWith("ال") && BySpan.TryGetValue(rest[2..], out whole)) return whole;
        if (rest.Length > 3 && rest[0] is 'ب' or 'ل' && Find(rest[1..]) is { Word: DateWord.Weekday or DateWord.Day or DateWord.Month } governed) return governed;
        return default;
    }

    public static bool IsArabic(char c) => c is >= '\u0620' and <= '\u06FF';

    /// <summary>The word without vowel marks and tatweel, its alefs alike.</summary>
    private static int Simplify(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (c is 'ـ' or (>= '\u064B' and <= '\u0652')) continue;
            into[length++] = c switch { 'أ' or 'إ' or 'آ' => 'ا', 'ى' => 'ي', _ => c };
        }
        return length;
    }

    private static Dictionary<string, (DateWord, int)> Load()
    {
        var words = new Dictionary<string, (DateWord, int)>(StringComparer.OrdinalIgnoreCase);
        Span<char> plain = stackalloc char[Longest];
        foreach (var row in Lexicon.Rows("date-words.tsv"))
        {
            var word = Enum.Parse<DateWord>(row[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var form in row[2].Split(' ')) words.TryAdd(plain[..Simplify(form.Replace('_', ' '), plain)].ToString(), (word, int.Parse(row[1], CultureInfo.InvariantCulture)));
        }
        return words;
    }
}
