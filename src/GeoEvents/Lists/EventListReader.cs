using GeoEvents.Lists.Rows;

namespace GeoEvents.Lists;

/// <summary>Reads an event list, whose rows become articles of their own: first the rows one after the other, then each into what a store takes, on any thread.</summary>
/// <param name="places">Where the borders are of places that are known only as divisions or countries.</param>
public sealed class EventListReader(EventListFormat format, EventListOptions options, DivisionOutlines places)
{
    private readonly ListExtraction _extraction = new(options, places);

    /// <summary>The rows in their order, also those that are none, and where it cannot be read to its end a last one that says so: only some are in memory, however large the file.</summary>
    /// <param name="content">Read once; left open.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="EventListException">While reading: it is no such list; the message says why.</exception>
    public IEnumerable<ListRow> Rows(Stream content, string file) => format switch
    {
        EventListFormat.Gdelt => ListTable.ReadTabbed(content, GdeltRow.Columns),
        EventListFormat.Geojson => ListFeatures.Read(content, file, options.Columns),
        EventListFormat.UcdpGed => ListTable.Read(content, file, header => Positions(header, file, UcdpGedRow.Needed, UcdpGedRow.Columns)),
        EventListFormat.Acled => ListTable.Read(content, file, header => Positions(header, file, AcledRow.Needed, AcledRow.Columns)),
        _ => ListTable.Read(content, file, header => Positions(header, file)),
    };

    /// <summary>What a row becomes. The same row gives the same.</summary>
    public ReadRow Read(ListRow row)
    {
        if (row.Fields is not { } fields) return new ReadRow(row.Number, null, null, row.Error);
        string? key = null;
        try
        {
            key = KeyOf(fields);
            var listed = format switch
            {
                EventListFormat.UcdpGed => UcdpGedRow.Read(fields),
                EventListFormat.Acled => AcledRow.Read(fields),
                EventListFormat.Gdelt => GdeltRow.Read(fields),
                _ => OtherRow.Read(fields),
            };
            return new ReadRow(row.Number, key, _extraction.Of(listed with { Footprint = row.Geometry }, key), null);
        }
        catch (FormatException failure)
        {
            return new ReadRow(row.Number, key, null, failure.Message);
        }
    }

    private string KeyOf(RowFields fields) => options.List.KeyOf(ListId.Of(fields.Required(format switch
    {
        EventListFormat.Gdelt => GdeltRow.IdColumn,
        EventListFormat.Acled => AcledRow.IdColumn,
        _ => ListFields.Id,
    })));

    private static Dictionary<string, int> Positions(IReadOnlyList<string> header, string file, string[] needed, string[] columns)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (IndexOf(header, column) is >= 0 and var at) positions[column] = at;
        }
        return Array.Find(needed, column => !positions.ContainsKey(column)) is not { } missing ? positions
            : throw new EventListException($"{file}, line 1: the column '{missing}' is missing.");
    }

    private Dictionary<string, int> Positions(IReadOnlyList<string> header, string file)
    {
        var fields = ListFields.Find([.. header], options.Columns);
        foreach (var (field, column) in fields)
        {
            if (IndexOf(header, column) < 0) throw new EventListException($"{file}, line 1: there is no column '{column}' for {field}; there are {Shown(header)}.");
        }
        if (!fields.ContainsKey(ListFields.Id)) throw Missing("id");
        if (!fields.ContainsKey(ListFields.Date) && !fields.ContainsKey(ListFields.Start) && !fields.ContainsKey(ListFields.End)) throw Missing("date");
        return fields.ToDictionary(field => field.Key, field => IndexOf(header, field.Value), StringComparer.Ordinal);

        EventListException Missing(string field) => new($"{file}, line 1: no column is known to hold the {field}: name it, as {field}=NAME; there are {Shown(header)}.");
    }

    private static string Shown(IReadOnlyList<string> header) => string.Join(", ", header.Take(30).Select(RowFields.Shown)) + (header.Count > 30 ? " …" : "");

    private static int IndexOf(IReadOnlyList<string> header, string column)
    {
        for (var i = 0; i < header.Count; i++)
        {
            if (string.Equals(header[i].Trim(), column, StringComparison.OrdinalIgnoreCase)) return i;
        }
        return -1;
    }
}
