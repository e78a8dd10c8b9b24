using GeoEvents.Events;
using Npgsql;

namespace GeoEvents.PostGis.Schema;

/// <summary>Keeps <c>event_kinds</c> as the kinds of this program.</summary>
internal static class KindRows
{
    private const string Columns = "id, label, colour, plover_type, plover_mode, acled_type, acled_sub_type";

    public static async Task FillAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var there = await connection.ListAsync($"SELECT {Columns} FROM geoevents.event_kinds", [], row => Enumerable.Range(0, row.FieldCount).Select(column => row.IsDBNull(column) ? null : row.GetString(column)).ToArray(), cancellation);
        foreach (var kind in EventKinds.Table)
        {
            string?[] row = [kind.Id, kind.Label, kind.Colour, kind.PloverType, kind.PloverMode, kind.AcledType, kind.AcledSubType];
            if (there.Exists(row.SequenceEqual)) continue;
            await connection.ExecuteAsync(
                $"""
                INSERT INTO geoevents.event_kinds ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7)
                ON CONFLICT (id) DO UPDATE SET label = excluded.label, colour = excluded.colour, plover_type = excluded.plover_type, plover_mode = excluded.plover_mode,
                  acled_type = excluded.acled_type, acled_sub_type = excluded.acled_sub_type
                """, row, cancellation);
        }
    }
}
