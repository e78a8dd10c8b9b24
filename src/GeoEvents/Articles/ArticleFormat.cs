namespace GeoEvents.Articles;

/// <summary>How an article is written down.</summary>
public enum ArticleFormat
{
    /// <summary>Plain text or Markdown, with or without front matter.</summary>
    Text,
    /// <summary>A web page.</summary>
    Html,
    /// <summary>A mail (RFC 5322, MIME).</summary>
    Mail,
    /// <summary>A JSON object.</summary>
    Json,
    /// <summary>A JSON object a line.</summary>
    JsonLines,
}
