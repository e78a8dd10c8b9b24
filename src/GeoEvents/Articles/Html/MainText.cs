using AngleSharp.Dom;

namespace GeoEvents.Articles.Html;

/// <summary>The main text of a page: that of the element whose paragraphs have most text and fewest links, as the page itself or its words tell.</summary>
internal static class MainText
{
    /// <summary>Less than this is read again, without trust in the names of elements.</summary>
    private const int Little = 200;

    private const int ShortestRepeated = 40;

    private static readonly HashSet<string> BodyNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "entry-content", "post-content", "article-content", "article-body", "articlebody", "article__body", "article__content", "story-body", "story-content", "post-body", "content__article-body", "td-post-content",
        "field-name-body", "field--name-body", "wysiwyg", "article-text", "articletext", "story__content", "mw-parser-output",
    };

    /// <summary>Paragraphs parted by blank lines; empty where the page has none.</summary>
    public static string Find(IElement body)
    {
        var lengths = new TextLengths(body);
        var text = Find(body, lengths, byNames: true);
        if (text.Length >= Little) return text;
        var all = Find(body, lengths, byNames: false);
        return all.Length > text.Length * 2 ? all : text;
    }

    private static string Find(IElement body, TextLengths lengths, bool byNames)
    {
        var reader = new BlockReader(new PageChrome(lengths, byNames), lengths);
        reader.Read(body);
        if (reader.Blocks.Count == 0) return "";
        var worth = new long[reader.Blocks.Count + 1];
        for (var i = 0; i < reader.Blocks.Count; i++) worth[i + 1] = worth[i] + reader.Blocks[i].Worth;
        return Joined(reader.Blocks, Best(reader.Ranges, worth));
    }

    private static BlockRange Best(List<BlockRange> ranges, long[] worth)
    {
        BlockRange? best = null, said = null;
        var rank = 0;
        foreach (var range in ranges.Where(range => range.Element.LocalName is not ("p" or "li" or "tr" or "pre" or "blockquote" or "header" or ['h', >= '1' and <= '6'])))
        {
            if (best is not { } b || Worth(range) > Worth(b)) best = range;
        }
        foreach (var range in ranges)
        {
            // The page's own word for its article holds where most of the text is there.
            var says = Rank(range.Element);
            if (says > 0 && Worth(range) * 2 > Worth(best!.Value) && (says > rank || (says == rank && Worth(range) > Worth(said!.Value)))) (said, rank) = (range, says);
        }
        // Where all is too short to count, all of it is the text.
        return Worth(best!.Value) <= 0 ? ranges[^1] : said ?? best.Value;

        long Worth(BlockRange range) => worth[range.End] - worth[range.First];
    }

    private static int Rank(IElement element)
    {
        if (element.GetAttribute("itemprop") is "articleBody" || element.ClassList.Any(BodyNames.Contains) || BodyNames.Contains(element.Id ?? "")) return 3;
        if (element.LocalName is "article") return 2;
        return element.LocalName is "main" || element.GetAttribute("role") is "main" ? 1 : 0;
    }

    private static string Joined(List<Block> blocks, BlockRange range)
    {
        var kept = new List<Block>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = range.First; i < range.End; i++)
        {
            var block = blocks[i];
            if (!block.IsLinks && (seen.Add(block.Text) || block.Text.Length < ShortestRepeated)) kept.Add(block);
        }
        while (kept is [.., { IsHeading: true }]) kept.RemoveAt(kept.Count - 1); // of what was left out
        return string.Join("\n\n", kept.Select(block => block.Text));
    }
}
