using GeoEvents.Server.Input;
using GeoEvents.Storage;

namespace GeoEvents.Server.Commands;

/// <summary>What an ingest says while it runs (on stderr) and what came of it (on stdout).</summary>
internal sealed class IngestReport(TextWriter output, TextWriter error, TimeProvider clock, bool verbose)
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(1);

    private readonly int[] _counts = new int[Enum.GetValues<WriteResult>().Length];
    private int _events;
    private long _lastProgress = clock.GetTimestamp();

    public int Failed => _counts[(int)WriteResult.Failed];

    private int Total => _counts.Sum();

    /// <summary>Call after the article's batch was committed: a listed article is on disk.</summary>
    public void Tell(IngestedArticle article)
    {
        _counts[(int)article.Result]++;
        _events += article.Events;
        if (article.Error is not null) error.WriteLine(TerminalText.Of(article.Error));
        if (verbose && article.Result != WriteResult.Failed)
        {
            output.WriteLine($"{Word(article.Result)} {article.ArticleKey} {TerminalText.Of(article.Name)}");
            output.Flush();
        }
        if (clock.GetElapsedTime(_lastProgress) < ProgressInterval) return;
        _lastProgress = clock.GetTimestamp();
        error.WriteLine($"{Counted.Of(Total, "article")}, {Counted.Of(_events, "event")} …");
    }

    /// <param name="skipped">The sentence about files that were no articles, and no failures either.</param>
    public void Summarise(string? skipped = null)
    {
        if (skipped is not null) error.WriteLine(TerminalText.Of(skipped));
        var each = string.Join(", ", Enum.GetValues<WriteResult>().Select(result => $"{_counts[(int)result]} {Word(result)}"));
        output.WriteLine($"{Counted.Of(Total, "article")}: {each}; {Counted.Of(_events, "event")} found.");
    }

    private static string Word(WriteResult result) => result.ToString().ToLowerInvariant();
}
