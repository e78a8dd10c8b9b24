using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace GeoEvents.Articles.Html;

/// <summary>Tells the parts of a page that are no article: menus, share bars, related articles, comments, cookie notes, what is hidden.</summary>
/// <param name="byNames">Also by names that authors of pages give; off where that leaves no text.</param>
internal sealed partial class PageChrome(TextLengths lengths, bool byNames)
{
    private readonly Dictionary<IElement, bool> _inArticle = [];

    private static readonly HashSet<string> Tags =
    [
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "map", "head", "title",
        "button", "input", "select", "textarea", "datalist", "label", "nav", "footer", "aside", "dialog", "menu", "figcaption", "amp-sidebar", "amp-consent",
    ];

    private static readonly HashSet<string> Roles = ["navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "alert"];

    /// <summary>Whole class names and ids that are never the article's, however long what they hold.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "comments", "comment", "comment-list", "commentlist", "comments-area", "comment-respond", "respond", "disqus_thread", "fb-comments", "cookie", "cookie-banner", "cookie-notice",
        "sharedaddy", "addtoany_share_save_container", "jp-relatedposts", "breadcrumb", "breadcrumbs", "sidebar", "related-posts", "related-articles", "wp-caption-text", "screen-reader-text", "sr-only", "visually-hidden",
        "visuallyhidden", "mw-editsection", "navbox", "printfooter",
    };

    /// <summary>Words in class names and ids of what is mostly not the article's, unless it holds much of the page.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "share", "sharing", "social", "socials", "related", "recommend", "recommended", "recommendations", "promo", "promotion", "newsletter", "subscribe", "subscription", "signup", "cookie", "cookies", "consent", "gdpr",
        "comment", "comments", "breadcrumb", "breadcrumbs", "sidebar", "widget", "widgets", "tags", "taglist", "tagcloud", "ad", "ads", "advert", "advertisement", "adsense", "sponsor", "sponsored", "popup", "modal", "overlay",
        "menu", "submenu", "nav", "navbar", "navigation", "pagination", "pager", "toolbar", "byline", "bio", "authorbox", "caption", "credit", "credits", "print", "trending", "popular", "mostread", "readmore", "alsoread", "teaser", "teasers",
        "login", "search", "skip", "outbrain", "taboola", "masthead", "copyright", "footer", "donate", "donation", "donations", "disclaimer", "hashtags", "keywords", "topics", "meta", "postmeta", "timestamp", "subnav", "ticker",
    };

    public bool Skips(IElement element)
    {
        var tag = element.LocalName;
        if (Tags.Contains(tag) || IsHidden(element) || (element.GetAttribute("role") is { } role && Roles.Contains(role))) return true;
        if (tag is "header") return !IsInArticle(element.ParentElement);
        return byNames && tag is not ("body" or "main" or "article" or "p") && element.GetAttribute("itemprop") is not "articleBody" && IsNamedSo(element);
    }

    // Looked up once for all headers of one parent.
    private bool IsInArticle(IElement? parent)
    {
        if (parent is null) return false;
        if (!_inArticle.TryGetValue(parent, out var known)) _inArticle.Add(parent, known = parent.Closest("article, main") is not null);
        return known;
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") is "true" || (element.GetAttribute("style") is { } style && Invisible().IsMatch(style));

    private bool IsNamedSo(IElement element)
    {
        var names = $"{element.ClassName} {element.Id}";
        if (names.Length <= 1 || names.Length > 500) return false;
        if (names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(Names.Contains)) return true;
        foreach (var word in Word().EnumerateMatches(names))
        {
            if (Words.Contains(names.Substring(word.Index, word.Length))) return lengths.Of(element) * 3L < lengths.Total;
        }
        return false;
    }

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();

    /// <summary>The words of <c>post-related</c>, <c>shareBar</c>, <c>article__tags</c>.</summary>
    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
