using System.Text.Json;

namespace GeoEvents.Server.Tests.Running;

internal sealed record ProgramResult(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Output);

    /// <summary>It ended with this code and one sentence on stderr, without a word of its insides.</summary>
    public void ShouldFailWith(int exitCode, string part)
    {
        ExitCode.ShouldBe(exitCode, Error);
        Error.ShouldContain(part);
        Error.Trim().Split('\n').Length.ShouldBe(1, Error);
        Error.ShouldNotContain("   at ");
        Error.ShouldNotContain("Exception");
    }

    public ProgramResult ShouldSucceed()
    {
        ExitCode.ShouldBe(0, Error);
        return this;
    }
}
