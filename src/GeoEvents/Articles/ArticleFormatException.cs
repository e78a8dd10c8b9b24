namespace GeoEvents.Articles;

/// <summary>An input that is no article. The message is one sentence for people: what, where, what would be right.</summary>
public sealed class ArticleFormatException : Exception
{
    public ArticleFormatException(string message) : base(message) { }

    public ArticleFormatException(string message, Exception innerException) : base(message, innerException) { }

    public ArticleFormatException() { }
}
