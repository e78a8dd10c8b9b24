using System.Text;
using GeoEvents.Articles;

namespace GeoEvents.Tests.Articles.JsonLines;

public class JsonReaderTests
{
    private static Article Read(string json) => ArticleReader.Read(Encoding.UTF8.GetBytes(json), "a.jsonl, line 3", ArticleFormat.JsonLines, new());

    [Fact]
    public void The_fields_are_those_of_the_article_and_the_text_stays_as_it_is()
    {
        var article = Read("""{"title":"T","text":"One.\r\n---\nTwo. ","source":"Some Agency","published":"2020-03-07T23:00:00-05:00","url":"https://example.org/a","author":"A. B.","language":"AR","tags":[1]}""");
        article.Text.ShouldBe("One.\n---\nTwo. ");
        (article.Title, article.Source.Name, article.Url, article.Author, article.Language).ShouldBe(("T", "Some Agency", "https://example.org/a", "A. B.", "ar"));
        article.Published.ShouldBe(new DateOnly(2020, 3, 7));
    }

    [Theory]
    [InlineData("""{"Headline":"T","body":"x","publisher":{"name":"S"},"datePublished":"March 7, 2020","link":"https://example.org/a","authors":["A","B"],"lang":"en"}""")]
    [InlineData("""{"title":null,"headline":"T","text":"","content":"x","outlet":"S","date_publish":"2020-03-07 10:00:00","url":"https://example.org/a","byline":"A, B","language":"en"}""")]
    [InlineData("""{"title":"T","maintext":"x","source":{"id":1,"name":"S"},"publishedAt":"2020-03-07T10:00Z","url":"https://example.org/a","author":["A",{"name":"B"}],"language":"en",}""")]
    public void Fields_go_by_the_names_that_data_sets_give_them(string json)
    {
        var article = Read(json);
        (article.Title, article.Text, article.Source.Name, article.Published, article.Url, article.Author, article.Language)
            .ShouldBe(("T", "x", "S", new DateOnly(2020, 3, 7), "https://example.org/a", "A, B", "en"));
    }

    [Theory]
    [InlineData("1583539200", "2020-03-07")]
    [InlineData("1583539199", "2020-03-06")]
    [InlineData("1583539199.999", "2020-03-06")]
    [InlineData("1583539199999", "2020-03-06")]
    [InlineData("1583539200000", "2020-03-07")]
    [InlineData("4133980799", "2100-12-31")]
    [InlineData("20200306", "2020-03-06")]
    public void A_number_of_seconds_or_milliseconds_is_the_day_it_falls_on_in_UTC(string number, string expected) =>
        Read($"{{\"text\":\"x\",\"published\":{number}}}").Published?.ToString("yyyy-MM-dd").ShouldBe(expected);

    [Theory]
    [InlineData("not json", "is no JSON")]
    [InlineData("[1]", "is no JSON object")]
    [InlineData("{\"title\":\"T\"}", "has no text")]
    [InlineData("{\"text\":\" \"}", "has no text")]
    [InlineData("{\"text\":5}", "the field \"text\" is no text")]
    [InlineData("{\"text\":\"x\",\"published\":\"soon\"}", "\"soon\" is no date; write it as 2020-03-06")]
    [InlineData("{\"text\":\"x\",\"published\":true}", "the field \"published\" is no text")]
    [InlineData("{\"text\":\"x\",\"published\":2020}", "\"2020\" is no date; write it as 2020-03-06")]
    [InlineData("{\"text\":\"x\",\"published\":0}", "\"0\" is no date")]
    [InlineData("{\"text\":\"x\",\"published\":-1583539200}", "is no date")]
    [InlineData("{\"text\":\"x\",\"published\":4133980800}", "is no date")]
    [InlineData("{\"text\":\"x\",\"published\":4133980800000}", "is no date")]
    [InlineData("{\"text\":\"x\",\"published\":1e999}", "is no date")]
    [InlineData("{\"text\":\"x\",\"published\":\"1583539200\"}", "is no date")]
    public void What_is_wrong_is_told_with_file_and_line(string json, string part)
    {
        var message = Should.Throw<ArticleFormatException>(() => Read(json)).Message;
        message.ShouldStartWith("a.jsonl, line 3");
        message.ShouldContain(part);
    }

    [Fact]
    public void Objects_nested_without_end_are_refused_in_a_sentence() =>
        Should.Throw<ArticleFormatException>(() => Read("{\"text\":\"x\",\"a\":" + new string('[', 10_000) + new string(']', 10_000) + "}")).Message.ShouldContain("is no JSON");

    [Theory]
    [InlineData(@"a \ud800 b", "a \uFFFD b")]
    [InlineData(@"a \uDC00\uD800", "a \uFFFD\uFFFD")]
    [InlineData(@"\ud83d\ude00", "\ud83d\ude00")]
    [InlineData(@"\\ud800", @"\ud800")]
    [InlineData(@"a\u0000b", "a\uFFFDb")]
    [InlineData(@"\u202eabc", "\u202eabc")]
    public void What_is_no_character_becomes_the_replacement_character(string escaped, string text) => Read($"{{\"text\":\"{escaped}\"}}").Text.ShouldBe(text);
}
