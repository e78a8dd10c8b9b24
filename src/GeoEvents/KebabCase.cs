using System.Collections.Frozen;
using System.Text.Json;

namespace GeoEvents;

/// <summary>The names of enum values in files, answers and URLs: <c>AirBase</c> is <c>air-base</c>.</summary>
public static class KebabCase
{
    /// <exception cref="ArgumentOutOfRangeException">No value of the enum.</exception>
    public static string Of<T>(T value) where T : struct, Enum =>
        Table<T>.Names.TryGetValue(value, out var name) ? name : throw new ArgumentOutOfRangeException(nameof(value), value, "No value of the enum.");

    /// <summary>False if no value has this name.</summary>
    public static bool TryParse<T>(string name, out T value) where T : struct, Enum => Table<T>.Values.TryGetValue(name, out value);

    /// <summary>The same of a name in UTF-8.</summary>
    public static bool TryParse<T>(ReadOnlySpan<byte> name, out T value) where T : struct, Enum => Table<T>.Utf8.TryGetValue(name, out value);

    /// <summary>All names, for messages: "asserted, alleged".</summary>
    public static string All<T>() where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Of));

    private static class Table<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Names = Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
        public static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
        public static readonly Utf8Names<T> Utf8 = new(Values);
    }
}
