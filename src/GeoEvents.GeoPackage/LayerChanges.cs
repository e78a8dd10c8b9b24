using NetTopologySuite.Geometries;

namespace GeoEvents.GeoPackage;

/// <summary>The envelopes of what came into a layer and what left it.</summary>
internal sealed class LayerChanges
{
    private readonly List<Envelope> removed = [];

    public Envelope AddedExtent { get; } = new();

    public void Added(Envelope envelope) => AddedExtent.ExpandToInclude(envelope);

    public void Removed(Envelope envelope) => removed.Add(envelope);

    public void Include(LayerChanges other)
    {
        AddedExtent.ExpandToInclude(other.AddedExtent);
        removed.AddRange(other.removed);
    }

    /// <summary>True if something left that reached to a side of the extent, so that the extent may be smaller now.</summary>
    public bool MayShrink(Envelope extent) =>
        removed.Exists(envelope => envelope.MinX <= extent.MinX || envelope.MaxX >= extent.MaxX || envelope.MinY <= extent.MinY || envelope.MaxY >= extent.MaxY);
}
