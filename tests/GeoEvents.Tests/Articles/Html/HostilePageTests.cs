using System.Text;
using GeoEvents.Articles;

namespace GeoEvents.Tests.Articles.Html;

public class HostilePageTests
{
    private const string Sentence = "Shells fell on the town of Saraqib on Friday, residents said.";

    private static string Text(string page) => ArticleReader.Read(Encoding.UTF8.GetBytes(page), "a.html", new()).Text;

    private static string Times(int count, string piece) => new StringBuilder().Insert(0, piece, count).ToString();

    [Theory]
    [InlineData(10_000, "<div>", "")]
    [InlineData(500, "<div><font color=red><table><tr><td>", "")]
    [InlineData(300_000, "</div>", "")]
    [InlineData(100_000, "<li>", "")]
    [InlineData(100_000, "<br>", "")]
    [InlineData(100_000, "<time datetime=2020-03-07></time>", "")]
    [InlineData(200_000, "&amp", "")]
    [InlineData(1_000_000, "<", "")]
    public void A_text_among_senseless_markup_is_found(int count, string before, string after) =>
        Text(Times(count, before) + $"<p>{Sentence}</p>" + Times(count, after)).ShouldContain(Sentence);

    [Fact]
    public void A_title_without_end_is_no_title()
    {
        var article = ArticleReader.Read(Encoding.UTF8.GetBytes($"<title>{Times(100_000, "a | b ")}</title><p>{Sentence}</p>"), "a.html", new());
        article.Title.ShouldBeNull();
        article.Text.ShouldContain(Sentence);
    }

    [Fact]
    public void Headers_deep_in_a_page_are_read_through() =>
        Text(Times(500, "<div>") + Times(50_000, "<header>x</header>") + $"<p>{Sentence}</p>").ShouldContain(Sentence);

    [Fact]
    public void Attributes_without_number_do_no_harm() =>
        Text($"<p {string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"a{i}=1"))}>{Sentence}</p>").ShouldBe(Sentence);

    [Fact]
    public void A_page_of_five_megabytes_is_read_whole()
    {
        var page = new StringBuilder("<article>");
        for (var i = 0; page.Length < 5_000_000; i++) page.Append("<p>").Append(Sentence).Append(" Line ").Append(i).Append(" of it.</p>\n");
        Text(page.ToString()).Length.ShouldBeGreaterThan(4_000_000);
    }

    [Theory]
    [InlineData(200_000, "<div>")]
    [InlineData(5_000, "<font size=1>")]
    public void Elements_nested_without_end_are_refused(int count, string tag) =>
        Should.Throw<ArticleFormatException>(() => Text(Times(count, tag) + Sentence)).Message.ShouldContain("nested too deeply");

    [Fact]
    public void Formats_that_are_opened_anew_in_every_paragraph_are_refused() =>
        Should.Throw<ArticleFormatException>(() => Text("<p>" + string.Concat(Enumerable.Range(0, 900).Select(i => $"<font size={i}>")) + Times(100_000, "<p>x"))).Message.ShouldContain("nested too deeply");

    [Fact]
    public void Scripts_are_no_text_and_what_is_escaped_is() =>
        Text($"<p>{Sentence} &lt;script&gt;alert(1)&lt;/script&gt;</p><script>alert('Saraqib')</script>").ShouldBe($"{Sentence} <script>alert(1)</script>");

    [Fact]
    public void What_is_stored_is_valid_text() =>
        Text($"<p>{Sentence} &#xD800; &#0; &#x202E;</p>").EnumerateRunes().ShouldAllBe(rune => rune.Value != 0);
}
