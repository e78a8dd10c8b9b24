using System.Globalization;

namespace GeoEvents.Reading.Dates;

/// <summary>Numbers as digits or English words.</summary>
internal static class NumberWords
{
    /// <summary>A pattern for the numbers that running text mostly writes as words.</summary>
    public const string UpToTwelve = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>"15", "1,300", "fifteen", "twenty-five", "a", "several" (3), "few" (3), "hundred"; null for what is no number.</summary>
    public static int? Read(string word)
    {
        word = word.ToLowerInvariant();
        if (char.IsDigit(word[0])) return int.TryParse(word.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : null;
        if (word is "a" or "an") return 1;
        if (word is "several" or "few") return 3;
        if (word is "hundred") return 100;
        var small = Array.IndexOf(Small, word);
        if (small >= 0) return small;
        var parts = word.Split('-', ' ');
        var tens = Array.IndexOf(Tens, parts[0]);
        if (tens < 2) return null;
        if (parts.Length == 1) return tens * 10;
        var ones = Array.IndexOf(Small, parts[1]);
        return ones is > 0 and < 10 ? tens * 10 + ones : null;
    }
}
