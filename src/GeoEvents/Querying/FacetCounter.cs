using GeoEvents.Articles;
using GeoEvents.Events;

namespace GeoEvents.Querying;

/// <summary>Counts the rows of a scan by source, kind and factuality.</summary>
internal sealed class FacetCounter(EventColumns columns, IReadOnlyList<Source> allSources)
{
    private readonly int[] sources = new int[allSources.Count];
    private readonly int[] kinds = new int[Enum.GetValues<EventKind>().Length];
    private readonly bool[] kindOccurs = new bool[Enum.GetValues<EventKind>().Length];
    private readonly int[] factualities = new int[Enum.GetValues<Factuality>().Length];

    public void Add(int row, Conditions failed)
    {
        kindOccurs[columns.Kinds[row]] = true;
        if ((failed & ~Conditions.Source) == Conditions.None) sources[columns.Sources[row]]++;
        if ((failed & ~Conditions.Kind) == Conditions.None) kinds[columns.Kinds[row]]++;
        if ((failed & ~Conditions.Factuality) == Conditions.None) factualities[columns.Factualities[row]]++;
    }

    public Facets Facets(EventCounts counts) => new(
        [.. allSources.Select((source, ordinal) => KeyValuePair.Create(source, sources[ordinal]))],
        [.. EventKinds.Table.Where(row => kindOccurs[(int)row.Kind]).Select(row => KeyValuePair.Create(row.Kind, kinds[(int)row.Kind]))],
        [.. Enum.GetValues<Factuality>().Select(value => KeyValuePair.Create(value, factualities[(int)value]))],
        counts);
}
