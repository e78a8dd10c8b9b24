using System.Diagnostics;
using GeoEvents.Articles;
using GeoEvents.Gazetteers;
using GeoEvents.Reading;
using GeoEvents.Server.Input;
using GeoEvents.Server.Live;

namespace GeoEvents.Benchmarks.Figures;

/// <summary>Articles a second that are read out on one core and on two: those of paths given, else the samples.</summary>
internal static class ExtractionFigures
{
    private const double Seconds = 8;

    private const int Rounds = 3;

    public static async Task RunAsync(string gazetteerPath, string[] paths)
    {
        using var gazetteer = Gazetteer.Open(gazetteerPath);
        var extractor = new ArticleExtractor(gazetteer);
        var files = paths.Length == 0 ? SampleArticles.All : ArticleFiles.Of(paths, new SkippedFiles());
        var articles = new List<Article>();
        await foreach (var input in files.ArticlesAsync()) articles.Add(await input.ReadAsync(new ArticleDefaults(), CancellationToken.None));
        var table = new MarkdownTable(FormattableString.Invariant($"Extraction of {articles.Count} articles of {articles.Average(article => article.Text.Length):0} characters"), "cores", "articles a second", "of one core");
        // Warm: compiled for good, which goes on in the background while it runs, and names remembered.
        Run(2, 2 * Seconds);
        // In turns: what else the machine does takes as much of either.
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (One: Run(1, Seconds), Two: Run(2, Seconds))).ToList();
        var (one, two) = (rounds.Max(round => round.One), rounds.Max(round => round.Two));
        table.Row("1", FormattableString.Invariant($"{one:0}"), "1");
        table.Row("2", FormattableString.Invariant($"{two:0}"), FormattableString.Invariant($"{two / one:0.00}"));

        double Run(int cores, double seconds)
        {
            var (done, next, began) = (0, -1, Stopwatch.GetTimestamp());
            Thread[] threads = [.. Enumerable.Range(0, cores).Select(_ => new Thread(() =>
            {
                while (Stopwatch.GetElapsedTime(began).TotalSeconds < seconds)
                {
                    extractor.Extract(articles[(int)((uint)Interlocked.Increment(ref next) % articles.Count)]);
                    Interlocked.Increment(ref done);
                }
            }))];
            foreach (var thread in threads) thread.Start();
            foreach (var thread in threads) thread.Join();
            return done / Stopwatch.GetElapsedTime(began).TotalSeconds;
        }
    }
}
