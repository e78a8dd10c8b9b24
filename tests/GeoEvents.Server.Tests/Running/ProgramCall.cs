namespace GeoEvents.Server.Tests.Running;

internal sealed record ProgramCall(params string[] Arguments)
{
    public byte[] Input { get; init; } = [];

    public string? Folder { get; init; }

    public Dictionary<string, string> Environment { get; init; } = [];
}
