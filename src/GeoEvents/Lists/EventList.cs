using GeoEvents.Storage;

namespace GeoEvents.Lists;

/// <summary>A list of events, whose rows are known by their ids.</summary>
/// <param name="Name">A slug, the same at every import: "acled".</param>
public sealed record EventList(string Name)
{
    private const string Prefix = "event-list:";

    // Raised with a change of what is made of a row: the next import of the same rows replaces them.
    private const int Version = 1;

    /// <summary>What articles of this list have in place of the version of an extractor.</summary>
    public string ReaderVersion => $"{Prefix}{Name}:{Version}";

    /// <summary>Whether an article is a row of some list, which no extractor reads anew.</summary>
    /// <param name="extractorVersion">Of the article.</param>
    public static bool IsReaderVersion(string extractorVersion) => extractorVersion.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Whether an article is a row of this list, whichever program imported it.</summary>
    public bool Has(ArticleVersion article) => article.ExtractorVersion.StartsWith($"{Prefix}{Name}:", StringComparison.Ordinal);

    /// <summary>The article key of a row: 16 hexadecimal digits.</summary>
    /// <param name="id">As the list gives it.</param>
    public string KeyOf(string id) => RowKey.Of(Name, id);
}
