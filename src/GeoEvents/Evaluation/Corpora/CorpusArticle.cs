using System.Text;
using GeoEvents.Articles;

namespace GeoEvents.Evaluation.Corpora;

/// <summary>A text of a corpus as an article, read as a file of plain text would be.</summary>
internal static class CorpusArticle
{
    /// <summary>Null for a text without a word.</summary>
    /// <exception cref="ArticleFormatException">It is no text.</exception>
    public static Article? Of(string text, string name, string? source = null, DateOnly? published = null) =>
        string.IsNullOrWhiteSpace(text) ? null : ArticleReader.Read(Encoding.UTF8.GetBytes(text), name, ArticleFormat.Text, new ArticleDefaults { Source = source, Published = published });
}
