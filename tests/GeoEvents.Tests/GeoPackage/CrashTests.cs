using System.Diagnostics;
using GeoEvents.GeoPackage;
using GeoEvents.Reading;
using GeoEvents.Storage;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.GeoPackage;

public sealed class CrashTests : StoreTest
{
    private const int BatchSize = 10;
    private const int BatchesBeforeTheKill = 20;
    private const string StoreVariable = "GEOEVENTS_TEST_CRASH_STORE";
    private const string AcknowledgedVariable = "GEOEVENTS_TEST_CRASH_ACKNOWLEDGED";

    [Fact]
    public async Task Killed_while_writing_it_keeps_every_acknowledged_article_whole_and_nothing_of_the_rest()
    {
        var acknowledgedFile = FileNamed("acknowledged");
        using var writer = StartWriter(acknowledgedFile);
        try
        {
            await WaitFor(() => File.Exists(acknowledgedFile) && File.ReadLines(acknowledgedFile).Count() >= BatchesBeforeTheKill, writer);
        }
        finally
        {
            writer.Kill();
        }
        await writer.WaitForExitAsync();

        var acknowledged = File.ReadLines(acknowledgedFile).Count();
        Ask("PRAGMA integrity_check").ShouldBe("ok");
        await using var store = GeoPackageEventStore.Open(Path);
        var articles = await store.StreamArticlesAsync().ToListAsync();
        articles.Select(article => article.Key).ShouldBe(Enumerable.Range(1, articles.Count).Select(number => Id(number)));
        (articles.Count / BatchSize).ShouldBeInRange(acknowledged, acknowledged + 1);
        (articles.Count % BatchSize).ShouldBe(0);
        (await store.GetDataVersionAsync()).ShouldBe(articles.Count / BatchSize);
        (await store.StreamEventsAsync().Select(stored => stored.Event.Places.Count).ToListAsync()).ShouldBe(Enumerable.Repeat(new[] { 2, 0 }, articles.Count).SelectMany(counts => counts));
        (await store.GetArticleAsync(articles[^1].Key))!.Mentions.Count.ShouldBe(3);
        (await store.WriteAsync([Extraction(articles.Count), Extraction(articles.Count + 1)])).Select(outcome => outcome.Result).ShouldBe([WriteResult.Unchanged, WriteResult.Added]);
    }

    /// <summary>Not a test but the process that is killed: writes for ever, noting what was acknowledged.</summary>
    [Fact(Explicit = true)]
    public async Task Writer()
    {
        await using var store = GeoPackageEventStore.Open(Environment.GetEnvironmentVariable(StoreVariable)!);
        var acknowledged = Environment.GetEnvironmentVariable(AcknowledgedVariable)!;
        for (var first = 1; ; first += BatchSize)
        {
            IReadOnlyList<Extraction> batch = [.. Enumerable.Range(first, BatchSize).Select(number => Extraction(number))];
            await store.WriteAsync(batch);
            await File.AppendAllTextAsync(acknowledged, "committed\n");
        }
    }

    private Process StartWriter(string acknowledged)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(CrashTests).Assembly.Location, "-explicit", "only", "-method", $"{typeof(CrashTests).FullName}.{nameof(Writer)}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment[StoreVariable] = Path;
        start.Environment[AcknowledgedVariable] = acknowledged;
        var writer = Process.Start(start)!;
        writer.BeginOutputReadLine();
        return writer;
    }

    private static async Task WaitFor(Func<bool> condition, Process writer)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            writer.HasExited.ShouldBeFalse();
            await Task.Delay(10, patience.Token);
        }
    }
}
