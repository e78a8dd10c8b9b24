using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Checking;
using GeoEvents.Gazetteers.Sources;

namespace GeoEvents.Server.Commands;

/// <summary><c>geoevents gazetteer check</c>: what may be wrong with places, before or after they are imported.</summary>
internal static class GazetteerCheckCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("FILE") { Description = "Files of places, or a folder of curated ones. Default: the places that were imported into the database.", Arity = ArgumentArity.ZeroOrMore };
        inputs.RefuseEmpty();
        var format = PlaceFiles.FormatOption();
        var command = new CommandWithExamples("check", "Check places among themselves and beside the gazetteer: double ids, namesakes nearby, sources that disagree, places outside their parent …",
            "geoevents gazetteer check syr_adm4.csv",
            "geoevents gazetteer check gazetteer/",
            "geoevents gazetteer check --db events.gpkg")
        {
            inputs,
            format,
        };
        command.SetAction((parse, cancellation) => RunAsync(parse, parse.GetValue(inputs) ?? [], PlaceFiles.Format(parse.GetValue(format)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, string[] inputs, PlaceFileFormat? format, CancellationToken cancellation)
    {
        foreach (var input in inputs.Where(input => !Directory.Exists(input))) PlaceFiles.Check(input);
        using var gazetteer = parse.OpenBottomGazetteer(); // of which the curated places of a folder are the source
        var counts = new SortedDictionary<GazetteerConflictKind, int>();
        await foreach (var conflict in inputs.Length > 0 ? Of(inputs, format, gazetteer, cancellation).ToAsyncEnumerable() : OfImportedAsync(parse, gazetteer, cancellation))
        {
            counts[conflict.Kind] = counts.GetValueOrDefault(conflict.Kind) + 1;
            await parse.InvocationConfiguration.Output.WriteLineAsync(TerminalText.Of($"{KebabCase.Of(conflict.Kind)}: {conflict.Sentence}"));
        }
        var told = string.Join(", ", counts.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {KebabCase.Of(pair.Key)}")));
        await parse.InvocationConfiguration.Error.WriteLineAsync(counts.Count == 0 ? "No conflicts." : $"Conflicts: {told}.");
        return counts.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    // The curated places of folders are in the gazetteer already.
    private static IEnumerable<GazetteerConflict> Of(string[] inputs, PlaceFileFormat? format, Gazetteer gazetteer, CancellationToken cancellation)
    {
        var inputsByKind = inputs.ToLookup(Directory.Exists);
        return GazetteerCheck.Run(inputsByKind[true].SelectMany(GazetteerFolder.Read), beside: null, cancellation)
            .Concat(GazetteerCheck.Run(inputsByKind[false].SelectMany(file => PlaceFiles.Read(file, format, PlaceFiles.DatasetOf(null, file))), gazetteer, cancellation));
    }

    /// <summary>The conflicts of each dataset in itself and beside what lies beneath it.</summary>
    private static async IAsyncEnumerable<GazetteerConflict> OfImportedAsync(ParseResult parse, Gazetteer gazetteer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var store = await parse.OpenExistingStoreAsync(cancellation, Opening.ImportMakesOne);
        foreach (var dataset in await store.GetDatasetsAsync(cancellation))
        {
            var entries = new List<GazetteerEntry>();
            await foreach (var entry in store.StreamImportedPlacesAsync(dataset.Name, cancellation)) entries.Add(entry);
            foreach (var conflict in GazetteerCheck.Run(entries, gazetteer, cancellation)) yield return conflict;
            gazetteer = gazetteer.With(entries);
        }
    }
}
