namespace GeoEvents.Server.Commands;

/// <summary>Tells that nothing more fits onto a disk, or into a file of its kind.</summary>
internal static class DiskFull
{
    private const int UnixNoSpace = 28, UnixOverQuota = 122, WindowsNoSpace = unchecked((int)0x80070070);

    public static bool Is(Exception failure) => failure switch
    {
        IOException { HResult: UnixNoSpace or UnixOverQuota or WindowsNoSpace } => true,
        // What .NET makes of a file that may not grow any larger.
        ArgumentOutOfRangeException { ParamName: "value", StackTrace: { } trace } => trace.Contains("System.IO.", StringComparison.Ordinal),
        _ => false,
    };
}
