using GeoEvents.Gazetteers;
using GeoEvents.Geography;

namespace GeoEvents.Reading.Places;

/// <summary>Where the confident places of an article lie.</summary>
internal sealed class ArticleFocus
{
    private readonly List<(string Name, Place Place, int Sentence)> _places = [];
    private readonly Dictionary<string, double> _countries = new(StringComparer.Ordinal);
    private readonly HashSet<(string Id, int Sentence)> _seen = [];
    private double _total;

    public static ArticleFocus Empty { get; } = new();

    public static ArticleFocus Of(List<Resolution> resolutions)
    {
        var focus = new ArticleFocus();
        foreach (var resolution in resolutions)
        {
            if (resolution.Place is not { } place || resolution.Confidence < 0.6) continue;
            if (place.Country is { } country)
            {
                var weight = resolution.IsParty ? 0.15 : resolution.Confidence;
                focus._countries[country] = focus._countries.GetValueOrDefault(country) + weight;
                focus._total += weight;
            }
            if (place.Kind is PlaceKind.Country || resolution.IsParty) continue;
            if (focus._seen.Add((place.Id, resolution.Name.Sentence))) focus._places.Add((resolution.Name.Name, place, resolution.Name.Sentence));
        }
        return focus;
    }

    /// <summary>Kilometres from a candidate to the nearest confident place of another name in the article, and in the name's sentence; null where there is none.</summary>
    public (double? InArticle, double? InSentence) NearestKm(Place candidate, NameInText name)
    {
        double? article = null, sentence = null;
        foreach (var (other, place, at) in _places)
        {
            if (other.Equals(name.Name, StringComparison.OrdinalIgnoreCase)) continue;
            var km = GreatCircle.DistanceKm(candidate.Point, place.Point);
            if (article is null || km < article) article = km;
            if (at == name.Sentence && (sentence is null || km < sentence)) sentence = km;
        }
        return (article, sentence);
    }

    /// <summary>The share of the article's confident places in the candidate's country, 0 to 1; null where there are none.</summary>
    public double? CountryShare(Place candidate) =>
        _total > 0 ? candidate.Country is { } country ? _countries.GetValueOrDefault(country) / _total : 0 : null;
}
