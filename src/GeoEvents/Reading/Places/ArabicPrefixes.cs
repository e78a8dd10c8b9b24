namespace GeoEvents.Reading.Places;

/// <summary>Arabic particles that are written as one word with a name: وإدلب "and Idlib", بحلب "in Aleppo", للأتارب "to Atarib".</summary>
internal static class ArabicPrefixes
{
    /// <summary>The word as it stands, then without a particle.</summary>
    public static IEnumerable<string> Readings(string word)
    {
        yield return word;
        if (word.Length > 3 && word[0] is 'و' or 'ب' or 'ل' or 'ف' or 'ك') yield return word[1..];
        if (word.Length > 4 && word[0] is 'و' or 'ف' && word[1] is 'ب' or 'ل') yield return word[2..];
    }
}
