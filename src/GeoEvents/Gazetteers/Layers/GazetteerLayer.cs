using GeoEvents.Gazetteers.Compiled;

namespace GeoEvents.Gazetteers.Layers;

/// <summary>One compiled file of a gazetteer: its places and names.</summary>
internal sealed class GazetteerLayer(MappedGazetteer file)
{
    public MappedGazetteer File { get; } = file;

    public PlaceTable Places { get; } = new(file);

    public NameIndex Names { get; } = new(file);
}
