using System.Globalization;
using GeoEvents.Events;
using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage;

/// <summary>Values of the domain as columns, and back.</summary>
internal static class Columns
{
    private const string DayFormat = "yyyy-MM-dd";

    public static string? Day(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static DateOnly? GetDay(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateOnly.ParseExact(row.GetString(column), DayFormat, CultureInfo.InvariantCulture);

    public static string? GetText(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int? GetInteger(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    public static double? GetReal(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    public static byte[]? GetBlob(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);

    /// <summary>What a user wrote into the file by hand may be no kind: then it is another kind.</summary>
    public static EventKind GetKind(this SqliteDataReader row, int column) => EventKinds.TryParse(row.GetString(column), out var kind) ? kind : EventKind.Other;

    public static T GetName<T>(this SqliteDataReader row, int column) where T : struct, Enum => KebabCase.TryParse(row.GetString(column), out T value) ? value : default;

    /// <summary>Low, best and high from three columns; null where all are.</summary>
    public static FigureRange? GetFigures(this SqliteDataReader row, int column)
    {
        var (low, best, high) = (row.GetInteger(column), row.GetInteger(column + 1), row.GetInteger(column + 2));
        return low is null && best is null && high is null ? null : new FigureRange(low, best, high);
    }
}
