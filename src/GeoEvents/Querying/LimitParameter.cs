using System.Globalization;

namespace GeoEvents.Querying;

/// <summary>How many features a page holds: a positive integer; more than the maximum is served as the maximum.</summary>
internal static class LimitParameter
{
    /// <exception cref="QueryException">0, negative, or no integer.</exception>
    public static int Parse(string text)
    {
        var isInteger = text.Length > 0 && text.All(char.IsAsciiDigit);
        if (!isInteger || text.All(c => c == '0')) throw new QueryException("limit", text, $"a whole number from 1 to {EventQuery.MaxLimit}");
        // A number with too many digits for an int is still a number above the maximum.
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? Math.Min(limit, EventQuery.MaxLimit) : EventQuery.MaxLimit;
    }
}
