using System.CommandLine;
using GeoEvents.Gazetteers;
using GeoEvents.GeoPackage;

namespace GeoEvents.Server.Commands;

/// <summary>Opens what the shared options name.</summary>
internal static class Opening
{
    public static Gazetteer OpenGazetteer(this ParseResult parse) => Gazetteer.Open(parse.GazetteerPath());

    /// <summary>Opens the database; where it does not exist it is made, with the default folder if it is in there.</summary>
    public static GeoPackageEventStore OpenStore(this ParseResult parse)
    {
        var path = parse.DatabasePath();
        if (path == SharedOptions.DefaultDatabasePath) Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return GeoPackageEventStore.Open(path);
    }

    /// <summary>Opens the database only to look.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static GeoPackageEventStore OpenStoreToRead(this ParseResult parse)
    {
        var path = parse.DatabasePath();
        return File.Exists(path) ? GeoPackageEventStore.Open(path, readOnly: true) : throw new CommandException($"There is no database at {path}; geoevents ingest makes one.");
    }
}
