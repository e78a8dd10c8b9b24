using System.Globalization;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Lists.Rows;

namespace GeoEvents.Lists;

/// <summary>A file of ids of rows: one a line, or a table with a column of ids, such as ACLED's deleted events.</summary>
/// <param name="Ids">In their order.</param>
/// <param name="Format">Of the lists whose column of ids it has; null where that may be any.</param>
public sealed record IdList(IReadOnlyList<string> Ids, EventListFormat? Format)
{
    private const string Id = ListFields.Id;

    /// <param name="content">Read once; left open.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="EventListException">A row has no id, or it is no such file.</exception>
    public static IdList Read(Stream content, string file)
    {
        var stream = new PeekedStream(content, EventListDetection.HeadBytes);
        var columns = EventListDetection.ColumnsOf(stream.Head);
        var column = columns.FirstOrDefault(name => name is AcledRow.IdColumn or GdeltRow.IdColumn or Id);
        if (column is null && columns.Length > 1) throw new EventListException($"{file}, line 1: there is no column of ids: {AcledRow.IdColumn}, {GdeltRow.IdColumn} or {Id}.");
        var rows = column is null
            ? ListTable.ReadTabbed(stream, count => count == 1 ? Only(0) : throw new FormatException("it is more than an id"))
            : ListTable.Read(stream, file, header => Only(header.Select(name => name.Trim()).ToList().IndexOf(column)));
        var ids = rows.Select(row => IdOf(row, file)).ToList();
        return ids.Count == 0 ? throw new EventListException($"There is no id in {file}.")
            : new IdList(ids, column switch { AcledRow.IdColumn => EventListFormat.Acled, GdeltRow.IdColumn => EventListFormat.Gdelt, _ => null });
    }

    private static Dictionary<string, int> Only(int position) => new() { [Id] = position };

    private static string IdOf(ListRow row, string file)
    {
        try
        {
            return ListId.Of(row.Fields?.Required(Id) ?? throw new FormatException(row.Error));
        }
        catch (FormatException failure)
        {
            throw new EventListException(string.Create(CultureInfo.InvariantCulture, $"{file}, line {row.Number}: {failure.Message}."), failure);
        }
    }
}
