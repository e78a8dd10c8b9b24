namespace GeoEvents.Server.Commands;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something failed; what, stands on stderr.</summary>
    public const int Failed = 1;

    /// <summary>The command was called wrongly.</summary>
    public const int WrongUsage = 2;
}
