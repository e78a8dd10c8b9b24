using GeoEvents.Gazetteers.Spelling;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>The names of countries are no other names of what lies in them: "Mexico" is the country, though GeoNames has it for its capital too.</summary>
internal sealed class CountryNames(IEnumerable<GazetteerEntry> countries)
{
    private readonly Dictionary<string, HashSet<string>> _names = countries.Where(entry => entry.Place.Country is not null)
        .ToDictionary(entry => entry.Place.Country!, entry => entry.Names.Select(NameFolding.Fold).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The entry without other names that are its country's; its own name stays.</summary>
    public GazetteerEntry LeftOut(GazetteerEntry entry)
    {
        if (entry.Place.Country is not { } country || !_names.TryGetValue(country, out var names)) return entry;
        var own = NameFolding.Fold(entry.Place.Name);
        if (!entry.Names.Any(IsCountrys)) return entry;
        return entry with { Names = [.. entry.Names.Where(name => !IsCountrys(name))] };

        bool IsCountrys(string name) => NameFolding.Fold(name) is var folded && folded != own && names.Contains(folded);
    }
}
