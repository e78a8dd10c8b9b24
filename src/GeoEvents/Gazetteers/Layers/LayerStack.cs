using System.Security.Cryptography;
using System.Text;
using GeoEvents.Gazetteers.Compiled;

namespace GeoEvents.Gazetteers.Layers;

/// <summary>
/// Layers that lie one upon the other: a place of a higher layer covers the one of the same id beneath, whose names then lead to it.
/// Never changed: putting a layer on makes another stack, which shares those beneath.
/// </summary>
internal sealed class LayerStack : IDisposable
{
    // A damaged file could hold a circle of parents.
    private const int MaxDepth = 16;

    private readonly GazetteerLayer[] _layers;
    private readonly Dictionary<PlaceRef, PlaceRef> _covers; // by what is covered: the place of that id in the next layer that has it

    public LayerStack(MappedGazetteer file) : this([new GazetteerLayer(file)], [], file.Version) { }

    private LayerStack(GazetteerLayer[] layers, Dictionary<PlaceRef, PlaceRef> covers, string version)
    {
        _layers = layers;
        _covers = covers;
        Version = version;
    }

    /// <summary>Hash of the contents, lower case hexadecimal.</summary>
    public string Version { get; }

    /// <summary>From the base up.</summary>
    public IReadOnlyList<GazetteerLayer> Layers => _layers;

    public int Count => _layers.Sum(layer => layer.Places.Count) - _covers.Count;

    /// <summary>All places that nothing covers, layer by layer.</summary>
    public IEnumerable<PlaceRef> All
    {
        get
        {
            for (var layer = 0; layer < _layers.Length; layer++)
            {
                for (var number = 0; number < _layers[layer].Places.Count; number++)
                {
                    var place = new PlaceRef(layer, number);
                    if (!_covers.ContainsKey(place)) yield return place;
                }
            }
        }
    }

    public LayerStack With(MappedGazetteer file)
    {
        var layer = new GazetteerLayer(file);
        var covers = new Dictionary<PlaceRef, PlaceRef>(_covers);
        for (var number = 0; number < layer.Places.Count; number++)
        {
            if (Find(layer.Places.IdOf(number)) is { } covered) covers.Add(covered, new PlaceRef(_layers.Length, number));
        }
        return new LayerStack([.. _layers, layer], covers, VersionOf(Version, file.Version));
    }

    public Place Get(PlaceRef place)
    {
        try
        {
            return _layers[place.Layer].Places.Get(place.Number);
        }
        catch (Exception failure) when (Damage(failure) is { } damage)
        {
            throw new InvalidDataException(damage, failure);
        }
    }

    public PlaceKind KindOf(PlaceRef place) => (PlaceKind)_layers[place.Layer].File.Places[place.Number].Kind;

    /// <summary>Reads, and tells in one sentence of a file that proves damaged. Only then is all of it looked at.</summary>
    /// <exception cref="InvalidDataException">A file is damaged.</exception>
    public T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (Damage(failure) is { } damage)
        {
            throw new InvalidDataException(damage, failure);
        }
    }

    /// <summary>The sentence about a failure that comes of a damaged file; null for another one.</summary>
    public string? Damage(Exception failure) => _layers.Select(layer => layer.File.Damage(failure)).FirstOrDefault(damage => damage is not null);

    /// <summary>The place that is shown for one of a layer: itself, or what covers it.</summary>
    public PlaceRef Top(int layer, uint number)
    {
        var place = new PlaceRef(layer, (int)number);
        while (_covers.TryGetValue(place, out var above)) place = above;
        return place;
    }

    /// <summary>The place with this id.</summary>
    public PlaceRef? Find(string id)
    {
        for (var layer = _layers.Length - 1; layer >= 0; layer--)
        {
            if (_layers[layer].Places.NumberOf(id) is >= 0 and var number) return new PlaceRef(layer, number);
        }
        return null;
    }

    /// <summary>The place with this id, or the one that an entry of this id was merged into.</summary>
    public PlaceRef? FindMerged(string id)
    {
        if (Find(id) is { } place) return place;
        for (var layer = _layers.Length - 1; layer >= 0; layer--)
        {
            if (_layers[layer].Places.NumberOfAlias(id) is >= 0 and var number) return Top(layer, (uint)number);
        }
        return null;
    }

    public bool IsWithin(string id, string ancestorId)
    {
        if (FindMerged(ancestorId) is not { } ancestor) return false;
        var place = FindMerged(id);
        for (var depth = 0; place is { } current && depth < MaxDepth; depth++, place = ParentOf(current))
        {
            if (current == ancestor) return true;
        }
        return false;
    }

    public void Dispose()
    {
        foreach (var layer in _layers) layer.File.Dispose();
    }

    private PlaceRef? ParentOf(PlaceRef place)
    {
        var places = _layers[place.Layer].Places;
        var parent = places.ParentOf(place.Number);
        if (parent >= 0) return Top(place.Layer, (uint)parent);
        return places.OutsideParentOf(place.Number) is { } id ? Find(id) : null;
    }

    private static string VersionOf(string beneath, string layer) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{beneath} {layer}")));
}
