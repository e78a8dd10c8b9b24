using System.Globalization;
using CsvHelper;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>Rows of a CSV file with a header, with errors that name file and line.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly CsvReader _csv;
    private readonly string _file;

    public CsvTable(TextReader reader, string file, params ReadOnlySpan<string> columns) : this(',', reader, file, columns) { }

    public CsvTable(char separator, TextReader reader, string file, params ReadOnlySpan<string> columns) : this(separator, CsvMode.Rfc4180, reader, file, columns) { }

    private CsvTable(char separator, CsvMode mode, TextReader reader, string file, ReadOnlySpan<string> columns)
    {
        _file = file;
        _csv = CsvReader.Create(reader, new CsvReaderOptions
        {
            Separator = separator,
            Mode = mode,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
        });
        Try(() =>
        {
            _csv.ReadHeader();
            return true;
        });
        foreach (var column in columns)
        {
            if (!_csv.TryGetFieldIndex(column, out _)) throw new GazetteerSourceException($"{file}, line 1: the column '{column}' is missing.");
        }
    }

    /// <summary>Tab-separated text, in which quotation marks are nothing but that.</summary>
    public static CsvTable Tabbed(TextReader reader, string file, params ReadOnlySpan<string> columns) => new('\t', CsvMode.NoEscape, reader, file, columns);

    /// <summary>The names of all columns, in their order.</summary>
    public IReadOnlyList<string> Columns => _csv.Headers;

    public bool Read() => Try(_csv.Read);

    /// <summary>The trimmed value; null where empty or where the column is absent.</summary>
    public string? Optional(string column) =>
        _csv.TryGetFieldIndex(column, out var index) && _csv.GetString(index) is { Length: > 0 } value ? value : null;

    public string Required(string column) => Optional(column) ?? throw Wrong($"{column} is empty");

    public double Number(string column, double low, double high)
    {
        var text = Required(column);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= low && value <= high
            ? value
            : throw Wrong($"{column} '{text}' is not a number from {low:R} to {high:R}");
    }

    public long WholeNumber(string column, long whenEmpty)
    {
        var text = Optional(column);
        if (text is null) return whenEmpty;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Wrong($"{column} '{text}' is not a whole number");
    }

    /// <summary>The parts of a value that are separated by bars, or by another sign.</summary>
    public string[] List(string column, char separator = '|') =>
        Optional(column)?.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public GazetteerSourceException Wrong(string what) => new($"{_file}, line {_csv.LineNumber}: {what}.");

    private T Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CsvFormatException e)
        {
            throw new GazetteerSourceException($"{_file}, line {e.LineNumber}: this is not CSV with as many fields as there are columns (RFC 4180).", e);
        }
    }

    public void Dispose() => _csv.Dispose();
}
