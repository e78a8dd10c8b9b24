using System.Text;
using GeoEvents.Geography;
using NetTopologySuite.IO;

namespace GeoEvents.Gazetteers.Compiled;

/// <summary>The places of a compiled gazetteer by number (their position in the order of ids). Those asked for are kept.</summary>
internal sealed class PlaceTable(MappedGazetteer file)
{
    // Two threads may make the same place; they are equal and the last one stays.
    private readonly Place?[] _made = new Place?[file.Places.Length];

    public int Count => _made.Length;

    public Place Get(int number) => _made[number] ??= Make(number);

    /// <summary>The number of the place with this id; -1 where there is none.</summary>
    public int NumberOf(string id) => Search(file.Places, id, place => place.Id);

    /// <summary>The number of the place that had this id before it was merged into another; -1 where there is none.</summary>
    public int NumberOfAlias(string id)
    {
        var aliases = file.Get<AliasRecord>(Section.Aliases);
        return Search(aliases, id, alias => alias.Id) is >= 0 and var at ? (int)aliases[at].Place : -1;
    }

    public string IdOf(int number) => file.NeededText(file.Places[number].Id);

    /// <summary>The number of the parent in this file; -1 where there is none.</summary>
    public int ParentOf(int number) => (int)file.Places[number].Parent;

    /// <summary>The id of a parent that lies in another file; null where there is none.</summary>
    public string? OutsideParentOf(int number) => file.Text(file.Places[number].OutsideParent);

    private int Search<T>(ReadOnlySpan<T> records, string id, Func<T, uint> idOf)
    {
        if (id.Length > 256) return -1;
        Span<byte> wanted = stackalloc byte[3 * id.Length];
        wanted = wanted[..Encoding.UTF8.GetBytes(id, wanted)];
        int low = 0, high = records.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = file.Utf8(idOf(records[middle])).SequenceCompareTo(wanted);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    private Place Make(int number)
    {
        var record = file.Places[number];
        var point = new LonLat(record.Lon / PlaceRecord.UnitsPerDegree, record.Lat / PlaceRecord.UnitsPerDegree);
        var kind = (PlaceKind)record.Kind;
        if (!Enum.IsDefined(kind)) throw new FormatException("A place of no kind.");
        return new Place(file.NeededText(record.Id), kind, file.NeededText(record.Name), point, record.PrecisionMetres)
        {
            ArabicName = file.Text(record.ArabicName),
            Country = record.Country1 == 0 ? null : $"{(char)record.Country1}{(char)record.Country2}",
            ParentId = record.Parent == PlaceRecord.NoParent ? OutsideParentOf(number) : file.Text(file.Places[(int)record.Parent].Id),
            Population = record.Population,
            Geometry = record.Geometry == 0 ? null : new WKBReader().Read(file.Wkb(record.Geometry).ToArray()),
            Curated = record.Curated != 0,
            Provenance = file.Text(record.Provenance),
        };
    }
}
