using System.Text;
using GeoEvents.Articles;

namespace GeoEvents.Tests.Articles.Encodings;

public class TextDecoderTests
{
    private const string Arabic = "قصف مدفعي على مدينة سراقب في ريف إدلب، 3 قتلى و5 جرحى (BBC).";
    private const string French = "À Idleb, l’armée a bombardé la région ; « c’était l’été », dit-il – très éprouvé.";

    private static string Read(byte[] content) => ArticleReader.Read(content, "a.txt", new()).Text;

    private static byte[] In(int codePage, string text) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text);

    [Fact]
    public void Windows_1256_and_1252_are_told_apart_by_their_words()
    {
        Read(In(1256, Arabic)).ShouldBe(Arabic);
        Read(In(1252, French)).ShouldBe(French);
        Read(In(1252, "The café in Saraqib – hit twice – is “closed”.")).ShouldBe("The café in Saraqib – hit twice – is “closed”.");
        Read(In(1256, "Report: " + Arabic + " The end of a report in English.")).ShouldContain("سراقب");
    }

    [Theory]
    [InlineData(Arabic)]
    [InlineData(French)]
    [InlineData("Shells fell on Saraqib.")]
    public void Utf16_is_known_without_a_mark_too(string text)
    {
        Read(Encoding.Unicode.GetBytes(text)).ShouldBe(text);
        Read(Encoding.BigEndianUnicode.GetBytes(text)).ShouldBe(text);
        Read([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)]).ShouldBe(text);
    }

    [Fact]
    public void Utf8_that_was_cut_stays_utf8()
    {
        var cut = Encoding.UTF8.GetBytes(Arabic + " سراقب")[..^1];
        Read(cut).ShouldBe(Arabic + " سراق\uFFFD");
        Read([0xEF, 0xBB, 0xBF, .. cut]).ShouldBe(Arabic + " سراق\uFFFD");
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        Read([0xFF, 0xFE, (byte)'a', 0, 0x00, 0xD8, (byte)'b', 0]).ShouldBe("a\uFFFDb");
        Read([0xFE, 0xFF, 0, (byte)'a', 0xDC, 0x00]).ShouldBe("a\uFFFD");
    }

    [Theory]
    [InlineData(new byte[] { 0x1F, 0x8B, 0x08, 0x04, 0x05, 0x06, 0x07, 0x02, 0x03, 0xED, 0xC1 })]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x08, 0x00, 0x08 })]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46 })]
    public void What_is_no_text_is_refused(byte[] content) =>
        Should.Throw<ArticleFormatException>(() => Read(content)).Message.ShouldBe("a.txt is no text: articles are text in UTF-8, UTF-16, Windows-1256 or Windows-1252.");

    [Fact]
    public void Random_bytes_are_no_text()
    {
        var random = new Random(1);
        var content = new byte[10_000];
        random.NextBytes(content);
        Should.Throw<ArticleFormatException>(() => Read([.. content.Where(b => b != 0)]));
    }
}
