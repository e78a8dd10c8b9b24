namespace GeoEvents.Querying.Columns;

/// <summary>Rows in any order, before they are sorted into <see cref="EventColumns"/>.</summary>
internal sealed class RawColumns
{
    /// <summary>Radii are kept as whole numbers of such parts.</summary>
    public const double RadiusUnitsAKm = 10;

    private readonly Dictionary<ulong, int> _manyPlaces = [];
    private int _capacity;

    public int Count { get; private set; }

    public ulong[] Keys = [];
    public double[] Lons = [];
    public double[] Lats = [];
    public int[] Starts = [];
    public int[] Ends = [];
    public int[] Sources = [];
    public byte[] Kinds = [];
    public byte[] Places = [];
    public ushort[] Radii = [];

    public IReadOnlyDictionary<ulong, int> ManyPlaces => _manyPlaces;

    public void Add(ulong key, int source, IndexRow row)
    {
        var at = Next();
        Keys[at] = key;
        Lons[at] = row.Point?.Lon ?? double.NaN;
        Lats[at] = row.Point?.Lat ?? double.NaN;
        Starts[at] = row.Start?.DayNumber ?? EventColumns.OpenStart;
        Ends[at] = row.End?.DayNumber ?? EventColumns.OpenEnd;
        Sources[at] = source;
        Kinds[at] = RowCodes.OfKind(row.Kind, row.Factuality);
        Places[at] = RowCodes.OfPlaces(row.Point is null ? null : row.WherePrecision ?? Events.WherePrecision.International, row.Places);
        Radii[at] = (ushort)Math.Min(ushort.MaxValue, Math.Ceiling(row.RadiusKm * RadiusUnitsAKm));
        if (row.Places >= RowCodes.ManyPlaces) _manyPlaces[key] = row.Places;
    }

    /// <summary>Copies a row of sorted columns.</summary>
    public void Add(EventColumns columns, int row)
    {
        var at = Next();
        Keys[at] = columns.Keys[row];
        Lons[at] = columns.Lons[row];
        Lats[at] = columns.Lats[row];
        Starts[at] = columns.Starts[row];
        Ends[at] = columns.Ends[row];
        Sources[at] = columns.Sources[row];
        Kinds[at] = columns.Kinds[row];
        Places[at] = columns.Places[row];
        Radii[at] = columns.Radii[row];
        if (RowCodes.Places(columns.Places[row]) >= RowCodes.ManyPlaces) _manyPlaces[columns.Keys[row]] = columns.PlaceCount(row);
    }

    /// <summary>Slots for the sources of the rows.</summary>
    /// <param name="sources">How many there are.</param>
    public SourceSlots Slots(int sources) => SourceSlots.Of(Sources.AsSpan(0, Count), sources);

    private int Next()
    {
        if (Count == _capacity) Grow(Math.Max(1024, _capacity + _capacity / 2));
        return Count++;
    }

    private void Grow(int capacity)
    {
        _capacity = capacity;
        Array.Resize(ref Keys, capacity);
        Array.Resize(ref Lons, capacity);
        Array.Resize(ref Lats, capacity);
        Array.Resize(ref Starts, capacity);
        Array.Resize(ref Ends, capacity);
        Array.Resize(ref Sources, capacity);
        Array.Resize(ref Kinds, capacity);
        Array.Resize(ref Places, capacity);
        Array.Resize(ref Radii, capacity);
    }
}
