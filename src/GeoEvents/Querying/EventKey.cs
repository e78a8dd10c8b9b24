using System.Globalization;

namespace GeoEvents.Querying;

/// <summary>The 16 hexadecimal digits of an event's id as a number, which takes a seventh of the memory and has the same order.</summary>
internal static class EventKey
{
    private const int Digits = 16;

    public static bool TryParse(string id, out ulong key)
    {
        key = 0;
        foreach (var c in id)
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
                return false;
        return id.Length == Digits && ulong.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out key);
    }

    public static string Format(ulong key) => key.ToString("x16", CultureInfo.InvariantCulture);
}
