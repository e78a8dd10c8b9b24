using System.Diagnostics;
using System.Text;
using GeoEvents.Articles;
using GeoEvents.Gazetteers;
using GeoEvents.GeoPackage;
using GeoEvents.PostGis;
using GeoEvents.Reading;
using GeoEvents.Server.Input;
using GeoEvents.Server.Tests.Running;
using GeoEvents.Storage;
using GeoEvents.Tests.Running;

namespace GeoEvents.Benchmarks;

/// <summary>
/// 16,000 generated one-paragraph articles into each store, as the command ingest does it: articles a second, and where the time goes.
/// No BenchmarkDotNet: a run is long, and its parts are told by the program's own activities. GEOEVENTS_GAZETTEER names the compiled file.
/// </summary>
internal static class IngestFigures
{
    private const int Articles = 16_000;

    public static async Task RunAsync()
    {
        var path = Environment.GetEnvironmentVariable("GEOEVENTS_GAZETTEER")
            ?? throw new InvalidOperationException("Set GEOEVENTS_GAZETTEER to the full path of a compiled world.gazetteer.");
        using var gazetteer = Gazetteer.Open(path);
        var extractor = new ArticleExtractor(gazetteer);
        var texts = Enumerable.Range(0, Articles).Select(number => Encoding.UTF8.GetBytes(Report.Number(number))).ToArray();
        Console.WriteLine("| | articles a second | seconds | of which in the store | CPU of the program, s |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        // Once for the compiler.
        foreach (var rows in (int[])[1_000, Articles])
            await TellAsync(rows, "reading and extraction alone, one thread", () => Task.FromResult(texts.Take(rows).Count(text => extractor.Extract(Read(text)).Events.Count >= 0)));

        var folder = Directory.CreateTempSubdirectory("geoevents-benchmark-");
        try
        {
            await using var store = GeoPackageEventStore.Open(Path.Combine(folder.FullName, "events.gpkg"));
            await TellAsync(Articles, "GeoPackage", () => IngestAsync(store));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        using var cluster = new PostgresCluster(safe: true);
        await using var server = await PostGisEventStore.OpenAsync(cluster.ConnectionString("postgres"));
        await TellAsync(Articles, "PostGIS, with every commit on the disk", () => IngestAsync(server));

        async Task<int> IngestAsync(IEventStore store)
        {
            var stored = 0;
            var files = texts.Select((text, number) => new ArticleFile($"{number}.md", () => new MemoryStream(text)));
            await foreach (var article in new Ingestion(extractor, store, TimeProvider.System).RunAsync(files, new ArticleDefaults()))
                stored += article.Result is WriteResult.Added ? 1 : 0;
            return stored;
        }
    }

    private static Article Read(byte[] text) => ArticleReader.Read(text, "article.md", new ArticleDefaults());

    private static async Task TellAsync(int expected, string name, Func<Task<int>> run)
    {
        var inStore = TimeSpan.Zero;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == BatchMeasures.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = batch => inStore += batch.Duration,
        };
        ActivitySource.AddActivityListener(listener);
        var (cpu, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var done = await run();
        if (done != expected) throw new InvalidOperationException($"{name}: {done} articles instead of {expected}.");
        var seconds = watch.Elapsed.TotalSeconds;
        if (expected == Articles) Console.WriteLine(FormattableString.Invariant($"| {name} | {done / seconds:0} | {seconds:0.0} | {inStore.TotalSeconds:0.0} | {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:0.0} |"));
    }
}
