using GeoEvents.Articles;

namespace GeoEvents.Querying;

/// <summary>What happened to the events of a store between two moments.</summary>
/// <param name="DataVersion">Of the later moment.</param>
/// <param name="Sources">All sources of the later moment, in the order of their ids.</param>
/// <param name="Rows">Events that are new or other than before.</param>
/// <param name="Removed">Ids of events that are gone.</param>
public sealed record IndexChanges(long DataVersion, IReadOnlyList<Source> Sources, IReadOnlyList<IndexRow> Rows, IReadOnlyList<string> Removed);
