using GeoEvents.Articles;
using GeoEvents.Events;

namespace GeoEvents.Querying;

/// <summary>
/// How many events each source, kind and factuality has. Each facet ignores its own condition, so that what is switched off keeps its count.
/// </summary>
/// <param name="Sources">All sources, in the order of their ids, also those without a match.</param>
/// <param name="Kinds">All kinds that some event has, in the order of legends, also those without a match.</param>
/// <param name="Factualities">All of them.</param>
/// <param name="Counts">Under all conditions.</param>
public sealed record Facets(
    IReadOnlyList<KeyValuePair<Source, int>> Sources,
    IReadOnlyList<KeyValuePair<EventKind, int>> Kinds,
    IReadOnlyList<KeyValuePair<Factuality, int>> Factualities,
    EventCounts Counts);
