using GeoEvents.PostGis.Reading;
using GeoEvents.PostGis.Records;
using GeoEvents.Reading;
using GeoEvents.Storage;
using Npgsql;

namespace GeoEvents.PostGis.Writing;

/// <summary>Writes and removes articles, in a transaction that holds the one row whose lock makes its holder the one writer.</summary>
internal static class BatchWriter
{
    /// <summary>Writes a batch; the transaction is for the caller to commit.</summary>
    /// <returns>One outcome an article, in the order given.</returns>
    public static async Task<IReadOnlyList<WriteOutcome>> WriteAsync(NpgsqlConnection connection, IReadOnlyList<Extraction> batch, WriteMode mode, CancellationToken cancellation)
    {
        var version = await NextVersionAsync(connection, cancellation);
        var outcomes = new List<WriteOutcome>(batch.Count);
        var orphans = new Orphans();
        // A key that comes twice in a batch is a correction of what came first.
        foreach (var run in Runs(batch)) outcomes.AddRange(await WriteRunAsync(connection, run, mode, version, orphans, cancellation));
        if (!outcomes.Exists(outcome => outcome.Result is WriteResult.Added or WriteResult.Replaced)) return outcomes;
        await orphans.LetGoAsync(connection, cancellation);
        await EndAsync(connection, version, cancellation);
        return outcomes;
    }

    /// <returns>How many articles were removed.</returns>
    public static Task<int> RemoveSourcesAsync(NpgsqlConnection connection, string[] ids, CancellationToken cancellation) =>
        RemoveAllAsync(connection, "SELECT key FROM geoevents.articles WHERE source_id = ANY ($1)", ids, cancellation);

    /// <returns>How many articles were removed.</returns>
    public static Task<int> RemoveArticlesAsync(NpgsqlConnection connection, string[] keys, CancellationToken cancellation) =>
        RemoveAllAsync(connection, "SELECT key FROM geoevents.articles WHERE key = ANY ($1)", keys, cancellation);

    /// <summary>The data version to be. Its row stays locked until the transaction ends.</summary>
    public static async Task<long> NextVersionAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        (long)(await connection.ScalarAsync("SELECT data_version + 1 FROM geoevents.metadata FOR UPDATE", [], cancellation))!;

    /// <summary>Tells everyone of the new version, once it is committed.</summary>
    public static async Task EndAsync(NpgsqlConnection connection, long version, CancellationToken cancellation)
    {
        await connection.ExecuteAsync("UPDATE geoevents.metadata SET data_version = $1", [version], cancellation);
        await connection.ExecuteAsync($"SELECT pg_notify('{PostGisDatabase.Channel}', $1)", [version.ToString(System.Globalization.CultureInfo.InvariantCulture)], cancellation);
    }

    private static IEnumerable<IReadOnlyList<Extraction>> Runs(IReadOnlyList<Extraction> batch)
    {
        var run = new List<Extraction>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var extraction in batch)
        {
            if (!keys.Add(extraction.Article.Key))
            {
                yield return run;
                run = [];
                keys = [extraction.Article.Key];
            }
            run.Add(extraction);
        }
        if (run.Count > 0) yield return run;
    }

    private static async Task<WriteOutcome[]> WriteRunAsync(NpgsqlConnection connection, IReadOnlyList<Extraction> run, WriteMode mode, long version, Orphans orphans, CancellationToken cancellation)
    {
        var old = (await connection.ListAsync(Rows.SelectVersions + "WHERE key = ANY ($1)", [run.Select(extraction => extraction.Article.Key).ToArray()], Rows.Version, cancellation))
            .ToDictionary(known => known.Key, StringComparer.Ordinal);
        var events = await StoreReader.EventsOfAsync(
            connection, [.. run.Where(read => Replacement.NeedsEvents(mode, old.GetValueOrDefault(read.Article.Key), read)).Select(read => read.Article.Key)], cancellation);
        var outcomes = new WriteOutcome[run.Count];
        var changed = new List<(int At, Extraction Extraction)>();
        for (var i = 0; i < run.Count; i++)
        {
            var key = run[i].Article.Key;
            var known = old.GetValueOrDefault(key);
            var replacement = Replacement.Of(mode, known, [.. events[key]], run[i]);
            outcomes[i] = new WriteOutcome(key, replacement is null ? WriteResult.Unchanged : known is null ? WriteResult.Added : WriteResult.Replaced);
            if (replacement is not null) changed.Add((i, replacement));
        }
        string[] replaced = [.. changed.Select(one => one.Extraction.Article.Key).Where(old.ContainsKey)];
        if (changed.Count == 0 || await TryReplaceAsync(connection, changed.ConvertAll(one => one.Extraction), replaced, version, orphans, cancellation) is null) return outcomes;
        // One article is at fault: each by itself tells which.
        foreach (var (i, extraction) in changed)
        {
            if (await TryReplaceAsync(connection, [extraction], [.. replaced.Where(key => key == extraction.Article.Key)], version, orphans, cancellation) is { } error)
                outcomes[i] = new WriteOutcome(extraction.Article.Key, WriteResult.Failed, $"The article {extraction.Article.Key} cannot be stored: {error}.");
        }
        return outcomes;
    }

    /// <returns>Null if all are stored; else why none of them is.</returns>
    private static async Task<string?> TryReplaceAsync(
        NpgsqlConnection connection, IReadOnlyList<Extraction> extractions, string[] replaced, long version, Orphans orphans, CancellationToken cancellation)
    {
        await connection.ExecuteAsync("SAVEPOINT articles", [], cancellation);
        try
        {
            await ReplaceAsync(connection, extractions, replaced, version, orphans, cancellation);
            await connection.ExecuteAsync("RELEASE articles", [], cancellation);
            return null;
        }
        catch (Exception e) when (e is PostgresException error ? ServerErrors.IsOfTheData(error) : e is ArgumentException or FormatException or InvalidDataException)
        {
            await connection.ExecuteAsync("ROLLBACK TO articles", [], cancellation);
            await connection.ExecuteAsync("RELEASE articles", [], cancellation);
            return ServerErrors.Reason(e);
        }
    }

    /// <param name="replaced">The keys of those that are there in another version.</param>
    private static async Task ReplaceAsync(
        NpgsqlConnection connection, IReadOnlyList<Extraction> extractions, string[] replaced, long version, Orphans orphans, CancellationToken cancellation)
    {
        if (replaced.Length > 0) await RemoveAsync(connection, replaced, version, orphans, cancellation);
        await using (var context = new GeoEventsContext(connection)) await References.KeepAsync(context, extractions, version, cancellation);
        await ArticleRows.CopyAsync(connection, extractions, version, cancellation);
        orphans.Except(extractions);
        // The key of the table begins with the article's: it lets two articles have events of one id.
        string[] ids = [.. extractions.SelectMany(extraction => extraction.Events.Select(reported => reported.Id))];
        if (await connection.ScalarAsync("SELECT id FROM geoevents.event_keys WHERE id = ANY ($1) GROUP BY id HAVING count(*) > 1 LIMIT 1", [ids], cancellation) is string id)
            throw new InvalidDataException($"something with the same id is there already (event {id})");
        string[] keys = [.. extractions.Select(extraction => extraction.Article.Key)];
        await connection.ExecuteAsync(
            "DELETE FROM geoevents.tombstones t USING geoevents.event_keys e WHERE t.article_key = ANY ($1) AND e.article_key = t.article_key AND e.id = t.event_id", [keys], cancellation);
    }

    /// <param name="select">The keys of the articles; takes the ids.</param>
    private static async Task<int> RemoveAllAsync(NpgsqlConnection connection, string select, string[] ids, CancellationToken cancellation)
    {
        var version = await NextVersionAsync(connection, cancellation);
        string[] keys = [.. await connection.ListAsync(select, [ids], row => row.GetString(0), cancellation)];
        if (keys.Length == 0) return 0;
        var orphans = new Orphans();
        await RemoveAsync(connection, keys, version, orphans, cancellation);
        await orphans.LetGoAsync(connection, cancellation);
        await EndAsync(connection, version, cancellation);
        return keys.Length;
    }

    private static async Task RemoveAsync(NpgsqlConnection connection, string[] keys, long version, Orphans orphans, CancellationToken cancellation)
    {
        await orphans.AddAsync(connection, keys, cancellation);
        await connection.ExecuteAsync(
            "INSERT INTO geoevents.tombstones (article_key, event_id, data_version) SELECT article_key, id, $2 FROM geoevents.event_keys WHERE article_key = ANY ($1)", [keys, version], cancellation);
        await connection.ExecuteAsync("DELETE FROM geoevents.articles WHERE key = ANY ($1)", [keys], cancellation);
    }
}
