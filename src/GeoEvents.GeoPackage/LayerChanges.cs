using NetTopologySuite.Geometries;

namespace GeoEvents.GeoPackage;

/// <summary>The envelopes of what came into a layer and what left it.</summary>
internal sealed class LayerChanges
{
    private readonly List<Envelope> _removed = [];

    public Envelope AddedExtent { get; } = new();

    public void Added(Envelope envelope) => AddedExtent.ExpandToInclude(envelope);

    public void Removed(Envelope envelope) => _removed.Add(envelope);

    public void Include(LayerChanges other)
    {
        AddedExtent.ExpandToInclude(other.AddedExtent);
        _removed.AddRange(other._removed);
    }

    /// <summary>True if something left that reached to a side of the extent, so that the extent may be smaller now.</summary>
    public bool MayShrink(Envelope extent) =>
        _removed.Exists(envelope => envelope.MinX <= extent.MinX || envelope.MaxX >= extent.MaxX || envelope.MinY <= extent.MinY || envelope.MaxY >= extent.MaxY);
}
