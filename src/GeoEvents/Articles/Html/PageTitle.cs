using System.Text.RegularExpressions;

namespace GeoEvents.Articles.Html;

/// <summary>The headline in the title of a page: "Convoy reaches Idlib | Example News".</summary>
internal static partial class PageTitle
{
    private const int FewestWords = 3, LongestTitle = 500;

    /// <param name="heading">The heading of the page, where it has one.</param>
    /// <param name="site">The site's name, where it is known.</param>
    public static string? WithoutSite(string? title, string? heading, string? site)
    {
        if (title is null or { Length: > LongestTitle }) return null; // a text, no title
        if (heading is not null && title.Length > heading.Length && title.StartsWith(heading, StringComparison.OrdinalIgnoreCase) && Separator().IsMatch(title[heading.Length..])) return heading;
        if (heading is not null && title.Length > heading.Length && title.EndsWith(heading, StringComparison.OrdinalIgnoreCase) && Separator().IsMatch(title[..^heading.Length])) return heading;
        if (site is not null && title.StartsWith(site, StringComparison.OrdinalIgnoreCase) && Separator().Match(title, site.Length) is { Success: true } behind && behind.Index == site.Length)
            return title[(site.Length + behind.Length)..];
        if (Separator().Matches(title) is not [.., var last]) return title;
        var (before, after) = (title[..last.Index], title[(last.Index + last.Length)..]);
        // A bar parts the site from the headline; a hyphen may be the headline's own, unless the site is named behind it.
        var isSite = after.Equals(site, StringComparison.OrdinalIgnoreCase) || (last.Value.Trim() is not ("-" or "–" or "—" or ":") && Words(before) >= FewestWords && Words(after) <= Words(before));
        return isSite ? WithoutSite(before, heading, site) : title;
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"\s+(?:[|•·»«–—-]|::)\s+|:\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
