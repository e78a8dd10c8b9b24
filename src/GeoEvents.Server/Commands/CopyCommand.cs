using System.CommandLine;
using System.Globalization;
using GeoEvents.Server.Telemetry;
using GeoEvents.Storage;

namespace GeoEvents.Server.Commands;

/// <summary>Copies all that a database holds into another, and compares the two.</summary>
internal static class CopyCommand
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = "The database to read: a GeoPackage file, or PostGIS as \"Host=…;Database=…\".", HelpName = "DATABASE", Required = true };
        var to = new Option<string>("--to") { Description = "The database to write; a file is made where there is none. What it holds besides stays.", HelpName = "DATABASE", Required = true };
        from.RefuseEmpty();
        to.RefuseEmpty();
        var command = new CommandWithExamples("copy", "Copy all articles, events and imported places into another database; again, it copies what changed.",
            "geoevents copy --from events.gpkg --to \"Host=localhost;Database=geoevents;Username=geoevents\"",
            "geoevents copy --from \"Host=localhost;Database=geoevents;Username=geoevents\" --to backup.gpkg")
        {
            from,
            to,
        };
        command.SetAction((parse, cancellation) =>
            RunAsync(DatabaseLocation.Parse(parse.GetValue(from)!), DatabaseLocation.Parse(parse.GetValue(to)!), parse.InvocationConfiguration, TimeProvider.System, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(DatabaseLocation from, DatabaseLocation to, InvocationConfiguration console, TimeProvider clock, CancellationToken cancellation)
    {
        if (!from.IsThere) throw new CommandException($"There is no database at {from.Shown}.");
        if (from == to) throw new CommandException("--from and --to are the same database.");
        using var telemetry = Otlp.Start();
        await using var source = await from.OpenAsync(awaitSamples: false, cancellation);
        await using var target = await to.OpenAsync(awaitSamples: false, cancellation);
        var datasets = await CopyDatasetsAsync(source, target, cancellation);
        var counts = await CopyArticlesAsync(source, target, console.Error, clock, cancellation);
        await console.Error.WriteLineAsync("Comparing …");
        var comparison = await StoreComparison.OfAsync(source, target, cancellation);
        await console.Output.WriteLineAsync(TerminalText.Of(string.Create(CultureInfo.InvariantCulture,
            $"{comparison.Articles} articles with {comparison.Events} events and {datasets} datasets of places: {counts[WriteResult.Added]} articles added, {counts[WriteResult.Replaced]} replaced, {counts[WriteResult.Unchanged]} unchanged, {counts[WriteResult.Failed]} failed.")));
        if (comparison.Others > 0) await console.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{TerminalText.Of(to.Shown)} holds {comparison.Others} other articles."));
        if (comparison.Different > 0)
            throw new CommandException(string.Create(CultureInfo.InvariantCulture, $"{comparison.Different} articles are not the same in {to.Shown}: was it written meanwhile? Copy again."));
        await console.Output.WriteLineAsync($"Both hold the same: {comparison.Hash[..16]}.");
        return ExitCode.Done;
    }

    private static async Task<int> CopyDatasetsAsync(IEventStore source, IEventStore target, CancellationToken cancellation)
    {
        var datasets = await source.GetDatasetsAsync(cancellation);
        if (datasets.Count > 0)
            await target.ImportPlacesAsync([.. datasets.Select(dataset => new PlaceImport(dataset.Name, dataset.Origin, source.StreamImportedPlacesAsync(dataset.Name, cancellation).ToBlockingEnumerable(cancellation)))], cancellation);
        return datasets.Count;
    }

    private static async Task<Dictionary<WriteResult, int>> CopyArticlesAsync(IEventStore source, IEventStore target, TextWriter error, TimeProvider clock, CancellationToken cancellation)
    {
        var counts = Enum.GetValues<WriteResult>().ToDictionary(result => result, _ => 0);
        var lastProgress = clock.GetTimestamp();
        await foreach (var outcome in new ArticleBatcher(target, clock, WriteMode.Copy).WriteAsync(source.StreamExtractionsAsync(cancellation), cancellation))
        {
            counts[outcome.Result]++;
            if (outcome.Error is not null) await error.WriteLineAsync(TerminalText.Of(outcome.Error));
            if (clock.GetElapsedTime(lastProgress) < ProgressInterval) continue;
            lastProgress = clock.GetTimestamp();
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{counts.Values.Sum()} articles …"));
        }
        return counts;
    }
}
