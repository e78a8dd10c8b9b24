using GeoEvents.Articles;
using GeoEvents.Events;

namespace GeoEvents.Reading;

/// <summary>What was read out of one article: a pure function of article, gazetteer version and extractor version.</summary>
public sealed record Extraction(Article Article, IReadOnlyList<Mention> Mentions, IReadOnlyList<ReportedEvent> Events)
{
    /// <summary>Version of the gazetteer that the places come from.</summary>
    public required string GazetteerVersion { get; init; }

    /// <summary>Version of the rules that read it.</summary>
    public required string ExtractorVersion { get; init; }
}
