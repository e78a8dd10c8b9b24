using GeoEvents.Server.Commands;
using GeoEvents.Server.Input;
using GeoEvents.Storage;

namespace GeoEvents.Server.Tests.Commands;

public class IngestReportTests
{
    [Fact]
    public void One_article_and_one_event_are_told_in_the_singular_and_more_in_the_plural()
    {
        var (output, error, clock) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" }, new SecondsClock());
        var report = new IngestReport(output, error, clock, verbose: false);
        report.Tell(new IngestedArticle("a.md", "0", WriteResult.Added, 1, null));
        report.Tell(new IngestedArticle("b.md", "1", WriteResult.Added, 1, null));
        report.Summarise("Skipped a file.");
        error.ToString().ShouldBe("1 article, 1 event …\n2 articles, 2 events …\nSkipped a file.\n");
        output.ToString().ShouldBe("2 articles: 2 added, 0 replaced, 0 unchanged, 0 failed; 2 events found.\n");
    }

    /// <summary>Every look at it is a second later.</summary>
    private sealed class SecondsClock : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _seconds++;
    }
}
