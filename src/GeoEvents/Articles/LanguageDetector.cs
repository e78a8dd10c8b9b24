namespace GeoEvents.Articles;

/// <summary>The language of a text by its script: Arabic or English, the two that are read.</summary>
internal static class LanguageDetector
{
    /// <summary>"ar" where most letters are Arabic, else "en".</summary>
    public static string Detect(ReadOnlySpan<char> text)
    {
        int arabic = 0, other = 0;
        foreach (var c in text)
        {
            if (c is >= '\u0600' and <= '\u06FF') arabic++;
            else if (char.IsLetter(c)) other++;
        }
        return arabic > other ? "ar" : "en";
    }
}
