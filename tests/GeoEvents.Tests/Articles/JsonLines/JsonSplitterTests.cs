using System.Text;
using GeoEvents.Articles;
using GeoEvents.Articles.JsonLines;

namespace GeoEvents.Tests.Articles.JsonLines;

public class JsonSplitterTests
{
    /// <summary>The pieces as "line:content", with the bytes given a few at a time.</summary>
    private static List<string> Split(ArticleFormat format, string text, int step, int maxBytes = 1000)
    {
        var splitter = JsonSplitter.For(format, maxBytes);
        var pieces = new List<JsonPiece>();
        foreach (var bytes in Encoding.UTF8.GetBytes(text).Chunk(step)) pieces.AddRange(splitter.Add(bytes));
        if (splitter.End() is { } last) pieces.Add(last);
        return [.. pieces.Select(piece => $"{piece.Line}:{(piece.Content is { } content ? Encoding.UTF8.GetString(content) : "too large")}")];
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public void Lines_are_pieces_whatever_they_hold(int step) =>
        Split(ArticleFormat.JsonLines, "{\"a\":1}\r\n\n  \n{oops\n{\"b\":\"}\"}", step).ShouldBe(["1:{\"a\":1}\r", "4:{oops", "5:{\"b\":\"}\"}"]);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public void Objects_are_cut_out_of_an_array_or_a_row_of_them(int step)
    {
        Split(ArticleFormat.Json, "\n[ {\"a\":[{}]},\n {\"b\":\"]} \\\" {\"} ]\n", step).ShouldBe(["2:{\"a\":[{}]}", "3:{\"b\":\"]} \\\" {\"}"]);
        Split(ArticleFormat.Json, "{\n\"a\":1\n}\n{\"b\":2}", step).ShouldBe(["1:{\n\"a\":1\n}", "4:{\"b\":2}"]);
        Split(ArticleFormat.Json, "[{\"a\":1}, oops, {\"b\"", step).ShouldBe(["1:{\"a\":1}", "1:oops", "1:{\"b\""]);
        Split(ArticleFormat.Json, "[]", step).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(7)]
    [InlineData(100_000)]
    public void What_is_too_large_is_passed_over_and_told(int step)
    {
        var large = new string('x', 5000);
        Split(ArticleFormat.JsonLines, $"{{\"a\":\"{large}\"}}\n{{\"b\":1}}\n{large}", step).ShouldBe(["1:too large", "2:{\"b\":1}", "3:too large"]);
        Split(ArticleFormat.Json, $"[{{\"a\":\"{large}\"}},\n{{\"b\":1}}]", step).ShouldBe(["1:too large", "2:{\"b\":1}"]);
    }
}
