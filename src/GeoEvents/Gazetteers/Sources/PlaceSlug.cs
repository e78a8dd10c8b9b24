using System.Security.Cryptography;
using System.Text;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>Makes ids of what files say.</summary>
internal static class PlaceSlug
{
    private const int MaxLength = 100, HashLength = 8;

    /// <summary>Lower case letters and digits of any script, all else as single hyphens, cut where it is long; empty where nothing is left.</summary>
    public static string Of(string text) => Cut(Join(text.ToLowerInvariant(), char.IsLetterOrDigit));

    /// <summary>An id of the source: as it is, but for signs that an id may not have. Of a URI what comes last.</summary>
    public static string OfId(string id)
    {
        var last = id.Contains("://", StringComparison.Ordinal) ? id.TrimEnd('/', '#').Split('/', '#')[^1] : id;
        return OfSource(last) is { Length: <= MaxLength } slug ? slug : OfWholeId(id);
    }

    /// <summary>An id of the source that no other one is like: all of it, cut where it is long, and a hash.</summary>
    public static string OfWholeId(string id) => $"{Cut(OfSource(id))}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..HashLength]}";

    private static string OfSource(string id) => Join(id, c => char.IsLetterOrDigit(c) || c is '_' or '.');

    private static string Cut(string slug) => slug.Length <= MaxLength ? slug : slug[..MaxLength].TrimEnd('-');

    private static string Join(string text, Func<char, bool> keep)
    {
        var parts = string.Create(text.Length, (text, keep), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = state.keep(state.text[i]) ? state.text[i] : '-';
        });
        return string.Join('-', parts.Split('-', StringSplitOptions.RemoveEmptyEntries));
    }
}
