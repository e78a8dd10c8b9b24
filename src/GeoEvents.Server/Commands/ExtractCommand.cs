using System.CommandLine;

namespace GeoEvents.Server.Commands;

internal static class ExtractCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples("extract", "…", "geoevents extract");
        command.SetAction(int (_) => throw new CommandException("extract is being built."));
        return command;
    }
}
