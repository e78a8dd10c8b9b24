using System.Runtime.CompilerServices;

namespace GeoEvents.Gazetteers.Spelling;

/// <summary>
/// The form in which names are compared: lower case, without diacritics, apostrophes and full stops, any run of hyphens, spaces and other
/// signs as one space. Arabic script: hamza carriers, ta marbuta and alef maqsura as their base letters, without vowel signs, tatweel and
/// the article. Which letter folds to which stands in folding.tsv (the runtime normalises nothing where it runs without ICU).
/// </summary>
public static class NameFolding
{
    /// <summary>Longer names (in UTF-16 units) fold to nothing: they are no names.</summary>
    public const int MaxLength = 200;

    /// <summary>Room that the folded form of any name fits into: a letter folds to at most two.</summary>
    public const int MaxFoldedLength = 2 * MaxLength;

    private const char Drop = '\0', Space = ' ';
    private const int TableSize = 0x2100;
    private static readonly char[] First = new char[TableSize];
    private static readonly char[] Second = new char[TableSize];

    static NameFolding()
    {
        var special = FoldingTable.Read();
        for (var i = 0; i < TableSize; i++)
        {
            var c = char.ToLowerInvariant((char)i);
            if (IsDropped(c)) continue;
            if (special.TryGetValue((char)i, out var letters) || special.TryGetValue(c, out letters))
                (First[i], Second[i]) = (letters[0], letters.Length > 1 ? letters[1] : Drop);
            else
                First[i] = char.IsLetterOrDigit(c) ? c : Space;
        }
    }

    /// <summary>The folded form; empty where nothing is left of the name.</summary>
    public static string Fold(string name)
    {
        Span<char> folded = stackalloc char[MaxFoldedLength];
        return new string(folded[..Fold(name, folded)]);
    }

    /// <summary>Writes the folded form and returns its length. Allocates nothing.</summary>
    /// <param name="name">Any text; longer than <see cref="MaxLength"/> gives 0.</param>
    /// <param name="folded">At least twice as long as the name.</param>
    public static int Fold(ReadOnlySpan<char> name, Span<char> folded)
    {
        if (name.Length > MaxLength) return 0;
        int length = 0, word = 0;
        foreach (var c in name)
        {
            char first, second = Drop;
            if (c < TableSize) (first, second) = (First[c], Second[c]);
            else first = IsDropped(c) ? Drop : char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? c : Space;

            if (first == Drop) continue;
            if (first == Space)
            {
                if (length == word) continue;
                length = WithoutArticle(folded, word, length);
                folded[length++] = Space;
                word = length;
                continue;
            }
            folded[length++] = first;
            if (second != Drop) folded[length++] = second;
        }
        length = WithoutArticle(folded, word, length);
        return length > 0 && folded[length - 1] == Space ? length - 1 : length;
    }

    /// <summary>A hash of a folded name, the same on every machine (FNV-1a over UTF-16 units, mixed).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Hash(ReadOnlySpan<char> folded)
    {
        var hash = 2166136261u;
        foreach (var c in folded) hash = (hash ^ c) * 16777619u;
        hash = (hash ^ (hash >> 16)) * 0x85ebca6bu;
        return hash ^ (hash >> 13);
    }

    // The article is dropped where three letters are left: "الجنة" and "جنة" are one name, "الف" is not "ف".
    private static int WithoutArticle(Span<char> folded, int word, int length)
    {
        if (length - word < 5 || folded[word] != 'ا' || folded[word + 1] != 'ل') return length;
        folded[(word + 2)..length].CopyTo(folded[word..]);
        return length - 2;
    }

    private static bool IsDropped(char c) => c is
        '\'' or '`' or '´' or '.' or (>= '\u02B9' and <= '\u02C1') or (>= '\u2018' and <= '\u201B') or '\u2032' or '\uFF07' // apostrophes, ayn, hamza
        or (>= '\u0300' and <= '\u036F') // combining diacritics
        or '\u0621' or '\u0640' or '\u0670' or (>= '\u0610' and <= '\u061A') or (>= '\u064B' and <= '\u065F') or (>= '\u06D6' and <= '\u06ED') // hamza, tatweel, tashkeel
        or '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF'; // invisible
}
