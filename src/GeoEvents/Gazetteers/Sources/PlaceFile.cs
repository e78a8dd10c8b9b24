using System.Globalization;
using System.Text;
using GeoEvents.Gazetteers.Spelling;
using NetTopologySuite.Geometries;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>Reads the places of a file of others, whatever its format, one after the other: no file is in memory whole.</summary>
public static class PlaceFile
{
    private const int HeadBytes = 64 * 1024, TextShown = 40;

    /// <summary>
    /// The places as the file has them. Features without a position are left out. A parent (<see cref="Place.ParentId"/>) is what the file
    /// says: it may be in another file, or nowhere. Ids are those of the source ("geonames:169389", "ocha:C4268") or begin with the dataset's.
    /// </summary>
    /// <param name="content">The file, read once from here on; left open.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="format">Its format; null: to be found out.</param>
    /// <param name="dataset">The slug that ids begin with where the format has none of its own.</param>
    /// <exception cref="GazetteerSourceException">While reading: the file is of no known format or has a mistake; the message names file and line or feature.</exception>
    public static IEnumerable<GazetteerEntry> Read(Stream content, string name, PlaceFileFormat? format, string dataset)
    {
        var stream = new PeekedStream(content, HeadBytes);
        if (stream.Head.IsEmpty) throw new GazetteerSourceException($"{name} is empty.");
        var sort = format ?? PlaceFileDetection.FormatOf(stream.Head)
            ?? throw new GazetteerSourceException($"{name} is of no known format; they are {PlaceFileDetection.FormatIds}.");

        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, bufferSize: -1, leaveOpen: true);
        var entries = sort switch
        {
            PlaceFileFormat.Geonames => GeoNamesFile.Read(reader, name),
            PlaceFileFormat.Ocha => OchaFile.Read(reader, name),
            PlaceFileFormat.Geojson => GeoJsonFile.Read(stream, name, dataset),
            PlaceFileFormat.LinkedPlaces when IsJson(stream.Head) => LinkedPlacesFile.Read(stream, name, dataset),
            PlaceFileFormat.LinkedPlaces => LinkedPlacesTable.Read(reader, HasTabs(stream.Head) ? '\t' : ',', name, dataset),
            _ => CuratedPlaces.ReadRows(reader, name, new Dictionary<string, Geometry>()).Select(entry => entry with { Place = entry.Place with { Curated = false } }),
        };
        using var places = entries.GetEnumerator();
        for (var count = 0; ; count++)
        {
            try
            {
                if (!places.MoveNext()) { if (count > 0) yield break; throw new GazetteerSourceException($"There is no place in {name}."); }
            }
            catch (DecoderFallbackException e)
            {
                throw new GazetteerSourceException($"{name}, after place {count}: this is not UTF-8.", e);
            }
            yield return Bounded(places.Current, $"{name}, place {count + 1}");
        }
    }

    // What folds to nothing is never found; and an id is looked up where it is.
    private static GazetteerEntry Bounded(GazetteerEntry entry, string where)
    {
        if (entry.Place.Name.Length > NameFolding.MaxLength) throw TooLong("name", entry.Place.Name);
        if (entry.Place.Id.Length > NameFolding.MaxLength) throw TooLong("id", entry.Place.Id);
        return entry.Names.All(name => name.Length <= NameFolding.MaxLength) ? entry : entry with { Names = [.. entry.Names.Where(name => name.Length <= NameFolding.MaxLength)] };

        GazetteerSourceException TooLong(string what, string text) =>
            new(string.Create(CultureInfo.InvariantCulture, $"{where}: its {what}, '{text[..TextShown].Trim()}…', has {text.Length} signs; {NameFolding.MaxLength} are the most."));
    }

    private static bool HasTabs(ReadOnlySpan<byte> head) => head[..(head.IndexOf((byte)'\n') is >= 0 and var end ? end : head.Length)].Contains((byte)'\t');

    internal static bool IsJson(ReadOnlySpan<byte> head) => head.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
}
