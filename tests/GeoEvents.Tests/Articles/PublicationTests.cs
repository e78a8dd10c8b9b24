using System.Text;
using GeoEvents.Articles;
using GeoEvents.Tests.Storage;

namespace GeoEvents.Tests.Articles;

public class PublicationTests
{
    private static readonly ArticleDefaults Until = new() { LatestPublished = new DateOnly(2020, 3, 8) };

    private static Article Read(string text, string name = "a.md") => ArticleReader.Read(Encoding.UTF8.GetBytes(text), name, Until);

    [Theory]
    [InlineData("a.md", "---\npublished: {0}\n---\nText.")]
    [InlineData("a.json", "{{\"text\":\"x\",\"published\":\"{0}\"}}")]
    [InlineData("a.html", "<meta property='article:published_time' content='{0}T10:00:00Z'><p>Text.</p>")]
    [InlineData("a.eml", "From: a@b.example\nSubject: x\nDate: {0}\n\nText.")]
    public void An_article_of_a_day_to_come_is_refused_in_a_sentence_that_names_it(string name, string article)
    {
        Should.Throw<ArticleFormatException>(() => Read(string.Format(null, article, "2020-03-09"), name)).Message
            .ShouldBe($"{name} says that it was published on 2020-03-09, which is still to come; correct the date, or this machine's clock.");
        Read(string.Format(null, article, "2020-03-08"), name).Published.ShouldBe(new DateOnly(2020, 3, 8));
    }

    [Fact]
    public void A_dateline_that_is_to_come_is_none() => Read("Title\n\nMarch 9, 2020\n\nText.").Published.ShouldBeNull();

    [Fact]
    public void It_is_already_tomorrow_east_of_here() =>
        ArticleDefaults.LatestDayAt(new ManualTime()).ShouldBe(DateOnly.FromDateTime(new ManualTime().GetUtcNow().UtcDateTime).AddDays(1));
}
