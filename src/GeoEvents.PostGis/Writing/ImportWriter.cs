using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Storage;
using Npgsql;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace GeoEvents.PostGis.Writing;

/// <summary>Writes and removes datasets of imported places.</summary>
internal static class ImportWriter
{
    private const string Columns = "dataset, ordinal, id, kind, name, arabic_name, country, parent_id, geom, lon, lat, precision_m, population, curated, provenance, names";
    private const string NameColumns = "dataset, place_id, name, folded, follows_rules";

    private static readonly NpgsqlDbType[] Types =
    [
        Text, Integer, Text, Text, Text, Text, Text, Text, NpgsqlDbType.Geometry, NpgsqlDbType.Double, NpgsqlDbType.Double, Integer, Bigint, NpgsqlDbType.Boolean, Text,
        NpgsqlDbType.Array | Text,
    ];

    private static readonly NpgsqlDbType[] NameTypes = [Text, Text, Text, Text, NpgsqlDbType.Boolean];

    /// <summary>Collects all places in a table of this connection alone, which keeps nobody waiting, and then moves them; the transaction is for the caller to commit.</summary>
    public static async Task<IReadOnlyList<WriteResult>> ImportAsync(NpgsqlConnection connection, IReadOnlyList<PlaceImport> imports, CancellationToken cancellation)
    {
        await connection.ExecuteAsync("CREATE TEMPORARY TABLE collected_places (LIKE geoevents.imported_places INCLUDING DEFAULTS) ON COMMIT DROP", [], cancellation);
        await connection.ExecuteAsync("CREATE TEMPORARY TABLE collected_names (LIKE geoevents.imported_names) ON COMMIT DROP", [], cancellation);
        var collected = new List<StoredDataset>(imports.Count);
        foreach (var import in imports) collected.Add(await CollectAsync(connection, import, cancellation));
        var version = await BatchWriter.NextVersionAsync(connection, cancellation);
        var results = new List<WriteResult>(collected.Count);
        foreach (var dataset in collected) results.Add(await StoreAsync(connection, dataset, version, cancellation));
        if (results.Exists(result => result != WriteResult.Unchanged)) await BatchWriter.EndAsync(connection, version, cancellation);
        return results;
    }

    /// <returns>How many places were removed; null where there is no such dataset.</returns>
    public static async Task<int?> RemoveAsync(NpgsqlConnection connection, string name, CancellationToken cancellation)
    {
        var version = await BatchWriter.NextVersionAsync(connection, cancellation);
        var removed = await connection.ScalarAsync("DELETE FROM geoevents.datasets WHERE name = $1 RETURNING places", [name], cancellation) as int?;
        if (removed is not null) await BatchWriter.EndAsync(connection, version, cancellation);
        return removed;
    }

    private static async Task<StoredDataset> CollectAsync(NpgsqlConnection connection, PlaceImport import, CancellationToken cancellation)
    {
        using var hash = new DatasetHash();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<object?[]>();
        await connection.CopyAsync($"collected_places ({Columns})", Types, import.Entries.Select(entry =>
        {
            if (!ids.Add(entry.Place.Id)) throw new GazetteerSourceException($"{import.Origin} has the id '{entry.Place.Id}' twice.");
            hash.Add(entry);
            names.AddRange(NamedPlace.Imported(entry).Names.Select(name => new object?[] { import.Dataset, entry.Place.Id, name.Name, name.Folded, name.FollowsRules }));
            return (object?[])[import.Dataset, ids.Count - 1, .. PlaceRows.Row(entry.Place), entry.Names.ToArray()];
        }), cancellation);
        await connection.CopyAsync($"collected_names ({NameColumns})", NameTypes, names, cancellation);
        if (ids.Count == 0) throw new GazetteerSourceException($"{import.Origin} has no places.");
        return new StoredDataset(import.Dataset, import.Origin, ids.Count, hash.Finish());
    }

    private static async Task<WriteResult> StoreAsync(NpgsqlConnection connection, StoredDataset dataset, long version, CancellationToken cancellation)
    {
        var old = await connection.ScalarAsync("SELECT hash FROM geoevents.datasets WHERE name = $1", [dataset.Name], cancellation) as string;
        if (old == dataset.Hash) return WriteResult.Unchanged;
        if (old is not null) await connection.ExecuteAsync("DELETE FROM geoevents.datasets WHERE name = $1", [dataset.Name], cancellation);
        await connection.ExecuteAsync(
            "INSERT INTO geoevents.datasets (name, origin, places, hash, data_version) VALUES ($1, $2, $3, $4, $5)", [dataset.Name, dataset.Origin, dataset.Places, dataset.Hash, version], cancellation);
        await connection.ExecuteAsync($"INSERT INTO geoevents.imported_places ({Columns}) SELECT {Columns} FROM collected_places WHERE dataset = $1", [dataset.Name], cancellation);
        await connection.ExecuteAsync($"INSERT INTO geoevents.imported_names ({NameColumns}) SELECT {NameColumns} FROM collected_names WHERE dataset = $1", [dataset.Name], cancellation);
        return old is null ? WriteResult.Added : WriteResult.Replaced;
    }
}
