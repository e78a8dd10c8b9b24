using GeoEvents.Gazetteers.Spelling;

namespace GeoEvents.Evaluation.Scores;

/// <summary>How like two romanised names are, by letters alone: a measure of its own, so that what the lookup misses is not left out of what it is measured by.</summary>
internal static class NameSimilarity
{
    private static readonly HashSet<string> Articles = ["al", "el", "ul", "as", "ash", "ar", "ad", "an", "at", "az", "es", "esh", "ed", "et", "en", "ez", "er"];

    /// <summary>0 to 1: the better of the letters and the consonants, each one less the share of edits (Levenshtein).</summary>
    public static double Of(string one, string other)
    {
        var (a, b) = (Letters(one), Letters(other));
        return Math.Max(Alike(a, b), Alike(Consonants(a), Consonants(b)));
    }

    private static string Letters(string name) => string.Concat(NameFolding.Fold(name).Split(' ').Where(word => !Articles.Contains(word)));

    private static string Consonants(string letters) => string.Concat(letters.Where(letter => letter is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w')));

    private static double Alike(string one, string other) => Math.Min(one.Length, other.Length) < 2 ? 0 : 1 - (double)Edits(one, other) / Math.Max(one.Length, other.Length);

    private static int Edits(string one, string other)
    {
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.Length];
    }
}
