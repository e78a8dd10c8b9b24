using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using GeoEvents.Articles;
using GeoEvents.Formats;
using GeoEvents.Querying;
using GeoEvents.Reading;
using GeoEvents.Storage;
using GeoEvents.Tests.GeoPackage;
using GeoEvents.Tests.PostGis;
using GeoEvents.Tests.Reading;
using GeoEvents.Tests.Running;

namespace GeoEvents.Tests.Storage;

/// <summary>The articles of the samples, read as the program reads them, in both stores.</summary>
public sealed class SameAnswersTests(CuratedGazetteer curated, PostGisServer server)
{
    [Fact]
    public async Task Both_stores_give_the_same_ids_and_bytes()
    {
        var fromFile = await AnswersAsync(new GeoPackageDatabase());
        var fromServer = await AnswersAsync(new PostGisTestDatabase(server));

        fromFile["events"].Length.ShouldBeGreaterThan(10_000);
        fromServer.Keys.ShouldBe(fromFile.Keys);
        foreach (var (name, answer) in fromFile) fromServer[name].ShouldBe(answer, name);
    }

    private async Task<Dictionary<string, string>> AnswersAsync(TestDatabase database)
    {
        await using var _ = database;
        await using var store = await database.OpenAsync();
        var extractions = Directory.EnumerateFiles(Samples()).Order(StringComparer.Ordinal).Select(Read).ToList();
        extractions.Count.ShouldBeGreaterThan(10);
        await store.WriteAsync([.. extractions.Take(5)]);
        await store.WriteAsync(extractions);
        // A correction that takes events away, and a source that goes.
        await store.WriteAsync([extractions[0] with { Events = [.. extractions[0].Events.Skip(1)], ExtractorVersion = "corrected" }]);
        await store.RemoveSourcesAsync([extractions[1].Article.Source.Id]);

        var index = await store.ReadIndexAsync();
        var events = await store.GetEventsAsync([.. index.MatchingIds(EventQuery.All)]);
        var articles = new List<StoredArticle>();
        await foreach (var article in store.StreamArticlesAsync()) articles.Add((await store.GetArticleAsync(article.Key))!);
        return new(StringComparer.Ordinal)
        {
            ["version"] = index.DataVersion.ToString(),
            ["ids"] = string.Join('\n', index.MatchingIds(EventQuery.All)),
            ["counts"] = index.CountEvents(EventQuery.All).ToString(),
            ["events"] = GeoJson(FeatureCollectionHeader.OfEvents(DateTimeOffset.UnixEpoch, index.CountEvents(EventQuery.All)), events, EventFeature.Write),
            ["footprints"] = GeoJson(FeatureCollectionHeader.OfFootprints(DateTimeOffset.UnixEpoch, index.CountEvents(EventQuery.All)), events.SelectMany(StoredFootprint.AllOf), FootprintFeature.Write),
            ["places"] = GeoJson(new FeatureCollectionHeader(DateTimeOffset.UnixEpoch, 0), await store.StreamPlacesAsync().ToListAsync(), PlaceFeature.Write),
            ["sources"] = GeoJson(new FeatureCollectionHeader(DateTimeOffset.UnixEpoch, 0), await store.GetSourcesAsync(), SourceFeature.Write),
            ["articles"] = GeoJson(new FeatureCollectionHeader(DateTimeOffset.UnixEpoch, 0), articles, (json, article) => ArticleFeature.WriteWhole(json, article, curated.Gazetteer)),
            ["tombstones"] = (string)(await database.AskAsync($"SELECT string_agg(event_id || ' ' || data_version, ',' ORDER BY event_id) FROM {database.Tombstones}"))!,
        };
    }

    private Extraction Read(string file) =>
        new ArticleExtractor(curated.Gazetteer).Extract(ArticleReader.Read(File.ReadAllBytes(file), Path.GetFileName(file), new ArticleDefaults { Source = "Sample" }));

    private static string GeoJson<T>(FeatureCollectionHeader header, IEnumerable<T> items, Action<Utf8JsonWriter, T> feature)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new FeatureCollectionWriter(bytes))
        {
            writer.Start(header);
            foreach (var item in items) writer.Write(item, feature);
            writer.End();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static string Samples([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "src", "GeoEvents.Server", "Samples");
}
