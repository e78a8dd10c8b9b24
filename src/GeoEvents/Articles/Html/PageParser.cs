using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace GeoEvents.Articles.Html;

/// <summary>Parses pages as browsers do, but for such as would take the parser quadratic time or memory.</summary>
internal static class PageParser
{
    /// <summary>Open elements; browsers themselves nest no deeper than 512.</summary>
    private const int MostOpen = 12_000;

    /// <summary>Elements that parsers open anew: those of format (b, font, …) that are left open, once a paragraph.</summary>
    private const long MostReopened = 2_000_000;

    private const int Deepest = 512;

    // What need not be closed does not nest.
    private static readonly HashSet<string> Flat =
    [
        "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "rt", "rp", "html", "head", "body",
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ];

    private static readonly HashSet<string> Formats = ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

    /// <exception cref="ArticleFormatException">Its elements are nested without sense.</exception>
    public static IHtmlDocument Parse(string page, string name)
    {
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        int nested = 0, formats = 0;
        var reopened = 0L;
        var parser = new HtmlParser(new HtmlParserOptions { MaximumDepth = Deepest, OnToken = (token, _) => Count(token) });
        return parser.ParseDocument(page);

        void Count(HtmlToken token)
        {
            if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag)) return;
            var tag = token.Name;
            if (token.Type is HtmlTokenType.StartTag) reopened += formats;
            Refuse(reopened > MostReopened);
            if (Flat.Contains(tag)) return;
            var count = open.GetValueOrDefault(tag);
            var step = token.Type is HtmlTokenType.StartTag ? 1 : count > 0 ? -1 : 0;
            open[tag] = count + step;
            nested += step;
            if (Formats.Contains(tag)) formats += step;
            Refuse(nested > MostOpen);
        }

        void Refuse(bool senseless)
        {
            if (senseless) throw new ArticleFormatException($"{name} is no page of an article: its elements are nested too deeply, or without end.");
        }
    }
}
