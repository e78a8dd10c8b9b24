using System.CommandLine;
using GeoEvents.Gazetteers;
using GeoEvents.GeoPackage;

namespace GeoEvents.Server.Commands;

/// <summary>Opens what the shared options name.</summary>
internal static class Opening
{
    public static Gazetteer OpenGazetteer(this ParseResult parse) => Gazetteer.Open(parse.GazetteerPath());

    /// <summary>Opens the database; where it does not exist it is made, with the default folder if it is in there.</summary>
    /// <param name="awaitSamples">A new one is to begin with samples.</param>
    public static GeoPackageEventStore OpenStore(this ParseResult parse, bool awaitSamples = false)
    {
        var path = parse.DatabasePath();
        if (path == SharedOptions.DefaultDatabasePath) Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return GeoPackageEventStore.Open(path, awaitSamples: awaitSamples);
    }

    /// <summary>Opens the database that is there.</summary>
    /// <remarks>Not for reading only, though nothing is written: only who may write tidies the files of SQLite up that lie beside it.</remarks>
    /// <exception cref="CommandException">There is none.</exception>
    public static GeoPackageEventStore OpenExistingStore(this ParseResult parse)
    {
        var path = parse.DatabasePath();
        return File.Exists(path) ? GeoPackageEventStore.Open(path) : throw new CommandException($"There is no database at {path}; geoevents ingest makes one.");
    }
}
