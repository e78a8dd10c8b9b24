using System.CommandLine;

namespace GeoEvents.Server.Commands;

/// <summary>A command whose help ends with examples.</summary>
internal sealed class CommandWithExamples(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Command lines as one would type them.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
