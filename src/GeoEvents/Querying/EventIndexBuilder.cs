using GeoEvents.Articles;

namespace GeoEvents.Querying;

/// <summary>Takes the rows of a store at one moment, in the order of the events' ids, and makes the index of them.</summary>
/// <param name="dataVersion">The version of the store at that moment.</param>
/// <param name="sources">All sources at that moment.</param>
public sealed class EventIndexBuilder(long dataVersion, IEnumerable<Source> sources)
{
    private readonly EventColumns columns = new();
    private readonly Source[] sources = [.. sources.OrderBy(source => source.Id, StringComparer.Ordinal)];
    private Dictionary<string, int>? ordinals;

    /// <exception cref="ArgumentException">The id is none of an event or not behind the one before, or the source is unknown.</exception>
    public void Add(IndexRow row)
    {
        ordinals ??= sources.Select((source, ordinal) => (source.Id, ordinal)).ToDictionary(pair => pair.Id, pair => pair.ordinal);
        if (!EventKey.TryParse(row.EventId, out var key)) throw new ArgumentException($"'{row.EventId}' is no id of an event.", nameof(row));
        if (columns.Keys is [.., var last] && key <= last) throw new ArgumentException($"Event {row.EventId} is out of order.", nameof(row));
        if (!ordinals.TryGetValue(row.SourceId, out var source)) throw new ArgumentException($"Event {row.EventId} is of the unknown source '{row.SourceId}'.", nameof(row));
        columns.Keys.Add(key);
        columns.Sources.Add(source);
        columns.Kinds.Add((byte)row.Kind);
        columns.Factualities.Add((byte)row.Factuality);
        columns.Starts.Add(row.Start?.DayNumber ?? EventColumns.OpenStart);
        columns.Ends.Add(row.End?.DayNumber ?? EventColumns.OpenEnd);
        columns.Lons.Add(row.Point?.Lon ?? double.NaN);
        columns.Lats.Add(row.Point?.Lat ?? double.NaN);
        columns.Places.Add(row.Places);
    }

    /// <summary>The index of all rows added; the builder is not used after that.</summary>
    public EventIndex Build() => new(dataVersion, sources, columns);
}
