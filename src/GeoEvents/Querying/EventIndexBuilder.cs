using GeoEvents.Articles;

namespace GeoEvents.Querying;

/// <summary>Takes the rows of a store at one moment, in the order of the events' ids, and makes the index of them.</summary>
public sealed class EventIndexBuilder
{
    private readonly long dataVersion;
    private readonly Source[] allSources;
    private readonly Dictionary<string, int> ordinals;
    private readonly List<ulong> keys = [];
    private readonly List<int> sources = [];
    private readonly List<byte> kinds = [];
    private readonly List<byte> factualities = [];
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];
    private readonly List<double> lons = [];
    private readonly List<double> lats = [];
    private readonly List<int> places = [];

    /// <param name="dataVersion">The version of the store at that moment.</param>
    /// <param name="sources">All sources at that moment.</param>
    public EventIndexBuilder(long dataVersion, IEnumerable<Source> sources)
    {
        this.dataVersion = dataVersion;
        allSources = [.. sources.OrderBy(source => source.Id, StringComparer.Ordinal)];
        ordinals = allSources.Select((source, ordinal) => (source.Id, ordinal)).ToDictionary(pair => pair.Id, pair => pair.ordinal);
    }

    /// <exception cref="ArgumentException">The id is none of an event or not behind the one before, or the source is unknown.</exception>
    public void Add(IndexRow row)
    {
        if (!EventKey.TryParse(row.EventId, out var key)) throw new ArgumentException($"'{row.EventId}' is no id of an event.", nameof(row));
        if (keys is [.., var last] && key <= last) throw new ArgumentException($"Event {row.EventId} is out of order.", nameof(row));
        if (!ordinals.TryGetValue(row.SourceId, out var source)) throw new ArgumentException($"Event {row.EventId} is of the unknown source '{row.SourceId}'.", nameof(row));
        keys.Add(key);
        sources.Add(source);
        kinds.Add((byte)row.Kind);
        factualities.Add((byte)row.Factuality);
        starts.Add(row.Start?.DayNumber ?? EventColumns.OpenStart);
        ends.Add(row.End?.DayNumber ?? EventColumns.OpenEnd);
        lons.Add(row.Point?.Lon ?? double.NaN);
        lats.Add(row.Point?.Lat ?? double.NaN);
        places.Add(row.Places);
    }

    /// <summary>The index of all rows added so far.</summary>
    public EventIndex Build() => new(dataVersion, allSources, new EventColumns(
        [.. keys], [.. sources], [.. kinds], [.. factualities], [.. starts], [.. ends], [.. lons], [.. lats], [.. places]));
}
