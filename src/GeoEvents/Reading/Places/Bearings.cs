using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Places;

/// <summary>Reads directions of one word or two: "southern", "north-west", "south eastern", "شمال شرقي".</summary>
internal static class Bearings
{
    /// <summary>The direction whose last token is this one, with its first token, in degrees clockwise from north; null where there is none.</summary>
    public static (double Bearing, int First)? EndingAt(ArticleText text, int last, int first)
    {
        if (last < first || Of(text[last]) is not { } bearing) return null;
        return last > first && text.Touches(last - 1) && Of(text[last - 1]) is { } before && Middle(before, bearing) is { } middle ? (middle, last - 1) : (bearing, last);
    }

    /// <summary>The direction whose first token is this one, with its last token.</summary>
    public static (double Bearing, int Last)? BeginningAt(ArticleText text, int first, int last)
    {
        if (first > last || Of(text[first]) is not { } bearing) return null;
        return first < last && text.Touches(first) && Of(text[first + 1]) is { } next && Middle(bearing, next) is { } middle ? (middle, first + 1) : (bearing, first);
    }

    /// <summary>"south east" is one direction; "north and south" and "east west" are none.</summary>
    private static double? Middle(double one, double other) => Math.Abs(Math.IEEERemainder(one - other, 360)) == 90 && one % 90 == 0
        ? (one + Math.IEEERemainder(other - one, 360) / 2 + 360) % 360 : null;

    private static double? Of(ReadOnlySpan<char> word) =>
        PlaceCues.Bearing(word) ?? (word.Length > 4 && word[0] is 'و' or 'ب' or 'ل' ? PlaceCues.Bearing(word[1..]) : null);
}
