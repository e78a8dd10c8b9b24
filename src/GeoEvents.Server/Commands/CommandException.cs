namespace GeoEvents.Server.Commands;

/// <summary>Ends a command with exit code 1. The message is one sentence for people: what, where, what would be right.</summary>
internal sealed class CommandException : Exception
{
    public CommandException(string message) : base(message) { }

    public CommandException(string message, Exception innerException) : base(message, innerException) { }

    public CommandException() { }
}
