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
    /// <exception cref="EventListException">While reading: it cannot be read, or not to its end.</exception>
    public static IEnumerable<ListRow> Read(Stream stream, string file, Func<IReadOnlyList<string>, IReadOnlyDictionary<string, int>> columnsOf)
    {
        var malformed = new Queue<ListRow>();
        using var csv = CsvReader.Create(stream, Options(malformed), leaveOpen: true);
        Try(file, csv.ReadHeader);
        var columns = new Columns(columnsOf(csv.Headers));
        while (Try(file, csv.Read, malformed))
        {
            while (malformed.TryDequeue(out var bad)) yield return bad;
            yield return Utf8.IsValid(csv.RawRecord) ? columns.Row(csv) : new ListRow(csv.LineNumber, NoUtf8);
        }
        while (malformed.TryDequeue(out var bad)) yield return bad;
    }

    /// <summary>A table separated by tabs, in which quotation marks are nothing but that, without a header.</summary>
    /// <param name="columnsOf">Where the columns are in a row of so many fields; throws a <see cref="FormatException"/> where it is none.</param>
    /// <exception cref="EventListException">While reading: it cannot be read, or not to its end.</exception>
    public static IEnumerable<ListRow> ReadTabbed(Stream stream, string file, Func<int, IReadOnlyDictionary<string, int>> columnsOf)
    {
        using var csv = CsvReader.Create(stream, Options(null) with { Separator = '\t', Mode = CsvMode.NoEscape, HasHeader = false }, leaveOpen: true);
        var known = new Dictionary<int, Columns>();
        while (Try(file, csv.Read))
        {
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

    private static void Try(string file, Action read) => Try(file, () =>
    {
        read();
        return true;
    });

    private static bool Try(string file, Func<bool> read, Queue<ListRow>? malformed = null)
    {
        try
        {
            return read();
        }
        catch (CsvFormatException failure)
        {
            var line = Math.Max(1, failure.LineNumber);
            throw new EventListException(string.Create(CultureInfo.InvariantCulture,
                $"{file}, line {line}: a row larger than {LargestRow >> 20} MB, or a quotation mark that is never closed; nothing behind it was read."), failure);
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
