using GeoEvents.GeoPackage;
using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Commands;

/// <summary>One database through fifty deaths of the programs that use it, each at another moment.</summary>
public sealed class KilledAgainAndAgainTests : IDisposable
{
    private const int Rounds = 50;
    private const int ArticlesARound = 80;

    private readonly TempFolder _folder = new();
    private readonly Random _random = new(20_200_306);
    private readonly HashSet<string> _acknowledged = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_acknowledged_stays_whole_and_nothing_else_is_visible()
    {
        var offered = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var articles = _folder.File($"round-{round}");
            Report.WriteMany(articles, ArticlesARound, offered);
            offered += ArticlesARound;
            if (round % 2 == 0) await KillIngestAsync(articles);
            else await KillServerAsync(articles);
            await CheckAsync(offered);
        }
        _acknowledged.Count.ShouldBeGreaterThan(Rounds / 2 * ArticlesARound);
    }

    [Fact]
    public async Task Samples_are_all_there_once_however_often_the_first_start_is_killed()
    {
        for (var start = 0; start < 8; start++)
        {
            using var process = Geoevents.Start(new ProgramCall("serve", "--urls", "http://127.0.0.1:0", "--db", _folder.Database));
            await Task.Delay(_random.Next(100, 900));
            process.Kill();
            await process.WaitForExitAsync();
        }
        await using var server = await RunningServer.StartAsync("--db", _folder.Database);
        (await server.GetAsync("/collections/articles/items")).GetProperty("numberMatched").GetInt32().ShouldBe(13);
    }

    /// <summary>An ingest dies on its way to the first article, or once it has told of some.</summary>
    private async Task KillIngestAsync(string articles)
    {
        using var process = Geoevents.Start(new ProgramCall("ingest", articles, "--verbose", "--db", _folder.Database));
        var told = _random.Next(2) == 0 ? 0 : _random.Next(1, ArticlesARound / 2);
        if (told == 0) await Task.Delay(_random.Next(900));
        for (var lines = 0; ; lines++)
        {
            if (lines == told) process.Kill(); // what was printed before is still read
            if (await process.StandardOutput.ReadLineAsync() is not { } line) break;
            Note(line);
        }
        await process.WaitForExitAsync();
    }

    /// <summary>A server dies while articles come in, and with it a reader of its answers, but never the ingest.</summary>
    private async Task KillServerAsync(string articles)
    {
        await using var server = await RunningServer.StartAsync("--db", _folder.Database, "--no-samples");
        var ingest = Geoevents.RunAsync("ingest", articles, "--verbose", "--db", _folder.Database);
        using var export = await server.Client.GetAsync("/collections/events/export", HttpCompletionOption.ResponseHeadersRead);
        await Task.Delay(_random.Next(300));
        server.Kill();
        foreach (var line in (await ingest).ShouldSucceed().Output.Split('\n')) Note(line);
    }

    // A line that the death cut off acknowledges nothing.
    private void Note(string line)
    {
        if (line.StartsWith("added ", StringComparison.Ordinal) && line.EndsWith(".md", StringComparison.Ordinal)) _acknowledged.Add(line.Split(' ')[1]);
    }

    private async Task CheckAsync(int offered)
    {
        if (!File.Exists(_folder.Database)) return;
        await using var store = GeoPackageEventStore.Open(_folder.Database);
        var index = await store.ReadIndexAsync();
        var events = await store.GetEventsAsync([.. index.MatchingIds(GeoEvents.Querying.EventQuery.All)]);
        var stored = new HashSet<string>();
        await foreach (var article in store.StreamArticlesAsync()) stored.Add(article.Key).ShouldBeTrue();

        _acknowledged.Except(stored).ShouldBeEmpty("acknowledged, but gone");
        stored.Count.ShouldBeLessThanOrEqualTo(offered);
        // Each has one event with a place and its mention, or is not there at all.
        events.Select(one => one.ArticleKey).ShouldBe(stored, ignoreOrder: true);
        events.ShouldAllBe(one => one.Event.Places.Count == 1 && one.Event.Quote.StartsWith("Artillery shelling", StringComparison.Ordinal));
        foreach (var key in stored.Where(_ => _random.Next(20) == 0)) (await store.GetArticleAsync(key))!.Mentions.ShouldNotBeEmpty();
    }
}
