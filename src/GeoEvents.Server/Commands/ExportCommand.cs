using System.CommandLine;
using System.IO.Pipelines;
using GeoEvents.Querying;
using GeoEvents.Server.Features;
using GeoEvents.Server.Live;

namespace GeoEvents.Server.Commands;

/// <summary>Writes events as a GeoJSON layer.</summary>
internal static class ExportCommand
{
    private const string Events = "events";
    private const string Footprints = "footprints";

    public static Command Create()
    {
        var filter = new FilterOptions();
        var format = new Option<string>("--format") { Description = "What to write.", DefaultValueFactory = _ => "geojson" };
        format.AcceptOnlyFromAmong("geojson");
        var layer = new Option<string>("--layer")
        {
            Description = "events: one point an event; footprints: one geometry an event place, as wide as the text leaves it.",
            DefaultValueFactory = _ => Events,
        };
        layer.AcceptOnlyFromAmong(Events, Footprints);
        var file = new Option<string?>("--output", "-o") { Description = "File to write or replace. Default: standard output.", HelpName = "FILE" };
        file.RefuseEmpty();
        var command = new CommandWithExamples("export", "Write events as a GeoJSON layer.",
            "geoevents export --output events.geojson",
            "geoevents export --datetime 2020-03-01/2020-03-31 --bbox 35.5,35,37.5,36.5 --kind shelling,airstrike > march.geojson",
            "geoevents export --layer footprints --factuality asserted,alleged --output footprints.geojson");
        filter.AddTo(command);
        command.Options.Add(format);
        command.Options.Add(layer);
        command.Options.Add(file);
        command.SetAction((parse, cancellation) => RunAsync(parse, filter.Query(parse), parse.GetValue(layer) == Footprints, parse.GetValue(file), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, EventQuery query, bool footprints, string? file, CancellationToken cancellation)
    {
        await using var store = await parse.OpenExistingStoreAsync(cancellation);
        using var shapes = new OutlineShapes(store);
        var index = new MemoryIndex(await store.ReadIndexAsync(cancellation), shapes);
        Func<PipeWriter, Task> write = output => footprints
            ? GeoJsonExport.WriteFootprintsAsync(output, index, store, query, TimeProvider.System, cancellation)
            : GeoJsonExport.WriteEventsAsync(output, index, store, query, TimeProvider.System, cancellation);
        if (file is null)
        {
            await using var output = Console.OpenStandardOutput();
            await write(PipeWriter.Create(output));
        }
        else
        {
            await OutputFile.WriteAsync(file, stream => write(PipeWriter.Create(stream)));
        }
        await parse.InvocationConfiguration.Error.WriteLineAsync($"{(await index.CountEventsAsync(query, cancellation)).Matched} events exported.");
        return ExitCode.Done;
    }
}
