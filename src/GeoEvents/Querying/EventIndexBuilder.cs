using GeoEvents.Articles;
using GeoEvents.Querying.Columns;

namespace GeoEvents.Querying;

/// <summary>Takes the rows of a store at one moment, in any order, and makes the index of them.</summary>
public sealed class EventIndexBuilder
{
    private readonly long _dataVersion;
    private readonly Source[] _allSources;
    private readonly Dictionary<string, int> _ordinals;
    private readonly RawColumns _rows = new();
    private readonly Lock _adding = new();

    /// <param name="dataVersion">The version of the store at that moment.</param>
    /// <param name="sources">All sources at that moment.</param>
    public EventIndexBuilder(long dataVersion, IEnumerable<Source> sources)
    {
        _dataVersion = dataVersion;
        _allSources = [.. sources.OrderBy(source => source.Id, StringComparer.Ordinal)];
        _ordinals = _allSources.Select((source, ordinal) => (source.Id, ordinal)).ToDictionary(pair => pair.Id, pair => pair.ordinal, StringComparer.Ordinal);
    }

    /// <summary>Adds a row; any number of threads may.</summary>
    /// <param name="row">Each event once.</param>
    /// <exception cref="ArgumentException">The id is none of an event, or the source is unknown.</exception>
    public void Add(IndexRow row)
    {
        if (!EventKey.TryParse(row.EventId, out var key)) throw new ArgumentException($"'{row.EventId}' is no id of an event.", nameof(row));
        if (!_ordinals.TryGetValue(row.SourceId, out var source)) throw new ArgumentException($"Event {row.EventId} is of the unknown source '{row.SourceId}'.", nameof(row));
        lock (_adding) _rows.Add(key, source, row);
    }

    /// <summary>The index of all rows. Once: the builder is empty then.</summary>
    public EventIndex Build()
    {
        var slots = _rows.Slots(_allSources.Length);
        return new EventIndex(_dataVersion, _allSources, _allSources, slots, new EventPart(ColumnSorter.Sort(_rows, slots), null));
    }
}
