using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;

namespace GeoEvents.Server.Commands;

/// <summary><c>geoevents gazetteer compile</c>: the sources of places become the one file that every command reads.</summary>
internal static class GazetteerCompileCommand
{
    public static Command Create()
    {
        var curated = new Option<string>("--curated") { Description = "Folder with places.csv, geometries.geojson, countries.csv, divisions.csv and regions.csv.", HelpName = "DIR", Required = true };
        var world = new Option<string?>("--world") { Description = "Folder of the prepared world base (gazetteer/dist after 'npm ci'). Without it: curated places and countries only.", HelpName = "DIR" };
        var output = new Option<string>("--output") { Description = "The file to write.", HelpName = "FILE", Required = true };
        foreach (var option in new Option[] { curated, world, output }) option.RefuseEmpty();
        var command = new CommandWithExamples("compile", "Compiles curated places and the world base into one read-only file.",
            "geoevents gazetteer compile --curated gazetteer --world gazetteer/dist --output world.gazetteer")
        {
            curated,
            world,
            output,
        };
        command.SetAction(parse => RunAsync(parse.GetValue(curated)!, parse.GetValue(world), parse.GetValue(output)!, parse.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> RunAsync(string curated, string? world, string output, TextWriter log)
    {
        var watch = Stopwatch.StartNew();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        var summary = new CompilationSummary(0, 0, 0, 0);
        await OutputFile.WriteAsync(output, stream =>
        {
            summary = GazetteerFolder.Compile(curated, world, stream);
            return Task.CompletedTask;
        });
        await log.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{output}: {summary.Curated} curated places, {summary.Countries} countries, {summary.World} places of the world base ({summary.Merged} merged into curated ones), {new FileInfo(output).Length / 1e6:0.0} MB in {watch.Elapsed.TotalSeconds:0.0} s."));
        return ExitCode.Done;
    }
}
