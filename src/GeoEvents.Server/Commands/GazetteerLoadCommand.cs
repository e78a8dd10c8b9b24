using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using GeoEvents.PostGis;
using GeoEvents.Storage;

namespace GeoEvents.Server.Commands;

/// <summary><c>geoevents gazetteer load</c>: all places into PostGIS, for those who ask it in SQL.</summary>
internal static class GazetteerLoadCommand
{
    private const int ProgressEvery = 50_000;

    public static Command Create()
    {
        var command = new CommandWithExamples("load", "Load all places into a database of PostGIS, for find_place and others who ask in SQL; the program itself needs none of them there.",
            "geoevents gazetteer load --db \"Host=localhost;Database=geoevents;Username=geoevents\"");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        using var gazetteer = parse.OpenBottomGazetteer();
        await using var store = await parse.OpenStoreAsync(cancellation);
        if (store is not PostGisEventStore server)
            throw new CommandException($"{parse.Location().Shown} is a file: places are loaded into PostGIS only, such as --db \"Host=localhost;Database=geoevents\".");
        var watch = Stopwatch.StartNew();
        var result = await server.LoadGazetteerAsync(gazetteer, new Progress(parse.InvocationConfiguration.Error), cancellation);
        await parse.InvocationConfiguration.Output.WriteLineAsync(result is WriteResult.Unchanged
            ? $"The database has these {gazetteer.Count} places already."
            : string.Create(CultureInfo.InvariantCulture, $"{gazetteer.Count} places are in the database, in {watch.Elapsed.TotalSeconds:0.0} s."));
        return ExitCode.Done;
    }

    // At once, on this thread: the order of the lines is that of the work.
    private sealed class Progress(TextWriter error) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value % ProgressEvery == 0) error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value} places …"));
        }
    }
}
