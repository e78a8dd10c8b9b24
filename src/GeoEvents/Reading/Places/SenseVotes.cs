using GeoEvents.Gazetteers;

namespace GeoEvents.Reading.Places;

/// <summary>Whether an article uses a name for a city or for the governorate named after it, by the words beside its mentions.</summary>
internal sealed class SenseVotes
{
    private const long LargeCity = 400_000;

    private readonly Dictionary<string, (int City, int Governorate)> _votes = new(StringComparer.OrdinalIgnoreCase);

    public static SenseVotes Count(IEnumerable<NameInText> names)
    {
        var votes = new SenseVotes();
        foreach (var name in names)
        {
            var (city, governorate) = votes._votes.GetValueOrDefault(name.Name);
            if (SaysGovernorate(name)) governorate++;
            else if (name.CueKinds.Contains(PlaceKind.City)) city++;
            votes._votes[name.Name] = (city, governorate);
        }
        return votes;
    }

    /// <summary>Weight for a kind of place under a name without a word beside it; null where the name says nothing about it.</summary>
    public double? Prefers(NameInText name, Place place)
    {
        var kind = place.Kind;
        if (kind is not (PlaceKind.City or PlaceKind.Town or PlaceKind.Governorate)) return null;
        // "eastern Aleppo" is a part of the city where the city is a large one.
        if (kind is PlaceKind.City && place.Population >= 1_000_000 && name.Phrase.Relation is SpatialRelation.Part) return 2;
        if (SaysGovernorate(name) || name.Phrase.Relation is SpatialRelation.Part) return kind is PlaceKind.Governorate ? 1.5 : -0.5;
        var (city, governorate) = _votes.GetValueOrDefault(name.Name);
        // Of a large city its name alone means the city; of others it may as well mean the land about it, which is the wider of the two.
        if (city == governorate) return kind is PlaceKind.Governorate ? 0.6 : place.Population >= LargeCity ? 0.9 : null;
        return kind is PlaceKind.Governorate == governorate > city ? 0.8 : -0.4;
    }

    /// <summary>"X province", "countryside of X".</summary>
    private static bool SaysGovernorate(NameInText name) =>
        name.CueKinds is [PlaceKind.Governorate, ..] || name.Phrase.Relation is SpatialRelation.Countryside;
}
