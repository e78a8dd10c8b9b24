using System.Buffers;
using System.Collections.Frozen;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>The countries where Arabic is an official language: the spelling rules are those of its romanisation.</summary>
internal static class ArabicSpeaking
{
    private static readonly SearchValues<char> PersianOrUrdu = SearchValues.Create("پچژگکیہےڈٹڑ");

    public static FrozenSet<string> Countries { get; } = FrozenSet.ToFrozenSet(
        ["AE", "BH", "DJ", "DZ", "EG", "EH", "IQ", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SO", "SY", "TD", "TN", "YE"], StringComparer.Ordinal);

    /// <summary>The first name in Arabic of a place in one of these countries; null where there is none.</summary>
    public static string? ArabicName(string? country, IEnumerable<string> names) =>
        country is not null && Countries.Contains(country) ? names.FirstOrDefault(IsArabic) : null;

    private static bool IsArabic(string name) => name is [>= '\u0621' and <= '\u064A', ..] && !name.AsSpan().ContainsAny(PersianOrUrdu);
}
