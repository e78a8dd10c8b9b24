using GeoEvents.Articles;

namespace GeoEvents.Querying;

/// <summary>Takes the rows of a store at one moment, in the order of the events' ids, and makes the index of them.</summary>
public sealed class EventIndexBuilder
{
    private readonly long _dataVersion;
    private readonly Source[] _allSources;
    private readonly Dictionary<string, int> _ordinals;
    private readonly List<ulong> _keys = [];
    private readonly List<int> _sources = [];
    private readonly List<byte> _kinds = [];
    private readonly List<byte> _factualities = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];
    private readonly List<double> _lons = [];
    private readonly List<double> _lats = [];
    private readonly List<int> _places = [];

    /// <param name="dataVersion">The version of the store at that moment.</param>
    /// <param name="sources">All sources at that moment.</param>
    public EventIndexBuilder(long dataVersion, IEnumerable<Source> sources)
    {
        _dataVersion = dataVersion;
        _allSources = [.. sources.OrderBy(source => source.Id, StringComparer.Ordinal)];
        _ordinals = _allSources.Select((source, ordinal) => (source.Id, ordinal)).ToDictionary(pair => pair.Id, pair => pair.ordinal);
    }

    /// <exception cref="ArgumentException">The id is none of an event or not behind the one before, or the source is unknown.</exception>
    public void Add(IndexRow row)
    {
        if (!EventKey.TryParse(row.EventId, out var key)) throw new ArgumentException($"'{row.EventId}' is no id of an event.", nameof(row));
        if (_keys is [.., var last] && key <= last) throw new ArgumentException($"Event {row.EventId} is out of order.", nameof(row));
        if (!_ordinals.TryGetValue(row.SourceId, out var source)) throw new ArgumentException($"Event {row.EventId} is of the unknown source '{row.SourceId}'.", nameof(row));
        _keys.Add(key);
        _sources.Add(source);
        _kinds.Add((byte)row.Kind);
        _factualities.Add((byte)row.Factuality);
        _starts.Add(row.Start?.DayNumber ?? EventColumns.OpenStart);
        _ends.Add(row.End?.DayNumber ?? EventColumns.OpenEnd);
        _lons.Add(row.Point?.Lon ?? double.NaN);
        _lats.Add(row.Point?.Lat ?? double.NaN);
        _places.Add(row.Places);
    }

    /// <summary>The index of all rows added so far.</summary>
    public EventIndex Build() => new(_dataVersion, _allSources, new EventColumns(
        [.. _keys], [.. _sources], [.. _kinds], [.. _factualities], [.. _starts], [.. _ends], [.. _lons], [.. _lats], [.. _places]));
}
