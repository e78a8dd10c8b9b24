using GeoEvents.Articles;
using GeoEvents.Events;

namespace GeoEvents.Querying;

/// <summary>Counts the rows of a scan by source, kind and factuality.</summary>
internal sealed class FacetCounter(EventColumns columns, IReadOnlyList<Source> allSources)
{
    private readonly int[] _sources = new int[allSources.Count];
    private readonly int[] _kinds = new int[Enum.GetValues<EventKind>().Length];
    private readonly bool[] _kindOccurs = new bool[Enum.GetValues<EventKind>().Length];
    private readonly int[] _factualities = new int[Enum.GetValues<Factuality>().Length];

    public void Add(int row, Conditions failed)
    {
        _kindOccurs[columns.Kinds[row]] = true;
        if ((failed & ~Conditions.Source) == Conditions.None) _sources[columns.Sources[row]]++;
        if ((failed & ~Conditions.Kind) == Conditions.None) _kinds[columns.Kinds[row]]++;
        if ((failed & ~Conditions.Factuality) == Conditions.None) _factualities[columns.Factualities[row]]++;
    }

    public Facets Facets(EventCounts counts) => new(
        [.. allSources.Select((source, ordinal) => KeyValuePair.Create(source, _sources[ordinal]))],
        [.. EventKinds.Table.Where(row => _kindOccurs[(int)row.Kind]).Select(row => KeyValuePair.Create(row.Kind, _kinds[(int)row.Kind]))],
        [.. Enum.GetValues<Factuality>().Select(value => KeyValuePair.Create(value, _factualities[(int)value]))],
        counts);
}
