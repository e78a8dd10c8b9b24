using System.CommandLine;

namespace GeoEvents.Server.Commands;

internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples("serve", "…", "geoevents serve");
        command.SetAction(int (_) => throw new CommandException("serve is being built."));
        return command;
    }
}
