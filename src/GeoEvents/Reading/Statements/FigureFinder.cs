using System.Buffers;
using System.Text.RegularExpressions;
using GeoEvents.Events;
using GeoEvents.Reading.Dates;

namespace GeoEvents.Reading.Statements;

/// <summary>How many were killed and injured, as a sentence gives it.</summary>
internal static partial class FigureFinder
{
    private const string Figure = @"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,7}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|" + NumberWords.UpToTwelve + @"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";

    /// <summary>"between 12 and 15", "two to four", "at least 15", "dozens".</summary>
    private const string Number =
        @"(?:between\s+(?<low>" + Figure + @")\s+and\s+(?<high>" + Figure + @")|(?<low>" + Figure + @")\s*(?:to|–|-)\s*(?<high>" + Figure + @")"
        + @"|(?<q>at least|more than|over|no less than|no fewer than|up to|nearly|almost|about|around|some|as many as)?\s*(?<n>" + Figure + @"|an?|several|dozens|hundreds|tens|scores))";

    private const string People = @"(?:women|woman|men|man|children|child|girls?|boys?|civilians?|people|persons?|residents?|students?|teachers?|fighters?|soldiers?|militants?|rebels?|terrorists?|gunmen|gunman|policem[ae]n|officers?|troops|others?)";
    private const string Few = @"(?:\s+(?!and\b|were\b|was\b|when\b|after\b|in\b|including\b)[\p{L}'’-]+){0,5}?";

    /// <summary>"five women and a child": numbers that add up.</summary>
    private const string More = @"(?:(?:,|\s+and)\s+" + @"(?<n>[0-9]{1,7}|" + NumberWords.UpToTwelve + @"|an?)(?:\s+[\p{L}'’-]+){0,2}?\s+" + People + @")*";

    /// <summary>"including two children": a part of the number before, which does not add to it.</summary>
    private const string Including = @"(?:,?\s+(?:including|among\s+them|mostly)\b[^.;]{0,80}?)?";

    /// <summary>One of these stands in every sentence that gives such figures; most sentences have none.</summary>
    private static readonly SearchValues<string> DeathWords = SearchValues.Create(["kill", "dead", "died", "martyr", "death", "lives", "leaving", "left"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> InjuryWords = SearchValues.Create(["injur", "wound", "hurt"], StringComparison.OrdinalIgnoreCase);

    public static FigureRange? Deaths(string sentence) => sentence.AsSpan().ContainsAny(DeathWords) ? Read(Killed().Match(sentence)) : null;

    public static FigureRange? Injured(string sentence) => sentence.AsSpan().ContainsAny(InjuryWords) ? Read(Wounded().Match(sentence)) : null;

    private static FigureRange? Read(Match match)
    {
        if (!match.Success) return null;
        if (match.Groups["low"] is { Success: true } low)
            return NumberWords.Read(low.Value) is { } least && NumberWords.Read(match.Groups["high"].Value) is { } most && least <= most ? new FigureRange(least, null, most) : null;
        var word = match.Groups["n"].Captures[0].Value.ToLowerInvariant();
        // "dozens" is at least two dozen; it has neither a best figure nor an upper end.
        if (word is "dozens" or "tens" or "scores") return new FigureRange(20, null, null);
        if (word is "hundreds") return new FigureRange(200, null, null);
        if (word is "several") return new FigureRange(2, null, null);
        if (NumberWords.Read(word) is not { } n) return null;
        foreach (var further in match.Groups["n"].Captures.Skip(1)) n += NumberWords.Read(further.Value) ?? 0;
        return match.Groups["q"].Value.ToLowerInvariant() switch
        {
            "at least" or "no less than" or "no fewer than" or "more than" or "over" => new FigureRange(n, n, null),
            "up to" or "as many as" or "nearly" or "almost" => new FigureRange(null, n, n),
            "about" or "around" or "some" => new FigureRange(null, n, null),
            _ => new FigureRange(n, n, n),
        };
    }

    [GeneratedRegex(
        @"\b" + Number + Few + More + Including + @"\s+(?:(?:were|was|have been|has been|had been|are|being)\s+(?:reported\s+|also\s+)?)?(?:killed|dead|died|martyred)\b" +
        @"|\b(?:kill(?:ed|ing|s)|death of|deaths of|claiming the lives of|claimed the lives of|lives of|death toll[^.]{0,90}?(?:to|reached|at|of)|leaving|left)\s+" + Number +
        @"(?:(?:\s+[\p{L}'’-]+){0,2}?\s+" + People + More + @"\b|(?=\s+(?!and\b)\p{L}))(?!\s*%)(?!(?:\s+(?:were|was|have\s+been))?" + Few + @"\s+(?:injured|wounded))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Killed();

    [GeneratedRegex(
        @"\b" + Number + Few + More + Including + @"\s+(?:(?:were|was|have been|has been|had been|are|being)\s+(?:reported\s+|also\s+)?)?(?:injured|wounded|hurt)\b" +
        @"|\b(?:injur(?:ed|ing|y of)|wound(?:ed|ing)|injuries to)\s+" + Number + @"\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wounded();
}
