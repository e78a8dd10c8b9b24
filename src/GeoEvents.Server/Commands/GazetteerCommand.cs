using System.CommandLine;

namespace GeoEvents.Server.Commands;

/// <summary><c>geoevents gazetteer</c>: what is known of places, and where it comes from.</summary>
internal static class GazetteerCommand
{
    public static Command Create() => new("gazetteer", "Shows the places that are known, imports others, and makes the gazetteer.")
    {
        GazetteerImportCommand.Create(),
        GazetteerLoadCommand.Create(),
        GazetteerListCommand.Create(),
        GazetteerShowCommand.Create(),
        GazetteerRemoveCommand.Create(),
        GazetteerCheckCommand.Create(),
        GazetteerCompileCommand.Create(),
    };
}
