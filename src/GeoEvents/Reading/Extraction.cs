using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Gazetteers;

namespace GeoEvents.Reading;

/// <summary>What was read out of one article: a pure function of article, gazetteer version and extractor version.</summary>
public sealed record Extraction(Article Article, IReadOnlyList<Mention> Mentions, IReadOnlyList<ReportedEvent> Events)
{
    /// <summary>Version of the gazetteer that the places come from.</summary>
    public required string GazetteerVersion { get; init; }

    /// <summary>Version of the rules that read it.</summary>
    public required string ExtractorVersion { get; init; }

    /// <summary>The same with whole places in place of what a store keeps of candidates.</summary>
    /// <param name="place">The place with an id, or null.</param>
    public Extraction WithWholePlaces(Func<string, Place?> place)
    {
        var referred = Events.SelectMany(reported => reported.Places).Select(where => where.PlaceId).ToHashSet();
        return this with
        {
            Mentions = [.. Mentions.Select(mention => mention with
            {
                Candidates = [.. mention.Candidates.Select(candidate => referred.Contains(candidate.Place.Id) && place(candidate.Place.Id) is { } whole ? candidate with { Place = whole } : candidate)],
            })],
        };
    }

    /// <summary>The places that a store must have: those that mentions resolve to, and those of events, which are among the candidates of mentions. Each once.</summary>
    public IEnumerable<Place> ReferredPlaces()
    {
        var referred = Events.SelectMany(reported => reported.Places).Select(place => place.PlaceId).ToHashSet();
        return Mentions
            .SelectMany(mention => mention.Candidates.Select(candidate => candidate.Place).Where(place => referred.Contains(place.Id)).Prepend(mention.Place))
            .OfType<Place>()
            .DistinctBy(place => place.Id);
    }
}
