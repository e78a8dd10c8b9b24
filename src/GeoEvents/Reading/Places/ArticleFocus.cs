using GeoEvents.Gazetteers;
using GeoEvents.Geography;

namespace GeoEvents.Reading.Places;

/// <summary>Where the confident places of an article lie.</summary>
internal sealed class ArticleFocus
{
    /// <summary>A text that names more places than this is a list; the first ones do for nearness.</summary>
    private const int MostPlaces = 200;

    private readonly Dictionary<string, (string Name, Place Place)> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<(string Name, Place Place)>> _bySentence = [];
    private readonly Dictionary<string, double> _countries = new(StringComparer.Ordinal);
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
            var known = (resolution.Name.Name, place);
            if (focus._places.Count < MostPlaces) focus._places.TryAdd(place.Id, known);
            if (focus._bySentence.TryGetValue(resolution.Name.Sentence, out var beside)) beside.Add(known);
            else focus._bySentence[resolution.Name.Sentence] = [known];
        }
        return focus;
    }

    /// <summary>Kilometres from a candidate to the nearest confident place of another name in the article, and in the name's sentence; null where there is none.</summary>
    public (double? InArticle, double? InSentence) NearestKm(Place candidate, NameInText name) =>
        (Nearest(candidate, name.Name, _places.Values), _bySentence.TryGetValue(name.Sentence, out var beside) ? Nearest(candidate, name.Name, beside) : null);

    /// <summary>The share of the article's confident places in the candidate's country, 0 to 1; null where there are none.</summary>
    public double? CountryShare(Place candidate) =>
        _total > 0 ? candidate.Country is { } country ? _countries.GetValueOrDefault(country) / _total : 0 : null;

    private static double? Nearest(Place candidate, string name, IEnumerable<(string Name, Place Place)> places)
    {
        double? nearest = null;
        foreach (var (other, place) in places)
        {
            if (other.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            var km = GreatCircle.DistanceKm(candidate.Point, place.Point);
            if (nearest is null || km < nearest) nearest = km;
        }
        return nearest;
    }
}
