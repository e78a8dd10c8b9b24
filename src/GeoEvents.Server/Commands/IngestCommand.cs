using System.CommandLine;
using GeoEvents.Reading;
using GeoEvents.Server.Input;
using GeoEvents.Server.Telemetry;
using GeoEvents.Storage;

namespace GeoEvents.Server.Commands;

/// <summary>Reads articles into the database.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var articles = new ArticleArguments();
        var verbose = new Option<bool>("--verbose", "-v") { Description = "List every article on standard output once it is on disk: result, article key, file." };
        var command = new CommandWithExamples("ingest", "Read articles into the database.",
            "geoevents ingest articles/",
            "geoevents ingest report.md --source \"Enab Baladi\" --published 2020-03-06",
            "geoevents ingest saved-pages/ mails/ corpus.jsonl",
            "curl -s https://example.org/report.html | geoevents ingest - --source Example");
        articles.AddTo(command);
        command.Options.Add(verbose);
        command.SetAction((parse, cancellation) => RunAsync(parse, articles, parse.GetValue(verbose), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, ArticleArguments articles, bool verbose, CancellationToken cancellation)
    {
        using var telemetry = Otlp.Start();
        using var bottom = parse.OpenBottomGazetteer(); // before a database is made
        await using var store = await parse.OpenStoreAsync(cancellation);
        var gazetteer = await bottom.WithImportsAsync(store, cancellation: cancellation);
        var ingestion = new Ingestion(new ArticleExtractor(gazetteer), store, TimeProvider.System);
        var report = new IngestReport(parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error, TimeProvider.System, verbose);
        var skipped = new SkippedFiles();
        try
        {
            await foreach (var article in ingestion.RunAsync(ArticleFiles.Of(articles.Inputs(parse), skipped), articles.Defaults(parse), cancellation))
                report.Tell(article);
        }
        finally
        {
            report.Summarise(skipped.Told);
        }
        return report.Failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
