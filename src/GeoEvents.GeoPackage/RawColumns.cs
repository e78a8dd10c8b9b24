using System.Globalization;
using GeoEvents.Events;
using GeoEvents.Geography;
using SQLitePCL;
using static SQLitePCL.raw;

namespace GeoEvents.GeoPackage;

/// <summary>Columns of the row that a statement is at, as they lie in SQLite's memory until the next row.</summary>
internal static class RawColumns
{
    public static bool IsNull(this sqlite3_stmt row, int column) => sqlite3_column_type(row, column) == SQLITE_NULL;

    /// <summary>A blob, or a text as UTF-8.</summary>
    public static ReadOnlySpan<byte> Bytes(this sqlite3_stmt row, int column) => sqlite3_column_blob(row, column);

    public static long Long(this sqlite3_stmt row, int column) => sqlite3_column_int64(row, column);

    public static int? Integer(this sqlite3_stmt row, int column) => row.IsNull(column) ? null : sqlite3_column_int(row, column);

    public static double? Real(this sqlite3_stmt row, int column) => row.IsNull(column) ? null : sqlite3_column_double(row, column);

    /// <exception cref="FormatException">It is no day.</exception>
    public static DateOnly? Day(this sqlite3_stmt row, int column)
    {
        if (row.IsNull(column)) return null;
        var text = row.Bytes(column);
        if (text is [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _]) return new DateOnly(Number(text[..4]), Number(text[5..7]), Number(text[8..]));
        throw new FormatException("The text is no day.");
    }

    /// <summary>Longitude and latitude from two columns; null where one is.</summary>
    public static LonLat? Point(this sqlite3_stmt row, int column) => row.Real(column) is { } lon && row.Real(column + 1) is { } lat ? new LonLat(lon, lat) : null;

    /// <summary>Low, best and high from three columns; null where all are.</summary>
    public static FigureRange? Figures(this sqlite3_stmt row, int column)
    {
        var (low, best, high) = (row.Integer(column), row.Integer(column + 1), row.Integer(column + 2));
        return low is null && best is null && high is null ? null : new FigureRange(low, best, high);
    }

    private static int Number(ReadOnlySpan<byte> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
