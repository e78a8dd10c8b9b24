using System.Diagnostics.CodeAnalysis;

namespace GeoEvents.Gazetteers;

/// <summary>The ids of place kinds: the enum's names in kebab case (<c>air-base</c>).</summary>
public static class PlaceKinds
{
    private static readonly string[] _ids = [.. Enum.GetNames<PlaceKind>().Select(Kebab)];
    private static readonly Dictionary<string, PlaceKind> _kinds =
        Enum.GetValues<PlaceKind>().ToDictionary(kind => _ids[(int)kind], kind => kind, StringComparer.Ordinal);

    /// <summary>All ids, in the order of the enum.</summary>
    public static IReadOnlyList<string> Ids => _ids;

    /// <summary>The id of a kind.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum.</exception>
    public static string Id(this PlaceKind kind) =>
        (uint)kind < (uint)_ids.Length ? _ids[(int)kind] : throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of place.");

    /// <summary>The kind with this id; false for an unknown one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? id, out PlaceKind kind)
    {
        kind = PlaceKind.Unknown;
        return id is not null && _kinds.TryGetValue(id, out kind);
    }

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
