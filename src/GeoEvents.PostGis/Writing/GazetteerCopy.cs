using GeoEvents.Gazetteers;
using GeoEvents.Storage;
using Npgsql;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace GeoEvents.PostGis.Writing;

/// <summary>Copies the gazetteer in full into <c>places</c> and <c>place_names</c>, for those who ask in SQL.</summary>
internal static class GazetteerCopy
{
    private const string NameColumns = "place_id, name, folded, follows_rules";
    private const int ReportEvery = 10_000;
    private static readonly NpgsqlDbType[] NameTypes = [Text, Text, Text, NpgsqlDbType.Boolean];

    /// <summary>
    /// Collects all in tables of this connection alone, which keeps nobody waiting, and then moves what is new; the transaction is for the caller to commit.
    /// Places that the gazetteer no longer has stay, without names, where events or mentions refer to them.
    /// </summary>
    /// <param name="progress">Told how many places were copied.</param>
    public static async Task<WriteResult> RunAsync(NpgsqlConnection connection, Gazetteer gazetteer, IProgress<int>? progress, CancellationToken cancellation)
    {
        var (layer, gazetteerVersion) = (gazetteer.Base, gazetteer.Base.File.Version);
        if (await VersionAsync(connection, cancellation) == gazetteerVersion) return WriteResult.Unchanged;
        await CollectAsync(connection, layer.NamedPlaces(), gazetteerVersion, progress, cancellation);

        var version = await BatchWriter.NextVersionAsync(connection, cancellation);
        // Another program may have been quicker.
        var old = await VersionAsync(connection, cancellation);
        if (old == gazetteerVersion) return WriteResult.Unchanged;
        await MoveAsync(connection, version, cancellation);
        await connection.ExecuteAsync("UPDATE geoevents.metadata SET gazetteer_version = $1", [gazetteerVersion], cancellation);
        await BatchWriter.EndAsync(connection, version, cancellation);
        progress?.Report(layer.Places.Count);
        return old is null ? WriteResult.Added : WriteResult.Replaced;
    }

    private static async Task<string?> VersionAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        await connection.ScalarAsync("SELECT gazetteer_version FROM geoevents.metadata", [], cancellation) as string;

    private static async Task CollectAsync(NpgsqlConnection connection, IEnumerable<NamedPlace> places, string gazetteerVersion, IProgress<int>? progress, CancellationToken cancellation)
    {
        await connection.ExecuteAsync("CREATE TEMPORARY TABLE collected_places (LIKE geoevents.places) ON COMMIT DROP", [], cancellation);
        await connection.ExecuteAsync("CREATE TEMPORARY TABLE collected_names (LIKE geoevents.place_names) ON COMMIT DROP", [], cancellation);
        var names = new List<(string PlaceId, PlaceName Name)>();
        var count = 0;
        await connection.CopyAsync($"collected_places ({PlaceRows.Columns})", PlaceRows.Types, places.Select(named =>
        {
            names.AddRange(named.Names.Select(name => (named.Place.Id, name)));
            if (++count % ReportEvery == 0) progress?.Report(count);
            return PlaceRows.Row(named.Place, gazetteerVersion, 0L);
        }), cancellation);
        // In the order of the index, into which they then go quickest.
        names.Sort((a, b) => string.CompareOrdinal(a.Name.Folded, b.Name.Folded));
        await connection.CopyAsync(
            $"collected_names ({NameColumns})", NameTypes, names.Select(row => new object?[] { row.PlaceId, row.Name.Name, row.Name.Folded, row.Name.FollowsRules }), cancellation);
        await connection.ExecuteAsync("ANALYZE collected_places; ANALYZE collected_names", [], cancellation);
    }

    private static async Task MoveAsync(NpgsqlConnection connection, long version, CancellationToken cancellation)
    {
        await using var places = Commands.Command(
            connection, $"INSERT INTO geoevents.places ({PlaceRows.Columns}) SELECT {PlaceRows.Columns.Replace("data_version", "$1", StringComparison.Ordinal)} FROM collected_places {PlaceRows.OrUpdate}", [version]);
        await using var names = Commands.Command(
            connection,
            $"""
            DELETE FROM geoevents.place_names n WHERE NOT EXISTS (
              SELECT FROM collected_names c WHERE c.place_id = n.place_id AND c.folded = n.folded AND c.name = n.name AND c.follows_rules = n.follows_rules);
            INSERT INTO geoevents.place_names ({NameColumns}) SELECT {NameColumns} FROM collected_names ON CONFLICT DO NOTHING;
            DELETE FROM geoevents.places p WHERE NOT EXISTS (SELECT FROM collected_places c WHERE c.id = p.id) AND NOT {Reading.Rows.IsReferredTo};
            """, []);
        // Hundreds of thousands of rows at once: on a slow disk longer than other commands may take.
        places.CommandTimeout = names.CommandTimeout = 0;
        await places.ExecuteNonQueryAsync(cancellation);
        await names.ExecuteNonQueryAsync(cancellation);
    }
}
