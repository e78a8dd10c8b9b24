using GeoEvents.Events;
using GeoEvents.GeoPackage;
using GeoEvents.PostGis;
using GeoEvents.Reading;
using GeoEvents.Storage;

namespace GeoEvents.Server.Tests.Running;

/// <summary>Makes the articles of a database what an extractor of another version would have left.</summary>
internal static class OtherVersion
{
    public const string Extractor = "0-other";

    /// <summary>All articles, with ids of events that no present rule gives, and as <paramref name="change"/> makes them.</summary>
    /// <returns>The ids, in the order of articles and of the text.</returns>
    public static async Task<List<string>> ReadAsync(string database, Func<ReportedEvent, ReportedEvent>? change = null)
    {
        await using var store = await OpenAsync(database);
        var all = await store.StreamExtractionsAsync().ToListAsync();
        var number = 0;
        List<Extraction> other = [.. all.Select(extraction => extraction with
        {
            ExtractorVersion = Extractor,
            Events = [.. extraction.Events.Select(reported => (change?.Invoke(reported) ?? reported) with { Id = $"{++number:x16}" })],
        })];
        foreach (var batch in other.Chunk(500)) (await store.WriteAsync(batch, WriteMode.Copy)).ShouldAllBe(outcome => outcome.Result == WriteResult.Replaced);
        return [.. other.SelectMany(extraction => extraction.Events).Select(reported => reported.Id)];
    }

    /// <summary>How many articles are of that version still.</summary>
    public static async Task<int> CountAsync(string database)
    {
        await using var store = await OpenAsync(database);
        return await store.StreamVersionsAsync().CountAsync(version => version.ExtractorVersion == Extractor);
    }

    public static async Task<List<StoredEvent>> EventsAsync(string database)
    {
        await using var store = await OpenAsync(database);
        return [.. await store.GetEventsAsync([.. (await store.ReadIndexAsync()).MatchingIds(Querying.EventQuery.All)])];
    }

    private static async Task<IEventStore> OpenAsync(string database) => database.Contains("Host=", StringComparison.Ordinal) ? await PostGisEventStore.OpenAsync(database) : GeoPackageEventStore.Open(database);
}
