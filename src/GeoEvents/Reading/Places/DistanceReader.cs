using System.Globalization;
using GeoEvents.Reading.Dates;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Places;

/// <summary>Reads distances: "5 km", "about 12 miles (20 km)", "50km", "ten kilometres", "a few miles", "5 to 10 km", "within 3 km".</summary>
internal static class DistanceReader
{
    /// <summary>Reporters measure from somewhere in a town, along a road or as the crow flies.</summary>
    private const double ShareOpen = 0.1;

    /// <summary>"about", "some" leave it more open.</summary>
    private const double Approximate = 1.5;

    /// <summary>The distance whose last token is this one, with its first token; null where there is none.</summary>
    public static (SaidDistance Distance, int First)? EndingAt(ArticleText text, int last, int first)
    {
        if (last < first) return null;
        if (text.Is(last, ")")) return InFrontOfBrackets(text, last, first);
        if (WithUnit(text[last]) is { } whole) return Quantity(text, last, first, whole.Number, whole.Unit);
        return KmOf(text[last]) is { } unit && last > first ? Quantity(text, last - (text.Is(last - 1, "-") ? 2 : 1), first, null, unit) : null;
    }

    /// <summary>"12 miles (20 km)" says it twice.</summary>
    private static (SaidDistance, int)? InFrontOfBrackets(ArticleText text, int last, int first)
    {
        for (var open = last - 1; open > first && open > last - 5; open--)
        {
            if (text.Is(open, "(")) return EndingAt(text, open - 1, first);
        }
        return null;
    }

    private static (SaidDistance, int)? Quantity(ArticleText text, int at, int first, string? joined, double unit)
    {
        if (at < first) return null;
        var word = joined ?? text[at].ToString();
        double low, high, slack;
        var start = at;
        if (joined is null && text.Is(at, "of") && at > first && (text.Is(at - 1, "dozens") || text.Is(at - 1, "tens"))) (low, high, slack, start) = (10, 90, 0, at - 1);
        else if (word.Equals("few", StringComparison.OrdinalIgnoreCase)) (low, high, slack, start) = (1, 6, 0.5, text.Is(at - 1, "a") ? at - 1 : at);
        else if (word.Equals("several", StringComparison.OrdinalIgnoreCase)) (low, high, slack) = (2, 10, 1);
        else if (word.Equals("couple", StringComparison.OrdinalIgnoreCase) || (text.Is(at, "of") && text.Is(at - 1, "couple"))) (low, high, slack, start) = (1, 4, 0.5, text.Is(at, "of") ? at - 2 : at - 1);
        else if (Range(word) is { } range) (low, high, slack) = (range.Low, range.High, Rounding(range.High));
        else if (Number(word) is { } number)
        {
            (low, high, slack) = (number, number, Rounding(number));
            if (at - 2 >= first && (text.Is(at - 1, "to") || text.Is(at - 1, "and") || text.Is(at - 1, "or") || text.Is(at - 1, "-") || text.Is(at - 1, "–")) && Number(text[at - 2].ToString()) is { } from && from < number)
                (low, start) = (from, text.Is(at - 3, "between") && at - 3 >= first ? at - 3 : at - 2);
        }
        else return null;
        return Qualified(text, start, first, (low + high) / 2 * unit, ((high - low) / 2 + slack) * unit);
    }

    /// <summary>"about", "some", "within", "less than" in front.</summary>
    private static (SaidDistance, int) Qualified(ArticleText text, int start, int first, double km, double slack)
    {
        slack += ShareOpen * km;
        var most = false;
        for (var i = start - 1; i >= first; i--)
        {
            if (text.Is(i, "about") || text.Is(i, "around") || text.Is(i, "some") || text.Is(i, "roughly") || text.Is(i, "approximately") || text.Is(i, "nearly") || text.Is(i, "almost") || text.Is(i, "~")) slack *= Approximate;
            else if (text.Is(i, "within") || text.Is(i, "under")) most = true;
            else if (text.Is(i, "than") && (text.Is(i - 1, "less") || text.Is(i - 1, "fewer"))) { most = true; i--; }
            else if (text.Is(i, "than") && text.Is(i - 1, "more")) { slack *= Approximate; i--; }
            else if (!(text.Is(i, "only") || text.Is(i, "just") || text.Is(i, "over") || (text.Is(i, "a") && text.Is(i - 1, "within")))) break;
            start = i;
        }
        return (new SaidDistance(km, slack) { IsMost = most }, start);
    }

    /// <summary>Half of the step to which people round such a number.</summary>
    private static double Rounding(double number) =>
        number % 10 == 0 ? 5 : number % 5 == 0 ? 2.5 : number % 1 == 0 ? 1 : 0.3;

    private static double? Number(string word)
    {
        if (char.IsDigit(word[0])) return double.TryParse(word.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var digits) ? digits : null;
        return word is "a" or "an" ? null : NumberWords.Read(word);
    }

    private static (double Low, double High)? Range(string word) =>
        word.Split('-', '–') is [var low, var high] && low.Length > 0 && high.Length > 0 && char.IsDigit(low[0]) && char.IsDigit(high[0]) && Number(low) is { } from && Number(high) is { } to && from < to ? (from, to) : null;

    /// <summary>"50km", "12-km".</summary>
    private static (string Number, double Unit)? WithUnit(ReadOnlySpan<char> word)
    {
        var digits = 0;
        while (digits < word.Length && (char.IsDigit(word[digits]) || (digits > 0 && word[digits] is '.' or ','))) digits++;
        if (digits == 0 || digits == word.Length) return null;
        var unit = word[digits..].TrimStart('-');
        return KmOf(unit) is { } km ? (word[..digits].ToString(), km) : null;
    }

    private static double? KmOf(ReadOnlySpan<char> unit) => unit.Length > 10 ? null : unit.ToString().ToLowerInvariant() switch
    {
        "km" or "kms" or "kilometre" or "kilometres" or "kilometer" or "kilometers" or "كم" or "كيلومتر" or "كيلومترات" or "كيلومترا" or "كيلومتراً" => 1,
        "mile" or "miles" or "mi" => 1.609344,
        "metre" or "metres" or "meter" or "meters" or "متر" => 0.001,
        _ => null,
    };
}
