using System.CommandLine;
using System.Globalization;

namespace GeoEvents.Server.Commands;

/// <summary><c>geoevents gazetteer remove</c>: imported places go again.</summary>
internal static class GazetteerRemoveCommand
{
    public static Command Create()
    {
        var dataset = new Argument<string>("DATASET") { Description = "The dataset, by its name." };
        dataset.RefuseEmpty();
        var command = new CommandWithExamples("remove", "Remove a dataset of imported places from the database.", "geoevents gazetteer remove camps") { dataset };
        command.SetAction((parse, cancellation) => RunAsync(parse, Datasets.NameOf(parse.GetValue(dataset)!), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, string dataset, CancellationToken cancellation)
    {
        await using var store = await parse.OpenExistingStoreAsync(cancellation, Opening.ImportMakesOne);
        var removed = await store.RemoveDatasetAsync(dataset, cancellation) ?? throw await Datasets.MissingAsync(store, dataset, cancellation);
        await parse.InvocationConfiguration.Output.WriteLineAsync(TerminalText.Of(string.Create(CultureInfo.InvariantCulture, $"{dataset}: {Counted.Of(removed, "place")} removed.")));
        return ExitCode.Done;
    }
}
