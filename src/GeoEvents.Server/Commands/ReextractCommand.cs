using System.CommandLine;
using System.Globalization;
using GeoEvents.Reading;
using GeoEvents.Rereading;
using GeoEvents.Server.Input;
using GeoEvents.Server.Telemetry;
using GeoEvents.Storage;

namespace GeoEvents.Server.Commands;

/// <summary>Reads stored articles anew that another version of extractor or gazetteer read: first tells what changes, then, if that is wanted, stores it.</summary>
internal static class ReextractCommand
{
    private const string Json = "json";
    private const string Text = "text";

    public static Command Create()
    {
        var source = new Option<string?>("--source") { Description = "Only articles of these sources, by id.", HelpName = "ID,…" };
        source.Validators.Add(result =>
        {
            // All articles would be another answer to a variable that is not set.
            if (result.Tokens is [var token] && Ids(token.Value).Count == 0) result.AddError("--source is empty: name sources by their ids.");
        });
        var dryRun = new Option<bool>("--dry-run") { Description = "Only tell what would change." };
        var yes = new Option<bool>("--yes", "-y") { Description = "Store it without asking. Without a terminal to ask on, nothing is stored unless this is given." };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Tell what changes in every article: each event that is new, gone or changed, and how." };
        var format = new Option<string>("--format") { Description = "text for people, or json: one object.", DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Json, Text);
        var command = new CommandWithExamples(
            "reextract", "Read stored articles anew that another version of extractor or gazetteer read. Tells what changes, asks, and stores it; events keep their ids. Stopped halfway, the next call does the rest.",
            "geoevents reextract --dry-run --verbose",
            "geoevents reextract",
            "geoevents reextract --source enab-baladi,sana --yes",
            "geoevents reextract --yes --format json --db \"Host=localhost;Database=geoevents\" > changes.json")
        {
            source,
            dryRun,
            yes,
            verbose,
            format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(dryRun) && result.GetValue(yes)) result.AddError("--dry-run stores nothing, --yes stores without asking: give one of them.");
        });
        command.SetAction((parse, cancellation) => RunAsync(
            parse, parse.GetValue(source), parse.GetValue(dryRun), parse.GetValue(yes), parse.GetValue(verbose), parse.GetValue(format) == Json, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, string? source, bool dryRun, bool yes, bool verbose, bool asJson, CancellationToken cancellation)
    {
        using var telemetry = Otlp.Start();
        using var bottom = parse.OpenBottomGazetteer();
        await using var store = await parse.OpenExistingStoreAsync(cancellation);
        if (store.IsReadOnly && !dryRun) throw new CommandException($"{parse.Location().Shown} may only be read here, so nothing can be stored in it; --dry-run tells what would change.");
        var sources = await SourcesAsync(store, source, cancellation);
        var gazetteer = await bottom.WithImportsAsync(store, cancellation: cancellation);
        var reextraction = new Reextraction(new ArticleExtractor(gazetteer), gazetteer.Version, store, sources, TimeProvider.System);
        await using IRereadingPrinter printer = asJson ? new RereadingJson(Console.OpenStandardOutput(), gazetteer.Version, ArticleExtractor.Version) : new RereadingText(parse.InvocationConfiguration.Output);
        var error = parse.InvocationConfiguration.Error;

        var (changes, failed) = await LookAsync(reextraction, printer, verbose, error, cancellation);
        await printer.PrintAsync(changes, reextraction.Seen);
        var result = changes.Articles == 0 ? new RereadingResult(failed > 0 ? "Nothing was stored." : NothingToDo(reextraction.Seen), 0, 0, failed)
            : dryRun ? new RereadingResult("Nothing was stored: --dry-run.", 0, 0, failed)
            : yes ? await WriteAsync(reextraction, error, cancellation)
            : Console.IsInputRedirected || Console.IsErrorRedirected ? new RereadingResult("Nothing was stored: there is no terminal to ask on; --yes stores it.", 0, 0, failed)
            : await IsWantedAsync(changes.Articles, error, cancellation) ? await WriteAsync(reextraction, error, cancellation)
            : new RereadingResult("Nothing was stored.", 0, 0, failed);
        await printer.PrintAsync(result);
        if (asJson && result.Why is not null) await error.WriteLineAsync(result.Why);
        return result.Failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static string NothingToDo(int seen) =>
        seen == 0 ? "There are no articles: nothing to do." : $"Nothing to do: {Counted.Of(seen, "article")} read with this extractor and gazetteer.";

    private static async Task<HashSet<string>> SourcesAsync(IEventStore store, string? given, CancellationToken cancellation)
    {
        var wanted = Ids(given ?? "");
        if (wanted.Count == 0) return wanted;
        var known = (await store.GetSourcesAsync(cancellation)).Select(source => source.Source.Id).ToList();
        return wanted.Except(known).FirstOrDefault() is not { } missing ? wanted
            : throw new CommandException($"There is no source {missing}; {(known.Count == 0 ? "there are no articles" : $"there are {string.Join(", ", known)}")}.");
    }

    private static HashSet<string> Ids(string given) => given.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    private static async Task<(RereadingCounts Changes, int Failed)> LookAsync(Reextraction reextraction, IRereadingPrinter printer, bool verbose, TextWriter error, CancellationToken cancellation)
    {
        var changes = new RereadingCounts();
        var progress = new CountProgress(error, TimeProvider.System, "looked at");
        var failed = 0;
        await foreach (var article in reextraction.LookAsync(cancellation))
        {
            progress.Tell();
            if (article.Rereading is { } rereading)
            {
                changes.Add(rereading);
                if (verbose) await printer.PrintAsync(rereading);
                continue;
            }
            failed++;
            await error.WriteLineAsync(TerminalText.Of(article.Error!));
        }
        return (changes, failed);
    }

    private static async Task<RereadingResult> WriteAsync(Reextraction reextraction, TextWriter error, CancellationToken cancellation)
    {
        int replaced = 0, leftAlone = 0, failed = 0;
        var progress = new CountProgress(error, TimeProvider.System, "stored");
        await foreach (var article in reextraction.WriteAsync(cancellation))
        {
            progress.Tell();
            if (article.Result is WriteResult.Replaced) replaced++;
            else if (article.Result is WriteResult.Unchanged) leftAlone++;
            else failed++;
            if (article.Error is not null) await error.WriteLineAsync(TerminalText.Of(article.Error));
        }
        return new RereadingResult(null, replaced, leftAlone, failed);
    }

    private static async Task<bool> IsWantedAsync(int articles, TextWriter error, CancellationToken cancellation)
    {
        await error.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"Store the new reading of {Counted.Of(articles, "article")}? [y/N] "));
        await error.FlushAsync(cancellation);
        // A terminal keeps its reader waiting: it is left behind where the command is ended.
        var answer = await Task.Run(Console.In.ReadLine, cancellation).WaitAsync(cancellation);
        return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
    }
}
