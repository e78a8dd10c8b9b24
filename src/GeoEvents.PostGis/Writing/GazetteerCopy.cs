using GeoEvents.Gazetteers;
using GeoEvents.PostGis.Records;
using GeoEvents.Storage;
using Npgsql;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace GeoEvents.PostGis.Writing;

/// <summary>Copies the gazetteer in full into <c>places</c> and <c>place_names</c>, for those who ask in SQL.</summary>
internal static class GazetteerCopy
{
    private const int ReportEvery = 10_000;
    private static readonly NpgsqlDbType[] NameTypes = [Text, Text, Text, NpgsqlDbType.Boolean];

    /// <summary>
    /// Puts the gazetteer in place of the one that is there, while other writers wait and readers go on with what was there; the transaction is for the caller to commit.
    /// Places that the gazetteer no longer has stay, without names, where events or mentions refer to them.
    /// </summary>
    /// <param name="progress">Told how many places were copied.</param>
    public static async Task<WriteResult> RunAsync(NpgsqlConnection connection, Gazetteer gazetteer, IProgress<int>? progress, CancellationToken cancellation)
    {
        var (layer, gazetteerVersion) = (gazetteer.Base, gazetteer.Base.File.Version);
        var version = await BatchWriter.NextVersionAsync(connection, cancellation);
        var old = await connection.ScalarAsync("SELECT gazetteer_version FROM geoevents.metadata", [], cancellation) as string;
        if (old == gazetteerVersion) return WriteResult.Unchanged;
        await ClearAsync(connection, cancellation);
        await CopyAsync(connection, layer.NamedPlaces(), gazetteerVersion, version, progress, cancellation);
        await connection.ExecuteAsync("UPDATE geoevents.metadata SET gazetteer_version = $1", [gazetteerVersion], cancellation);
        await BatchWriter.EndAsync(connection, version, cancellation);
        progress?.Report(layer.Places.Count);
        return old is null ? WriteResult.Added : WriteResult.Replaced;
    }

    private static async Task ClearAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var clear = Commands.Command(connection, "DELETE FROM geoevents.place_names; DELETE FROM geoevents.places WHERE NOT referred", []);
        // Hundreds of thousands of rows at once: on a slow disk longer than other commands may take.
        clear.CommandTimeout = 0;
        await clear.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection, IEnumerable<NamedPlace> places, string gazetteerVersion, long version, IProgress<int>? progress, CancellationToken cancellation)
    {
        var referred = (await connection.ListAsync("SELECT id FROM geoevents.places", [], row => row.GetString(0), cancellation)).ToHashSet(StringComparer.Ordinal);
        var names = new List<(string PlaceId, PlaceName Name)>();
        await using var context = new GeoEventsContext(connection);
        var count = 0;
        await connection.CopyAsync($"geoevents.places ({PlaceRows.Columns})", PlaceRows.Types, places.Where(named =>
        {
            names.AddRange(named.Names.Select(name => (named.Place.Id, name)));
            if (++count % ReportEvery == 0) progress?.Report(count);
            if (!referred.Contains(named.Place.Id)) return true;
            context.Update(PlaceRecord.Of(named.Place, gazetteerVersion, version));
            return false;
        }).Select(named => PlaceRows.Row(named.Place, gazetteerVersion, version)), cancellation);
        await context.SaveChangesAsync(cancellation);
        // In the order of the index, into which they then go quickest.
        names.Sort((a, b) => string.CompareOrdinal(a.Name.Folded, b.Name.Folded));
        await connection.CopyAsync(
            "geoevents.place_names (place_id, name, folded, follows_rules)", NameTypes,
            names.Select(row => new object?[] { row.PlaceId, row.Name.Name, row.Name.Folded, row.Name.FollowsRules }), cancellation);
    }
}
