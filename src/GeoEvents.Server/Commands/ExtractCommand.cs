using System.CommandLine;
using GeoEvents.Reading;
using GeoEvents.Server.Input;

namespace GeoEvents.Server.Commands;

/// <summary>Prints what is read out of articles; stores nothing.</summary>
internal static class ExtractCommand
{
    private const string Json = "json";
    private const string Text = "text";

    public static Command Create()
    {
        var articles = new ArticleArguments();
        var format = new Option<string>("--format")
        {
            Description = "json: one object for one article, an array for several, a folder or JSON lines; or text for people.",
            DefaultValueFactory = _ => Json,
        };
        format.AcceptOnlyFromAmong(Json, Text);
        var command = new CommandWithExamples("extract", "Print the places and events read out of articles, storing nothing.",
            "geoevents extract report.md",
            "geoevents extract report.txt --source \"Enab Baladi\" --published 2020-03-06 --format text",
            "geoevents extract articles/ > extracted.json");
        articles.AddTo(command);
        command.Options.Add(format);
        command.SetAction((parse, cancellation) => RunAsync(parse, articles, parse.GetValue(format) == Text, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, ArticleArguments articles, bool asText, CancellationToken cancellation)
    {
        using var gazetteer = await parse.OpenGazetteerAsync(cancellation);
        var extractor = new ArticleExtractor(gazetteer);
        var inputs = articles.Inputs(parse);
        var defaults = articles.Defaults(parse);
        var isSingle = inputs.Count == 1 && !Directory.Exists(inputs[0]);
        await using var output = Console.OpenStandardOutput();
        await using IExtractionPrinter printer = asText ? new ExtractionText(output) : new ExtractionJson(output, asArray: () => !isSingle);

        var failed = 0;
        var skipped = new SkippedFiles();
        await foreach (var article in ArticleFiles.Of(inputs, skipped).ArticlesAsync(cancellation).SelectAhead((input, stop) => ReadArticle.FromAsync(input, defaults, extractor, stop), cancellation))
        {
            isSingle &= !article.IsOneOfMany;
            if (article.Extraction is { } extraction)
            {
                await printer.PrintAsync(extraction);
                continue;
            }
            failed++;
            await parse.InvocationConfiguration.Error.WriteLineAsync(TerminalText.Of(article.Error!));
        }
        if (skipped.Told is { } told) await parse.InvocationConfiguration.Error.WriteLineAsync(TerminalText.Of(told));
        return failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
