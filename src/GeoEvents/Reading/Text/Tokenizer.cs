namespace GeoEvents.Reading.Text;

/// <summary>Cuts a text into words, numbers and marks. Hyphenated words and Arabic articles stay whole: "al-Nusra", "Turkish-backed".</summary>
internal static class Tokenizer
{
    /// <summary>Longer runs without a space are no words of any language and are cut.</summary>
    private const int LongestWord = 80;

    /// <summary>Letters between the full stops of an abbreviation: "W.Va.".</summary>
    private const int LongestPart = 3;

    public static List<Token> Tokenize(string text, int start)
    {
        var tokens = new List<Token>((text.Length - start) / 5);
        var at = start;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c)) at++;
            else if (char.IsLetterOrDigit(c)) at = Word(text, at, tokens);
            else tokens.Add(new Token(at, ++at, TokenShape.Mark));
        }
        return tokens;
    }

    private static int Word(string text, int start, List<Token> tokens)
    {
        var end = start + 1;
        for (; end < text.Length && end - start < LongestWord; end++)
        {
            var c = text[end];
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark) continue;
            var joins = c is '-' or '\'' or '’' or '‘' or 'ʿ' or 'ʾ' || (c is '.' or ',' && char.IsDigit(text[end - 1]));
            if (!joins || end + 1 >= text.Length || !char.IsLetterOrDigit(text[end + 1])) break;
            if (c is '.' or ',' && !char.IsDigit(text[end + 1])) break;
            if (c is '\'' or '’' && text[end + 1] is 's' && (end + 2 == text.Length || !char.IsLetterOrDigit(text[end + 2]))) break;
        }
        end = Abbreviation(text, start, end);
        var possessive = end + 1 < text.Length && text[end] is '\'' or '’' && text[end + 1] == 's' && (end + 2 == text.Length || !char.IsLetterOrDigit(text[end + 2]));
        tokens.Add(new Token(start, end, ShapeOf(text.AsSpan(start, end - start)), possessive));
        return possessive ? end + 2 : end;
    }

    /// <summary>"U.S.", "W.Va.", and "St." before a name are one word with their full stops.</summary>
    /// <returns>The end of the abbreviation; that of the word where it is none.</returns>
    private static int Abbreviation(string text, int start, int end)
    {
        if (end >= text.Length || text[end] != '.' || !char.IsUpper(text[start]) || end - start > LongestPart) return end;
        if (end + 2 < text.Length && text[end + 1] == ' ' && char.IsUpper(text[end + 2]) && text.AsSpan(start, end - start) is "St" or "Ste" or "Mt" or "Ft") return end + 1;
        var last = end;
        while (last < text.Length && text[last] == '.')
        {
            var part = last + 1;
            var partEnd = part;
            while (partEnd < text.Length && char.IsLetter(text[partEnd])) partEnd++;
            if (partEnd - part is 0 or > LongestPart || !char.IsUpper(text[part])) break;
            last = partEnd;
        }
        if (last == end) return end;
        return last < text.Length && text[last] == '.' ? last + 1 : last;
    }

    private static TokenShape ShapeOf(ReadOnlySpan<char> word)
    {
        if (char.IsDigit(word[0])) return TokenShape.Number;
        int capitals = 0, small = 0;
        foreach (var c in word)
        {
            if (char.IsUpper(c)) capitals++;
            else if (char.IsLower(c)) small++;
        }
        if (capitals == 0) return TokenShape.Lower;
        if (small == 0) return word.Length > 1 ? TokenShape.Upper : TokenShape.Capitalised;
        if (char.IsUpper(word[0])) return TokenShape.Capitalised;
        var hyphen = word.IndexOf('-'); // al-Bab, but not non-Syrian
        return hyphen is 2 or 3 && ArabicArticle.Is(word[..hyphen]) && char.IsUpper(word[hyphen + 1]) ? TokenShape.Capitalised : TokenShape.Lower;
    }
}
