using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace GeoEvents.Articles.Html;

/// <summary>What a page says of its article beside the text.</summary>
internal sealed partial class PageMetadata
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "datepublished", "published_time", "publishdate", "publish-date", "publication_date", "pubdate", "parsely-pub-date", "sailthru.date",
        "cxenseparse:recs:publishtime", "article.published", "citation_publication_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "date",
    ];

    private const int LongestDateline = 120;

    /// <summary>Elements that may hold a date; a page full of them is no article's.</summary>
    private const int MostLookedAt = 100;

    private readonly IHtmlDocument _page;
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);

    public PageMetadata(IHtmlDocument page)
    {
        _page = page;
        Data = LinkedData.Of(page);
        foreach (var meta in page.QuerySelectorAll("meta"))
        {
            if ((meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop")) is { } name && Shown(meta.GetAttribute("content")) is { } content) _meta.TryAdd(name, content);
        }
    }

    public LinkedData Data { get; }

    /// <summary>The headline, without the name of the site.</summary>
    /// <param name="firstLine">Of the main text: in old pages only this is the headline.</param>
    public string? Title(string firstLine)
    {
        var heading = Shown(First("[itemprop=headline]", ".entry-title", ".post-title", "article h1", "main h1", "h1:not(:has(a))", "h1")?.TextContent);
        return PageTitle.WithoutSite(Meta("og:title") ?? Shown(Data.Headline) ?? heading ?? Shown(_page.Title), heading ?? firstLine, Site);
    }

    /// <summary>Who publishes, by name.</summary>
    public string? Site => Meta("og:site_name") ?? Shown(Data.Publisher) ?? Meta("application-name");

    public string? Author =>
        Shown(Data.Author) ?? Meta("author") ?? (Meta("article:author") is { } author && !author.StartsWith("http", StringComparison.Ordinal) ? author : null)
        ?? Shown(First("[itemprop=author] [itemprop=name]", "[itemprop=author]", "[rel=author]")?.TextContent);

    /// <summary>The address under which the article is known; one of the site's front page is a slip.</summary>
    public string? Url =>
        ((string?[])[_page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), Meta("og:url"), Data.Url, SavedFrom])
            .FirstOrDefault(address => Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery.Length > 1);

    public DateOnly? Published =>
        PublicationDate.Parse(Data.Published) ?? PublicationDate.Parse(_page.QuerySelector("[itemprop=datePublished]") is { } said ? said.GetAttribute("content") ?? said.GetAttribute("datetime") ?? said.TextContent : null)
        ?? DateNames.Select(name => PublicationDate.Parse(Meta(name))).FirstOrDefault(day => day is not null) ?? Timed;

    /// <summary>A date beside the article that readers see.</summary>
    public DateOnly? DateLine
    {
        get
        {
            foreach (var element in _page.QuerySelectorAll("[class*=date i], [class*=time i], [class*=publish i], [class*=posted i], [class*=byline i], [id*=date i]").Take(MostLookedAt))
            {
                // In front matter of the page, not in its text.
                if (element.ChildElementCount <= 8 && element.TextContent is { Length: <= LongestDateline } text && PublicationDate.Parse(text) is { } day && !IsElsewhere(element)) return day;
            }
            return null;
        }
    }

    /// <summary>Such as "ar", of "ar-SY".</summary>
    public string? Language =>
        (_page.DocumentElement.GetAttribute("lang") ?? _page.DocumentElement.GetAttribute("xml:lang") ?? Meta("og:locale")) is { } tag && LanguageTag().Match(tag.Trim()) is { Success: true } match ? match.Value.ToLowerInvariant() : null;

    private DateOnly? Timed =>
        ((string[])["time[pubdate]", "article time[datetime]", "main time[datetime]", "time[datetime]"]).SelectMany(place => _page.QuerySelectorAll(place).Take(MostLookedAt))
            .Where(time => !IsElsewhere(time) && time.Closest("p") is not { TextContent.Length: > LongestDateline })
            .Select(time => PublicationDate.Parse(time.GetAttribute("datetime"))).FirstOrDefault(day => day is not null);

    /// <summary>Browsers note it in pages that they save.</summary>
    private string? SavedFrom => _page.Descendants<IComment>().Take(5).Select(comment => SavedPage().Match(comment.Data)).FirstOrDefault(match => match.Success)?.Groups["url"].Value;

    private IElement? First(params string[] places) => places.Select(place => _page.QuerySelector(place)).FirstOrDefault(element => element is not null);

    private static bool IsElsewhere(IElement element) => element.Closest("aside, nav, footer, [class*=related i], [class*=comment i], [id*=comment i], [class*=sidebar i], [class*=widget i]") is not null;

    private string? Meta(string name) => _meta.GetValueOrDefault(name);

    private static string? Shown(string? text) => string.IsNullOrWhiteSpace(text) ? null : Blanks().Replace(text.Replace("\u00AD", "", StringComparison.Ordinal), " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^[A-Za-z]{2,3}(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(?<url>\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex SavedPage();
}
