namespace GeoEvents.Server.Tests.Running;

internal sealed record ProgramCall(params string[] Arguments)
{
    public string Program { get; init; } = Geoevents.Path;

    public byte[] Input { get; init; } = [];

    public string? Folder { get; init; }

    /// <summary>Runs it as a user to whom file modes apply, also where the tests run as the administrator.</summary>
    public bool Unprivileged { get; init; }

    /// <summary>A command that runs the program and its arguments, which follow.</summary>
    public IReadOnlyList<string> Through { get; init; } = [];

    public Dictionary<string, string> Environment { get; init; } = [];
}
