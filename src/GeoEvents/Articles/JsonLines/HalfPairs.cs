using System.Globalization;

namespace GeoEvents.Articles.JsonLines;

/// <summary>Escapes of JSON that are half of a surrogate pair (<c>\ud800</c>), which is no character.</summary>
internal static class HalfPairs
{
    /// <summary>The JSON with such escapes replaced by that of the replacement character, which is as long.</summary>
    public static string Replace(string json)
    {
        if (!json.Contains(@"\ud", StringComparison.OrdinalIgnoreCase)) return json;
        var mended = json.ToCharArray();
        for (var i = json.IndexOf('\\', StringComparison.Ordinal); i >= 0 && i < json.Length; i = i < json.Length ? json.IndexOf('\\', i) : -1)
        {
            var unit = Escaped(json, i);
            if (unit is null) i += 2;
            else if (!char.IsSurrogate(unit.Value)) i += 6;
            else if (char.IsHighSurrogate(unit.Value) && Escaped(json, i + 6) is { } next && char.IsLowSurrogate(next)) i += 12;
            else
            {
                @"\ufffd".CopyTo(mended.AsSpan(i));
                i += 6;
            }
        }
        return new string(mended);
    }

    /// <summary>The UTF-16 unit that is escaped at an offset; null where none is.</summary>
    private static char? Escaped(string json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u' && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;
}
