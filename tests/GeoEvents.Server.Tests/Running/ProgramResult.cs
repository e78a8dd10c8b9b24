using System.Text.Json;

namespace GeoEvents.Server.Tests.Running;

internal sealed record ProgramResult(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Output);

    /// <summary>It ended with this code and one sentence on stderr (besides progress), without a word of its insides.</summary>
    public void ShouldFailWith(int exitCode, string part)
    {
        ExitCode.ShouldBe(exitCode, Error);
        Error.Split('\n').Where(line => line.Length > 0 && !line.EndsWith('…')).ShouldHaveSingleItem().ShouldContain(part);
        Error.ShouldNotContain("   at ");
        Error.ShouldNotContain("Exception");
    }

    public ProgramResult ShouldSucceed()
    {
        ExitCode.ShouldBe(0, Error);
        return this;
    }
}
