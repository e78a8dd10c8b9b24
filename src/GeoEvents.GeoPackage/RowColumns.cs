using System.Globalization;
using GeoEvents.Storage;
using SQLitePCL;
using static SQLitePCL.raw;

namespace GeoEvents.GeoPackage;

/// <summary>Columns of the row that a statement is at, as they lie in SQLite's memory until the next row.</summary>
internal readonly struct RowColumns(sqlite3_stmt row) : IEventColumns
{
    public bool IsNull(int column) => sqlite3_column_type(row, column) == SQLITE_NULL;

    /// <summary>A blob, or a text as UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => sqlite3_column_blob(row, column);

    public long Long(int column) => sqlite3_column_int64(row, column);

    public int? Integer(int column) => IsNull(column) ? null : sqlite3_column_int(row, column);

    public double? Real(int column) => IsNull(column) ? null : sqlite3_column_double(row, column);

    public DateOnly? Day(int column)
    {
        if (IsNull(column)) return null;
        var text = Bytes(column);
        if (text is [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _]) return new DateOnly(Number(text[..4]), Number(text[5..7]), Number(text[8..]));
        throw new FormatException("The text is no day.");
    }

    private static int Number(ReadOnlySpan<byte> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
