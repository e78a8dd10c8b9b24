using GeoEvents.Articles;
using GeoEvents.Events;

namespace GeoEvents.Storage;

/// <summary>An event with what every answer shows of its article.</summary>
/// <param name="DataVersion">The version of the store that the event came with.</param>
public sealed record StoredEvent(ReportedEvent Event, string ArticleKey, Source Source, string? Title, string? Url, DateOnly? Published, long DataVersion);
