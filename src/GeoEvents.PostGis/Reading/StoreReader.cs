using System.Runtime.CompilerServices;
using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Geography;
using GeoEvents.PostGis.Records;
using GeoEvents.Querying;
using GeoEvents.Reading;
using GeoEvents.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GeoEvents.PostGis.Reading;

/// <summary>Reads, over a connection of its own, what was committed at the moment of the first reading.</summary>
internal sealed class StoreReader(NpgsqlConnection connection) : IAsyncDisposable
{
    private const string SelectSources = "SELECT id, name FROM geoevents.sources ORDER BY id";

    private const string SelectMentions =
        """
        SELECT text, start_offset, end_offset, confidence, government, place_id, candidates, article_key FROM geoevents.mentions
        WHERE article_key = ANY ($1) ORDER BY article_key, ordinal
        """;

    private const int ArticlesAtOnce = 200, VersionsAtOnce = 2000;

    public static async Task<StoreReader> BeginAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        try
        {
            await connection.ExecuteAsync("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", [], cancellation);
            return new StoreReader(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async Task<long> DataVersionAsync(CancellationToken cancellation) =>
        (long)(await connection.ScalarAsync("SELECT data_version FROM geoevents.metadata", [], cancellation))!;

    /// <summary>The transaction that wrote the version is told from those of every other database by the cluster and the database that it is of.</summary>
    public async Task<DataStamp?> DataStampAsync(CancellationToken cancellation) => (await connection.ListAsync(
        """
        SELECT m.data_version, concat_ws('-', (SELECT system_identifier FROM pg_control_system()), (SELECT oid FROM pg_database WHERE datname = current_database()), m.xmin)
        FROM geoevents.metadata m
        """, [], row => (DataStamp?)new DataStamp(row.GetInt64(0), row.GetString(1)), cancellation))[0];

    public async Task<List<StoredSource>> SourcesAsync(CancellationToken cancellation)
    {
        var sources = await connection.ListAsync(SelectSources, [], Rows.Source, cancellation);
        var (articles, events) = (await CountsAsync("articles"), await CountsAsync("events"));
        return sources.ConvertAll(source => new StoredSource(source, articles.GetValueOrDefault(source.Id), events.GetValueOrDefault(source.Id)));

        async Task<Dictionary<string, int>> CountsAsync(string table) =>
            (await connection.ListAsync($"SELECT source_id, count(*) FROM geoevents.{table} GROUP BY source_id", [], row => (Id: row.GetString(0), Count: (int)row.GetInt64(1)), cancellation))
            .ToDictionary(row => row.Id, row => row.Count, StringComparer.Ordinal);
    }

    public Task<List<StoredDataset>> DatasetsAsync(CancellationToken cancellation) =>
        connection.ListAsync("SELECT name, origin, places, hash FROM geoevents.datasets ORDER BY name", [], Rows.Dataset, cancellation);

    public async Task<byte[]?> OverlayAsync(string dataset, string key, CancellationToken cancellation) =>
        await connection.ScalarAsync("SELECT bytes FROM geoevents.overlays WHERE dataset = $1 AND key = $2", [dataset, key], cancellation) as byte[];

    public async Task<(long DataVersion, List<Source> Sources)> VersionAndSourcesAsync(CancellationToken cancellation) =>
        (await DataVersionAsync(cancellation), await connection.ListAsync(SelectSources, [], Rows.Source, cancellation));

    public async Task<EventIndex> IndexAsync(CancellationToken cancellation)
    {
        var (version, sources) = await VersionAndSourcesAsync(cancellation);
        var builder = new EventIndexBuilder(version, sources);
        await foreach (var row in StreamAsync(Rows.SelectIndex, [], Rows.IndexRow, cancellation)) builder.Add(row);
        return builder.Build();
    }

    public async Task<IndexChanges?> ChangesAsync(long since, CancellationToken cancellation)
    {
        var (version, sources) = await VersionAndSourcesAsync(cancellation);
        if (version < since) return null;
        var rows = await connection.ListAsync(Rows.SelectIndex + "WHERE data_version > $1", [since], Rows.IndexRow, cancellation);
        return new IndexChanges(version, sources, rows, await connection.ListAsync("SELECT event_id FROM geoevents.tombstones WHERE data_version > $1", [since], row => row.GetString(0), cancellation));
    }

    public Task<IReadOnlyList<StoredEvent>> EventsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) => EventsAsync(connection, ids, cancellation);

    /// <summary>All of them, each time the same row.</summary>
    public async IAsyncEnumerable<EventRow> EventsAsync(bool withFootprints, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var sources = await connection.ListAsync(SelectSources, [], Rows.Source, cancellation);
        await using var copied = await CopiedRows.BeginAsync(connection, EventStream.Select(withFootprints), cancellation);
        await foreach (var row in new EventStream(copied, sources, withFootprints).ReadAsync(cancellation)) yield return row;
    }

    /// <summary>The events of articles in the order of the text, by the key of their article.</summary>
    public static async Task<ILookup<string, ReportedEvent>> EventsOfAsync(NpgsqlConnection connection, string[] keys, CancellationToken cancellation)
    {
        var ids = keys.Length == 0 ? [] : await connection.ListAsync(Rows.SelectEventIdsOf, [keys], row => row.GetString(0), cancellation);
        if (ids.Count == 0) return Array.Empty<ReportedEvent>().ToLookup(_ => "");
        return (await EventsAsync(connection, ids, cancellation)).OrderBy(stored => stored.Event.QuoteStart).ThenBy(stored => stored.Event.Id, StringComparer.Ordinal).ToLookup(stored => stored.ArticleKey, stored => stored.Event, StringComparer.Ordinal);
    }

    private static async Task<IReadOnlyList<StoredEvent>> EventsAsync(NpgsqlConnection connection, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        string[] wanted = [.. ids];
        var events = (await connection.ListAsync(Rows.SelectEvents, [wanted], Rows.Event, cancellation)).ToDictionary(stored => stored.Event.Id, StringComparer.Ordinal);
        var places = (await connection.ListAsync(Rows.SelectEventPlaces, [wanted], Rows.EventPlace, cancellation)).ToLookup(row => row.EventId, row => row.Place, StringComparer.Ordinal);
        return [.. wanted.Where(events.ContainsKey).Select(id => events[id] with { Event = events[id].Event with { Places = [.. places[id]] } })];
    }

    public async Task<StoredArticle?> ArticleAsync(string key, CancellationToken cancellation)
    {
        await using var context = new GeoEventsContext(connection);
        if (await context.Articles.AsNoTracking().Include(record => record.Source).SingleOrDefaultAsync(record => record.Key == key, cancellation) is not { } article) return null;
        var (mentions, _) = await MentionsAsync([key], [], cancellation);
        return new StoredArticle(article.ToArticle(), [.. mentions[key]]);
    }

    /// <summary>Some at a time: what is not asked for need not be read.</summary>
    public async IAsyncEnumerable<ArticleVersion> VersionsAsync(string? after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<ArticleVersion> some;
        do
        {
            some = await connection.ListAsync(Rows.SelectVersions + $"WHERE key > $1 ORDER BY key LIMIT {VersionsAtOnce}", [after ?? ""], Rows.Version, cancellation);
            foreach (var version in some) yield return version;
            after = some.Count > 0 ? some[^1].Key : after;
        }
        while (some.Count == VersionsAtOnce);
    }

    /// <summary>Some articles at a time: one question to the server for each table.</summary>
    public async IAsyncEnumerable<Extraction> ExtractionsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var after = ""; ;)
        {
            var some = await ExtractionsAsync($"WHERE a.key > $1 ORDER BY a.key LIMIT {ArticlesAtOnce}", after, cancellation);
            if (some.Count == 0) yield break;
            foreach (var extraction in some) yield return extraction;
            after = some[^1].Article.Key;
        }
    }

    /// <summary>The articles with these keys, in the order given.</summary>
    public async Task<List<Extraction>> ExtractionsAsync(string[] keys, CancellationToken cancellation)
    {
        var found = (await ExtractionsAsync("WHERE a.key = ANY ($1)", keys, cancellation)).ToDictionary(extraction => extraction.Article.Key, StringComparer.Ordinal);
        return [.. keys.Where(found.ContainsKey).Select(key => found[key])];
    }

    private async Task<List<Extraction>> ExtractionsAsync(string where, object parameter, CancellationToken cancellation)
    {
        var articles = await connection.ListAsync(
            Articles("a.text, a.gazetteer_version, a.extractor_version") + where, [parameter],
            row => (Article: Rows.Article(row), Gazetteer: row.GetString(11), Extractor: row.GetString(12)), cancellation);
        string[] keys = [.. articles.Select(row => row.Article.Key)];
        var events = await EventsOfAsync(connection, keys, cancellation);
        var (mentions, places) = await MentionsAsync(keys, events.SelectMany(ofOne => ofOne).SelectMany(reported => reported.Places).Select(place => place.PlaceId), cancellation);
        return articles.ConvertAll(row => new Extraction(row.Article, [.. mentions[row.Article.Key]], [.. events[row.Article.Key]])
        {
            GazetteerVersion = row.Gazetteer,
            ExtractorVersion = row.Extractor,
        }.WithWholePlaces(places.GetValueOrDefault));
    }

    public IAsyncEnumerable<Article> ArticlesAsync(string? after, CancellationToken cancellation) =>
        StreamAsync(Articles("''") + "WHERE a.key > $1 ORDER BY a.key", [after ?? ""], Rows.Article, cancellation);

    public IAsyncEnumerable<Place> PlacesAsync(string? after, CancellationToken cancellation) =>
        StreamAsync(Rows.SelectPlaces + "WHERE p.id > $1 AND p.referred ORDER BY p.id", [after ?? ""], Rows.Place, cancellation);

    public async Task<Place?> PlaceAsync(string id, CancellationToken cancellation)
    {
        await using var context = new GeoEventsContext(connection);
        return (await context.ReferredPlaces.SingleOrDefaultAsync(place => place.Id == id, cancellation))?.ToPlace();
    }

    public async Task<IReadOnlyList<Place>> PlacesInAsync(BoundingBox box, CancellationToken cancellation)
    {
        await using var context = new GeoEventsContext(connection);
        return (await context.PlacesIn(box).OrderBy(place => place.Id).ToListAsync(cancellation)).ConvertAll(place => place.ToPlace());
    }

    /// <summary>As many as are wanted, near on the flat map, tell how far at most one has to look on the globe.</summary>
    public async Task<IReadOnlyList<Place>> PlacesNearAsync(LonLat position, int count, CancellationToken cancellation)
    {
        await using var context = new GeoEventsContext(connection);
        var some = await context.PlacesAround(position).Take(count).ToListAsync(cancellation);
        if (some.Count == 0) return [];
        var farthest = some.Max(place => place.ToPlace().KmTo(position));
        return (await context.PlacesIn(BoundingBox.Around(position, farthest)).ToListAsync(cancellation)).Select(place => place.ToPlace()).NearestTo(position, count);
    }

    public IAsyncEnumerable<GazetteerEntry> ImportedAsync(string dataset, CancellationToken cancellation) => StreamAsync(Rows.SelectImported, [dataset], Rows.Imported, cancellation);

    /// <summary>The mentions of articles, by their keys, and all places that these mentions and others name, by their ids.</summary>
    private async Task<(ILookup<string, Mention> Mentions, Dictionary<string, Place> Places)> MentionsAsync(string[] keys, IEnumerable<string?> otherPlaces, CancellationToken cancellation)
    {
        var rows = await connection.ListAsync(SelectMentions, [keys], row => (Key: row.GetString(7), Mention: Mention(row), PlaceId: row.GetText(5)), cancellation);
        string[] ids = [.. rows.Select(row => row.PlaceId).Concat(otherPlaces).OfType<string>().Distinct(StringComparer.Ordinal)];
        var places = (await connection.ListAsync(Rows.SelectPlaces + "WHERE p.id = ANY ($1)", [ids], Rows.Place, cancellation)).ToDictionary(place => place.Id, StringComparer.Ordinal);
        return (rows.ToLookup(row => row.Key, row => row.Mention with { Place = row.PlaceId is null ? null : places.GetValueOrDefault(row.PlaceId) }, StringComparer.Ordinal), places);
    }

    private static string Articles(string text) => Rows.SelectArticles.Replace("{0}", text, StringComparison.Ordinal);

    private static Mention Mention(NpgsqlDataReader row) => new(row.GetString(0), row.GetInt32(1), row.GetInt32(2), CandidatesJson.Read(row.GetString(6)))
    {
        Confidence = row.GetDouble(3),
        Government = row.GetBoolean(4),
    };

    private async IAsyncEnumerable<T> StreamAsync<T>(string sql, object?[] parameters, Func<NpgsqlDataReader, T> map, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Commands.Command(connection, sql, parameters);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation)) yield return map(row);
    }

    /// <summary>Ends the moment; the connection goes back to the pool, which rolls back.</summary>
    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
