using System.Runtime.CompilerServices;
using GeoEvents.Articles;

namespace GeoEvents.Tests.Articles.Html;

/// <summary>Pages in the style of real systems, each with what is to be read in it in the text file beside it. GEOEVENTS_BLESS=1 writes these anew.</summary>
public class PageTests
{
    private static string Folder { get; } = Path.Combine(Path.GetDirectoryName(Here())!, "Pages");

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Folder, "*.html").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_article_of_a_page_is_read_and_nothing_around_it(string page)
    {
        var read = Shown(ArticleReader.Read(File.ReadAllBytes(Path.Combine(Folder, page + ".html")), page + ".html", new ArticleDefaults()));
        var expected = Path.Combine(Folder, page + ".txt");
        if (Environment.GetEnvironmentVariable("GEOEVENTS_BLESS") == "1") File.WriteAllText(expected, read);
        read.ShouldBe(File.ReadAllText(expected));
    }

    private static string Shown(Article article) => $"""
        title: {article.Title}
        source: {article.Source.Name}
        author: {article.Author}
        published: {article.Published:yyyy-MM-dd}
        url: {article.Url}
        language: {article.Language}

        {article.Text}

        """;

    private static string Here([CallerFilePath] string path = "") => path;
}
