using System.Text.RegularExpressions;
using GeoEvents.Events;
using GeoEvents.Reading.Dates;

namespace GeoEvents.Reading.Statements;

/// <summary>How many were killed and injured, as a sentence gives it.</summary>
internal static partial class FigureFinder
{
    private const string Number = @"(?<q>at least|more than|over|no less than|no fewer than|up to|nearly|almost|about|around|some|as many as)?\s*(?<n>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,7}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|an?|several|dozens|hundreds|tens|scores)";
    private const string Few = @"(?:\s+(?!and\b|were\b|was\b|when\b|after\b|in\b)[\p{L}'’-]+){0,5}?";

    public static FigureRange? Deaths(string sentence) => Read(Killed().Match(sentence));

    public static FigureRange? Injured(string sentence) => Read(Wounded().Match(sentence));

    private static FigureRange? Read(Match match)
    {
        if (!match.Success) return null;
        var word = match.Groups["n"].Value.ToLowerInvariant();
        // "dozens" is at least two dozen; it has neither a best figure nor an upper end.
        if (word is "dozens" or "tens" or "scores") return new FigureRange(20, null, null);
        if (word is "hundreds") return new FigureRange(200, null, null);
        if (word is "several") return new FigureRange(2, null, null);
        if (NumberWords.Read(word) is not { } n) return null;
        return match.Groups["q"].Value.ToLowerInvariant() switch
        {
            "at least" or "no less than" or "no fewer than" or "more than" or "over" => new FigureRange(n, n, null),
            "up to" or "as many as" or "nearly" or "almost" => new FigureRange(null, n, n),
            "about" or "around" or "some" => new FigureRange(null, n, null),
            _ => new FigureRange(n, n, n),
        };
    }

    [GeneratedRegex(
        @"\b" + Number + Few + @"\s+(?:(?:were|was|have been|has been|had been|are|being)\s+(?:reported\s+|also\s+)?)?(?:killed|dead|died|martyred)\b" +
        @"|\b(?:kill(?:ed|ing|s)|death of|deaths of|claiming the lives of|claimed the lives of|lives of|death toll[^.]{0,90}?(?:to|reached|at|of)|leaving|left)\s+" + Number + @"(?!\s*(?:%|others? (?:injured|wounded)))(?=\s+(?!and\s+(?:injur|wound))[\p{L}'’-]+)(?!" + Few + @"\s+(?:injured|wounded))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Killed();

    [GeneratedRegex(
        @"\b" + Number + Few + @"\s+(?:(?:were|was|have been|has been|had been|are|being)\s+(?:reported\s+|also\s+)?)?(?:injured|wounded|hurt)\b" +
        @"|\b(?:injur(?:ed|ing|y of)|wound(?:ed|ing)|injuries to)\s+" + Number + @"\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wounded();
}
