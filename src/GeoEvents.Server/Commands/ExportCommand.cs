using System.CommandLine;

namespace GeoEvents.Server.Commands;

internal static class ExportCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples("export", "…", "geoevents export");
        command.SetAction(int (_) => throw new CommandException("export is being built."));
        return command;
    }
}
