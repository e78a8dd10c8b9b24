using System.CommandLine;

namespace GeoEvents.Server.Commands;

internal static class IngestCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples("ingest", "…", "geoevents ingest");
        command.SetAction(int (_) => throw new CommandException("ingest is being built."));
        return command;
    }
}
