using System.Collections.Frozen;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>The countries where Arabic is an official language: the spelling rules are those of its romanisation.</summary>
internal static class ArabicSpeaking
{
    public static FrozenSet<string> Countries { get; } = FrozenSet.ToFrozenSet(
        ["AE", "BH", "DJ", "DZ", "EG", "EH", "IQ", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SO", "SY", "TD", "TN", "YE"], StringComparer.Ordinal);
}
