using System.Buffers;

namespace GeoEvents.Formats.VectorTiles;

/// <summary>Writes a layer of a Mapbox Vector Tile (version 2.1), feature by feature. Keys and values are written once; nothing is allocated for a feature.</summary>
internal sealed class TileLayer : IDisposable
{
    /// <summary>Units of a tile's side.</summary>
    public const int Extent = 4096;

    // Field numbers of vector_tile.proto.
    private const int Layers = 3, Name = 1, Features = 2, Keys = 3, Values = 4, ExtentField = 5, Version = 15;
    private const int FeatureTags = 2, FeatureType = 3, FeatureGeometry = 4;
    private const int StringValue = 1, DoubleValue = 3, UintValue = 5, BoolValue = 7;

    private readonly string _name;
    private readonly PooledBytes _features = new();
    private readonly PooledBytes _values = new();
    private readonly PooledBytes _tags = new();
    private readonly PooledBytes _geometry = new();
    private readonly PooledBytes _value = new();
    private readonly List<string> _keys = [];
    private readonly Dictionary<string, int> _texts = [];
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly int?[] _booleans = new int?[2];
    private int _valueCount;

    public TileLayer(string name) => _name = name;

    public bool IsEmpty => _features.Length == 0;

    /// <summary>About as long as the layer will be.</summary>
    public int Length => _features.Length + _values.Length;

    /// <summary>The geometry of the feature that is being written: commands and zigzag numbers.</summary>
    public PooledBytes Geometry => _geometry;

    public void Text(string key, string value)
    {
        if (!_texts.TryGetValue(value, out var number))
        {
            _texts[value] = number = _valueCount++;
            Value(value);
        }
        Tag(key, number);
    }

    /// <summary>A text that no other feature has.</summary>
    public void OwnText(string key, string value)
    {
        Value(value);
        Tag(key, _valueCount++);
    }

    public void Number(string key, int value)
    {
        if (!_numbers.TryGetValue((ulong)value, out var number))
        {
            _numbers[(ulong)value] = number = _valueCount++;
            _value.Clear();
            _value.Field(UintValue, (ulong)value);
            _values.Field(Values, _value.Written);
        }
        Tag(key, number);
    }

    public void Real(string key, double value)
    {
        _value.Clear();
        _value.Field(DoubleValue, value);
        _values.Field(Values, _value.Written);
        Tag(key, _valueCount++);
    }

    public void Boolean(string key, bool value)
    {
        ref var known = ref _booleans[value ? 1 : 0];
        if (known is null)
        {
            known = _valueCount++;
            _value.Clear();
            _value.Field(BoolValue, value ? 1UL : 0);
            _values.Field(Values, _value.Written);
        }
        Tag(key, known.Value);
    }

    /// <summary>Ends the feature: its tags and geometry are those written since the one before.</summary>
    public void End(GeometryType type)
    {
        _value.Clear();
        _value.Field(FeatureTags, _tags.Written);
        _value.Field(FeatureType, (ulong)type);
        _value.Field(FeatureGeometry, _geometry.Written);
        _features.Field(Features, _value.Written);
        _tags.Clear();
        _geometry.Clear();
    }

    public void WriteTo(IBufferWriter<byte> output)
    {
        if (IsEmpty) return;
        using var head = new PooledBytes();
        head.Field(Version, 2UL);
        head.Field(Name, _name);
        using var tail = new PooledBytes();
        foreach (var key in _keys) tail.Field(Keys, key);
        using var last = new PooledBytes();
        last.Field(ExtentField, (ulong)Extent);
        using var frame = new PooledBytes();
        frame.Tag(Layers, WireType.Bytes);
        frame.Varint((ulong)(head.Length + _features.Length + tail.Length + _values.Length + last.Length));
        output.Write(frame.Written);
        output.Write(head.Written);
        output.Write(_features.Written);
        output.Write(tail.Written);
        output.Write(_values.Written);
        output.Write(last.Written);
    }

    public void Dispose()
    {
        _features.Dispose();
        _values.Dispose();
        _tags.Dispose();
        _geometry.Dispose();
        _value.Dispose();
    }

    private void Value(string value)
    {
        _value.Clear();
        _value.Field(StringValue, value);
        _values.Field(Values, _value.Written);
    }

    private void Tag(string key, int value)
    {
        var number = _keys.IndexOf(key);
        if (number < 0)
        {
            number = _keys.Count;
            _keys.Add(key);
        }
        _tags.Varint((ulong)number);
        _tags.Varint((ulong)value);
    }
}
