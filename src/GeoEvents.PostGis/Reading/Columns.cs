using GeoEvents.Events;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GeoEvents.PostGis.Reading;

/// <summary>Columns as values of the domain.</summary>
internal static class Columns
{
    public static DateOnly? GetDay(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    public static string? GetText(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int? GetInteger(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    public static double? GetReal(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    public static Geometry? GetGeometry(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<Geometry>(column);

    /// <summary>What a user wrote into the table by hand may be no kind: then it is another kind.</summary>
    public static EventKind GetKind(this NpgsqlDataReader row, int column) => EventKinds.TryParse(row.GetString(column), out var kind) ? kind : EventKind.Other;

    public static T GetName<T>(this NpgsqlDataReader row, int column) where T : struct, Enum => KebabCase.TryParse(row.GetString(column), out T value) ? value : default;

    /// <summary>Low, best and high from three columns; null where all are.</summary>
    public static FigureRange? GetFigures(this NpgsqlDataReader row, int column)
    {
        var (low, best, high) = (row.GetInteger(column), row.GetInteger(column + 1), row.GetInteger(column + 2));
        return low is null && best is null && high is null ? null : new FigureRange(low, best, high);
    }
}
