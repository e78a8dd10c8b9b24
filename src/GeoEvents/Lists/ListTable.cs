using System.Collections.Frozen;
using System.Globalization;
using System.Text.Unicode;
using CsvHelper;

namespace GeoEvents.Lists;

/// <summary>The rows of a table in their order: only one is in memory. What is no row of it is given as such, with its line.</summary>
internal static class ListTable
{
    private const int LargestRow = 1 << 20, BufferSize = 1 << 18;

    private const string NoUtf8 = "it is not UTF-8";

    /// <param name="columnsOf">Where the columns are that are read, by the header; or, where the table has none, by the number of fields of a row.</param>
    /// <exception cref="EventListException">While reading: the header cannot be read.</exception>
    public static IEnumerable<ListRow> Read(Stream stream, string file, Func<IReadOnlyList<string>, IReadOnlyDictionary<string, int>> columnsOf)
    {
        var malformed = new Queue<ListRow>();
        using var csv = CsvReader.Create(stream, Options(malformed), leaveOpen: true);
        if (Try(csv.ReadHeader) is { } noHeader) throw new EventListException(string.Create(CultureInfo.InvariantCulture, $"{file}, line {noHeader.Number}: {noHeader.Error}."));
        var columns = new Columns(columnsOf(csv.Headers));
        var more = true;
        while (more)
        {
            var end = Try(() => more = csv.Read());
            while (malformed.TryDequeue(out var bad)) yield return bad;
            if (end is not null)
            {
                yield return end;
                yield break;
            }
            if (more) yield return Utf8.IsValid(csv.RawRecord) ? columns.Row(csv) : new ListRow(csv.LineNumber, NoUtf8);
        }
    }

    /// <summary>A table separated by tabs, in which quotation marks are nothing but that, without a header.</summary>
    /// <param name="columnsOf">Where the columns are in a row of so many fields; throws a <see cref="FormatException"/> where it is none.</param>
    public static IEnumerable<ListRow> ReadTabbed(Stream stream, Func<int, IReadOnlyDictionary<string, int>> columnsOf)
    {
        using var csv = CsvReader.Create(stream, Options(null) with { Separator = '\t', Mode = CsvMode.NoEscape, HasHeader = false }, leaveOpen: true);
        var known = new Dictionary<int, Columns>();
        while (true)
        {
            var more = false;
            if (Try(() => more = csv.Read()) is { } end)
            {
                yield return end;
                yield break;
            }
            if (!more) yield break;
            ListRow row;
            try
            {
                if (!known.TryGetValue(csv.FieldCount, out var columns)) columns = known[csv.FieldCount] = new Columns(columnsOf(csv.FieldCount));
                row = Utf8.IsValid(csv.RawRecord) ? columns.Row(csv) : new ListRow(csv.LineNumber, NoUtf8);
            }
            catch (FormatException failure)
            {
                row = new ListRow(csv.LineNumber, failure.Message);
            }
            yield return row;
        }
    }

    private static CsvReaderOptions Options(Queue<ListRow>? malformed) => new()
    {
        TrackLineNumbers = true,
        MaxRecordSize = LargestRow,
        BufferSize = BufferSize,
        PoolStrings = true,
        MalformedData = malformed is null ? CsvMalformedDataHandling.Recover : CsvMalformedDataHandling.Skip,
        FieldCountMismatch = malformed is null ? CsvFieldCountHandling.Allow : CsvFieldCountHandling.Skip,
        OnMalformedRecord = malformed is null ? null : record => malformed.Enqueue(new ListRow(record.LineNumber, Reason(record))),
    };

    private static string Reason(CsvMalformedRecord record) => record.Reason == CsvMalformedReason.FieldCountMismatch
        ? "it has another number of fields than there are columns"
        : "its quotation marks are not those of CSV: one is not closed, or stands alone";

    /// <returns>Null, or a last row that says why there are no more.</returns>
    private static ListRow? Try(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (CsvFormatException failure)
        {
            return new ListRow(Math.Max(1, failure.LineNumber), $"a row larger than {LargestRow >> 20} MB, or a quotation mark that is never closed; nothing behind it was read");
        }
    }

    private sealed class Columns
    {
        private readonly FrozenDictionary<string, int> _slots;
        private readonly int[] _positions;

        public Columns(IReadOnlyDictionary<string, int> positions)
        {
            _positions = [.. positions.Values];
            _slots = positions.Keys.Select((name, slot) => KeyValuePair.Create(name, slot)).ToFrozenDictionary(StringComparer.Ordinal);
        }

        public ListRow Row(CsvReader csv)
        {
            var values = new string[_positions.Length];
            for (var i = 0; i < values.Length; i++) values[i] = csv.GetString(_positions[i]);
            return new ListRow(csv.LineNumber, new RowFields(_slots, values));
        }
    }
}
