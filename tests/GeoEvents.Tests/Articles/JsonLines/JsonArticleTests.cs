using System.Text;
using GeoEvents.Articles.JsonLines;

namespace GeoEvents.Tests.Articles.JsonLines;

public class JsonArticleTests
{
    [Theory]
    [InlineData("""{"title":"T","text":"x"}""")]
    [InlineData("""{"meta":{"a":[1,{"text":2}]},"Body":"x"}""")]
    [InlineData("""{"content":["One.","Two."]}""")]
    [InlineData("""{"text":null}""")]
    [InlineData("""{"title":"T","text":"cut off""")]
    public void An_object_with_a_text_is_like_an_article(string json) => JsonArticle.IsLike(Encoding.UTF8.GetBytes(json)).ShouldBeTrue();

    [Theory]
    [InlineData("""{"name":"p","dependencies":{"text":"1.0"}}""")]
    [InlineData("""{ /* a comment */ "compilerOptions":{"strict":true,},}""")]
    [InlineData("""{"text":{"key":"value"}}""")]
    [InlineData("""{"text":1}""")]
    [InlineData("""{"title":"cut o""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("text")]
    [InlineData("")]
    public void Other_things_are_not(string json) => JsonArticle.IsLike(Encoding.UTF8.GetBytes(json)).ShouldBeFalse();

    [Fact]
    public void What_is_nested_without_end_is_none() => JsonArticle.IsLike(Encoding.UTF8.GetBytes("{\"a\":" + new string('[', 10_000))).ShouldBeFalse();
}
