namespace GeoEvents.Gazetteers.Spelling;

/// <summary>The letters of folded names that the spelling rules know, each as one byte: space, 0 to 9 and a to z as in ASCII, and the letters of Arabic script.</summary>
internal static class SpellingAlphabet
{
    /// <summary>Labels are below this.</summary>
    public const int Size = 256;

    private const char FirstArabic = '\u0621', LastArabic = '\u064A';
    private const int Arabic = 128;

    /// <summary>The label of a letter; -1 where the rules know none.</summary>
    public static int LabelOf(char letter) => letter switch
    {
        ' ' or (>= 'a' and <= 'z') or (>= '0' and <= '9') => letter,
        >= FirstArabic and <= LastArabic => Arabic + letter - FirstArabic,
        _ => -1,
    };
}
