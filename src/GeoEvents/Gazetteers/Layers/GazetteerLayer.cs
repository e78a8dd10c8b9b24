using GeoEvents.Gazetteers.Compiled;
using GeoEvents.Gazetteers.Spelling;

namespace GeoEvents.Gazetteers.Layers;

/// <summary>One compiled file of a gazetteer: its places and names.</summary>
internal sealed class GazetteerLayer(MappedGazetteer file)
{
    public MappedGazetteer File { get; } = file;

    public PlaceTable Places { get; } = new(file);

    public NameIndex Names { get; } = new(file);

    /// <summary>All places with all their names, ordered by id.</summary>
    public IEnumerable<NamedPlace> NamedPlaces()
    {
        var names = File.Names.ToArray().ToLookup(name => name.Place, name => name.Text);
        var spellings = File.Get<SpellingName>(Section.SpellingNames).ToArray().ToLookup(name => name.Place, name => name.Text);
        for (var number = 0; number < Places.Count; number++)
        {
            var byRules = spellings[(uint)number].Select(text => NameFolding.Fold(File.Text(text)!)).ToHashSet(StringComparer.Ordinal);
            yield return NamedPlace.Of(Places.Get(number), names[(uint)number].Select(text => File.Text(text)!), byRules);
        }
    }
}
