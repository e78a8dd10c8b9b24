using System.CommandLine;
using System.Globalization;
using GeoEvents.Articles;
using GeoEvents.Gazetteers.Overlays;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Storage;

namespace GeoEvents.Server.Commands;

/// <summary><c>geoevents gazetteer import</c>: places of others, into the database, upon the gazetteer.</summary>
internal static class GazetteerImportCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files of places.", Arity = ArgumentArity.OneOrMore };
        files.RefuseEmpty();
        var format = PlaceFiles.FormatOption();
        var dataset = new Option<string?>("--dataset") { Description = "Name of the dataset, of which all places are replaced. Default: that of each file.", HelpName = "NAME" };
        dataset.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Slug.Of(token.Value).Length == 0) result.AddError($"--dataset '{token.Value}' has neither letters nor digits.");
        });
        var command = new CommandWithExamples("import", "Import places into the database: all of the files, or nothing.",
            "geoevents gazetteer import syr_adm4.csv",
            "geoevents gazetteer import camps.geojson posts.geojson --dataset field",
            "geoevents gazetteer import SY.txt --format geonames --db events.gpkg")
        {
            files,
            format,
            dataset,
        };
        command.SetAction((parse, cancellation) => RunAsync(parse, parse.GetValue(files)!, PlaceFiles.Format(parse.GetValue(format)), parse.GetValue(dataset), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, string[] files, PlaceFileFormat? format, string? dataset, CancellationToken cancellation)
    {
        foreach (var file in files) PlaceFiles.Check(file);
        using var bottom = parse.OpenBottomGazetteer(); // before a database is made
        await using var store = await parse.OpenStoreAsync(cancellation);
        var progress = new ImportProgress(parse.InvocationConfiguration.Error, TimeProvider.System);
        PlaceImport[] imports = [.. files
            .GroupBy(file => PlaceFiles.DatasetOf(dataset, file), StringComparer.Ordinal)
            .Select(group => new PlaceImport(group.Key, string.Join(", ", group.Select(Path.GetFileName)), group.SelectMany(file => progress.Of(PlaceFiles.Read(file, format, group.Key)))))];
        var results = await store.ImportPlacesAsync(imports, cancellation);

        var summaries = new Dictionary<string, OverlaySummary>(StringComparer.Ordinal);
        await bottom.WithImportsAsync(store, (laid, summary) => summaries[laid.Name] = summary, cancellation);
        var counts = (await store.GetDatasetsAsync(cancellation)).ToDictionary(stored => stored.Name, stored => stored.Places, StringComparer.Ordinal);
        foreach (var (import, result) in imports.Zip(results))
            await parse.InvocationConfiguration.Output.WriteLineAsync(TerminalText.Of(Told(import.Dataset, result, counts.GetValueOrDefault(import.Dataset), summaries.GetValueOrDefault(import.Dataset))));
        return ExitCode.Done;
    }

    private static string Told(string dataset, WriteResult result, int places, OverlaySummary? summary) => result switch
    {
        WriteResult.Unchanged => string.Create(CultureInfo.InvariantCulture, $"{dataset}: unchanged, {Counted.Of(places, "place")}."),
        _ => string.Create(CultureInfo.InvariantCulture,
            $"{dataset}: {Counted.Of(places, "place")}{(result == WriteResult.Replaced ? " instead of those before" : "")}: {summary?.New} new, {summary?.Merged} merged into places of the same name nearby, {summary?.Replaced} replaced by their id."),
    };
}
