using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;

namespace GeoEvents.Server.Commands;

/// <summary><c>geoevents gazetteer</c>, and its <c>compile</c>: the sources of places become the one file that every command reads.</summary>
internal static class GazetteerCommand
{
    private static readonly Option<string> _curated = new("--curated") { Description = "Folder with places.csv, geometries.geojson and countries.csv.", HelpName = "DIR", Required = true };
    private static readonly Option<string?> _world = new("--world") { Description = "Folder of the prepared world base (gazetteer/dist after 'npm ci'). Without it: curated places and countries only.", HelpName = "DIR" };
    private static readonly Option<string> _output = new("--output") { Description = "The file to write.", HelpName = "FILE", Required = true };

    public static Command Create()
    {
        foreach (var option in new Option[] { _curated, _world, _output }) option.RefuseEmpty();
        var compile = new CommandWithExamples("compile", "Compiles curated places and the world base into one read-only file.",
            "geoevents gazetteer compile --curated gazetteer --world gazetteer/dist --output world.gazetteer")
        {
            _curated,
            _world,
            _output,
        };
        compile.SetAction(parse => CompileAsync(parse.GetValue(_curated)!, parse.GetValue(_world), parse.GetValue(_output)!, parse.InvocationConfiguration.Error));
        return new Command("gazetteer", "Shows the places that are known, imports others, and makes the gazetteer.")
        {
            GazetteerImportCommand.Create(),
            GazetteerLoadCommand.Create(),
            GazetteerListCommand.Create(),
            GazetteerShowCommand.Create(),
            GazetteerRemoveCommand.Create(),
            GazetteerCheckCommand.Create(),
            compile,
        };
    }

    private static async Task<int> CompileAsync(string curated, string? world, string output, TextWriter log)
    {
        var watch = Stopwatch.StartNew();
        try
        {
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
        catch (GazetteerSourceException e)
        {
            throw new CommandException(e.Message, e);
        }
    }
}
