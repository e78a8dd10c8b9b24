using System.Text;
using GeoEvents.Articles;

namespace GeoEvents.Tests.Articles.Html;

public class HtmlReaderTests
{
    private const string Sentence = "Shells fell on the town of Saraqib on Friday, residents said.";

    private static Article Read(string page, ArticleDefaults? defaults = null) => ArticleReader.Read(Encoding.UTF8.GetBytes(page), "a.html", defaults ?? new());

    private static Article WithHead(string head, ArticleDefaults? defaults = null) => Read($"<html><head>{head}</head><body><p>{Sentence}</p></body></html>", defaults);

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2020-03-07T23:30:00-05:00"}</script><meta property="article:published_time" content="2020-01-01">""")]
    [InlineData("""<meta property="article:published_time" content="2020-03-07T00:30:00+03:00">""")]
    [InlineData("""<meta name="pubdate" content="20200307">""")]
    [InlineData("""<meta name="DC.date.issued" content="March 7, 2020">""")]
    [InlineData("""<meta property="article:published_time" content="someday"><meta name="date" content="Sat, 07 Mar 2020 10:00:00 GMT">""")]
    public void The_day_of_publication_is_the_day_that_the_metadata_write(string head) => WithHead(head).Published.ShouldBe(new DateOnly(2020, 3, 7));

    [Theory]
    [InlineData("الجمعة، ٦ آذار ٢٠٢٠")]
    [InlineData("نشر في: 6 مارس 2020 - 14:05")]
    [InlineData("12 رجب 1441 هـ - 6 آذار/مارس 2020 م")]
    public void A_date_in_Arabic_beside_the_article_is_the_day_of_publication(string date) =>
        Read($"<html><body><span class=post-date>{date}</span><p>{Sentence}</p></body></html>").Published.ShouldBe(new DateOnly(2020, 3, 6));

    [Theory]
    [InlineData("<title>Truce holds in Idlib | Example News</title>", "Truce holds in Idlib")]
    [InlineData("<title>Truce holds in Idlib - Example News</title><meta property='og:site_name' content='Example News'>", "Truce holds in Idlib")]
    [InlineData("<title>Truce holds in Idlib - a chronology</title>", "Truce holds in Idlib - a chronology")]
    [InlineData("<title>Idlib: truce holds</title>", "Idlib: truce holds")]
    [InlineData("<title>Example News: Truce holds</title><meta property='og:site_name' content='Example News'>", "Truce holds")]
    [InlineData("<title>x</title><meta property='og:title' content='Truce &amp; talks'>", "Truce & talks")]
    public void The_title_comes_without_the_name_of_the_site(string head, string title) => WithHead(head).Title.ShouldBe(title);

    [Fact]
    public void A_page_that_names_its_source_wins_over_the_options_and_these_over_its_address()
    {
        var options = new ArticleDefaults { Source = "Option" };
        WithHead("<meta property='og:site_name' content='Own'>", options).Source.Name.ShouldBe("Own");
        WithHead("<link rel=canonical href='https://www.example.org/a'>", options).Source.Name.ShouldBe("Option");
        WithHead("<link rel=canonical href='https://www.example.org/a'>").Source.Name.ShouldBe("example.org");
    }

    [Fact]
    public void The_address_of_the_front_page_is_none_of_the_article() =>
        WithHead("<link rel=canonical href='https://example.org/'><meta property='og:url' content='https://example.org/a/b?utm_source=x'>").Url.ShouldBe("https://example.org/a/b");

    [Theory]
    [InlineData("windows-1256", 1256)]
    [InlineData("ISO-8859-6", 28596)]
    [InlineData("utf-8", 1256)]
    [InlineData("windows-1252", 1256)]
    [InlineData("windows-1256", 65001)]
    [InlineData("no-such-charset", 1256)]
    public void Arabic_is_read_whatever_the_page_declares(string declared, int codePage)
    {
        const string text = "تعرضت مدينة سراقب في ريف إدلب لقصف مدفعي يوم الجمعة بحسب السكان.";
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.UTF8;
        var article = ArticleReader.Read(encoding.GetBytes($"<html lang=en><meta http-equiv=Content-Type content='text/html; charset={declared}'><p>{text}</p>"), "a.htm", new());
        article.Text.ShouldBe(text);
        article.Language.ShouldBe("ar");
    }

    [Fact]
    public void The_body_in_the_metadata_stands_in_for_a_page_drawn_by_scripts()
    {
        var article = Read($$"""<script type="application/ld+json">[{"@type":["Thing","NewsArticle"],"headline":"H","articleBody":"<p>{{Sentence}}</p><p>Half a pair \ud800 of it.</p>"}]</script><div>Loading …</div>""");
        article.Text.ShouldBe($"H\n\n{Sentence}\n\nHalf a pair \uFFFD of it.");
    }

    [Theory]
    [InlineData("<html><body></body></html>")]
    [InlineData("<html><head><title>Only a title</title></head><body><nav><a href=a>Home</a></nav><script>var text = 'words';</script></body></html>")]
    [InlineData("<ul><li><a href=a>Aleppo news of the day</a></li><li><a href=b>Homs news of the day</a></li></ul>")]
    public void A_page_without_text_is_refused(string page) =>
        Should.Throw<ArticleFormatException>(() => Read(page)).Message.ShouldBe("a.html is a page without a text of an article.");

    [Fact]
    public void Names_of_elements_that_would_leave_no_text_are_not_believed() =>
        Read($"<div class='related'><p>{Sentence}</p><p>{Sentence} Again.</p></div>").Text.ShouldContain(Sentence);

    [Fact]
    public void A_date_that_is_only_shown_yields_to_the_options_and_one_that_is_to_come_is_none()
    {
        const string page = $"<div class='post-date'>March 7, 2020</div><p>{Sentence}</p>";
        Read(page).Published.ShouldBe(new DateOnly(2020, 3, 7));
        Read(page, new ArticleDefaults { Published = new DateOnly(2020, 3, 1) }).Published.ShouldBe(new DateOnly(2020, 3, 1));
        Read(page, new ArticleDefaults { LatestPublished = new DateOnly(2020, 3, 6) }).Published.ShouldBeNull();
    }

    [Fact]
    public void A_text_file_that_holds_markup_stays_as_it_is() =>
        ArticleReader.Read("<html><p>Text.</p>"u8, "a.txt", new()).Text.ShouldBe("<html><p>Text.</p>");

    [Theory]
    [InlineData("  <!-- saved from url=(0026)https://example.org/news/1 -->\n<HTML><p>Text.")]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"x\"><html><body><p>Text.</p></body></html>")]
    public void Without_a_telling_name_a_page_is_known_by_its_content(string page) =>
        ArticleReader.Read(Encoding.UTF8.GetBytes(page), "standard input", new()).Text.ShouldBe("Text.");
}
