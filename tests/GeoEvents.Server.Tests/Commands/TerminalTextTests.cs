using GeoEvents.Server.Commands;

namespace GeoEvents.Server.Tests.Commands;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("Saraqib سراقب", "Saraqib سراقب")]
    [InlineData("a\u001b[31mb", "a\uFFFD[31mb")]
    [InlineData("one\r\ntwo\u2028three", "one\uFFFD\uFFFDtwo\uFFFDthree")]
    [InlineData("left \u202E right \u2066 x", "left \uFFFD right \uFFFD x")]
    [InlineData("می‌روند", "می‌روند")]
    public void Takes_away_what_steers_a_terminal_and_leaves_the_words(string text, string safe) => TerminalText.Of(text).ShouldBe(safe);
}
