using GeoEvents.Storage;

namespace GeoEvents.Tests.Storage;

public sealed class StoredTextTests
{
    // Attributes do not keep halves of pairs: no theory.
    [Fact]
    public void What_is_no_character_is_replaced_one_for_one()
    {
        StoredText.Of("a\0b\ud83dc\ude00").ShouldBe("a\ufffdb\ufffdc\ufffd");
        StoredText.Of("\ude00\ud83d\ud83d\ude00\ud83d").ShouldBe("\ufffd\ufffd\ud83d\ude00\ufffd");
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("\u0001\u202e\ud83d\ude00\uffff")]
    public void All_else_stays(string text) => StoredText.Of(text).ShouldBe(text);
}
