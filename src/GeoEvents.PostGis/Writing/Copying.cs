using Npgsql;
using NpgsqlTypes;

namespace GeoEvents.PostGis.Writing;

/// <summary>Rows by binary COPY: the quickest way into a table.</summary>
internal static class Copying
{
    /// <param name="into">Table and columns: "geoevents.mentions (article_key, …)".</param>
    /// <param name="types">Of each column; <see cref="NpgsqlDbType.Geometry"/> for geometries.</param>
    public static async Task CopyAsync(this NpgsqlConnection connection, string into, NpgsqlDbType[] types, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {into} FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellation);
            for (var i = 0; i < types.Length; i++)
            {
                if (Commands.Kept(row[i]) is not { } value) await writer.WriteNullAsync(cancellation);
                else if (types[i] == NpgsqlDbType.Geometry) await writer.WriteAsync(value, "geometry", cancellation);
                else await writer.WriteAsync(value, types[i], cancellation);
            }
        }
        await writer.CompleteAsync(cancellation);
    }
}
