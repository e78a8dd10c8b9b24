using System.Text;
using AngleSharp.Dom;

namespace GeoEvents.Articles.Html;

/// <summary>Reads a page as blocks of shown text, and where in them each element lies.</summary>
internal sealed class BlockReader(PageChrome chrome, TextLengths lengths)
{
    private static readonly HashSet<string> BlockTags =
    [
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main",
        "ol", "p", "pre", "section", "summary", "table", "tbody", "thead", "tfoot", "tr", "ul", "caption", "amp-body",
    ];

    private readonly StringBuilder _text = new();
    private int _linkLength;
    private int _links;
    private int _pre;
    private int _headings;
    private bool _blank;

    public List<Block> Blocks { get; } = [];

    /// <summary>Inner elements come before outer ones.</summary>
    public List<BlockRange> Ranges { get; } = [];

    public void Read(IElement element)
    {
        if (chrome.Skips(element)) return;
        var tag = element.LocalName;
        if (tag is "br")
        {
            Break();
            return;
        }
        var isCell = tag is "td" or "th";
        var isBlock = isCell ? IsLayout(element) : BlockTags.Contains(tag);
        var isHeading = tag is ['h', >= '1' and <= '6'];
        if (isBlock) Flush();
        else if (isCell && _text.Length > 0) _text.Append('\t');
        var first = Blocks.Count;
        var isLink = tag is "a" && element.HasAttribute("href");
        if (isLink) _links++;
        if (tag is "pre") _pre++;
        if (isHeading) _headings++;
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement inner) Read(inner);
            else if (child is IText text) Add(text.Data);
        }
        if (isBlock) Flush();
        if (isHeading) _headings--;
        if (tag is "pre") _pre--;
        if (isLink) _links--;
        if (isBlock) Ranges.Add(new BlockRange(element, first, Blocks.Count));
    }

    /// <summary>A cell that holds blocks or broken lines lays the page out; others are of a table, which has a line a row.</summary>
    private bool IsLayout(IElement cell)
    {
        var broken = 0;
        foreach (var child in cell.Children)
        {
            if (child.LocalName is "br") broken++;
            if (BlockTags.Contains(child.LocalName) || broken > 1) return true;
        }
        return lengths.Of(cell) > 300;
    }

    private void Add(string data)
    {
        var before = _text.Length;
        foreach (var c in data)
        {
            if (c is '\u00AD' or '\u200B' or '\uFEFF') continue; // where a word may be broken
            if (c is '\n' && _pre > 0) Break();
            else if (char.IsWhiteSpace(c)) _blank = true;
            else
            {
                if (_blank && _text.Length > 0 && _text[^1] is not ('\n' or '\t')) _text.Append(' ');
                _blank = false;
                _text.Append(c);
            }
        }
        if (_links > 0) _linkLength += _text.Length - before;
    }

    /// <summary>A line ends; two in a row end the paragraph.</summary>
    private void Break()
    {
        _blank = false;
        if (_text.Length == 0) return;
        if (_text[^1] == '\n') Flush();
        else _text.Append('\n');
    }

    private void Flush()
    {
        var text = _text.ToString().Trim();
        if (text.Length > 0) Blocks.Add(new Block(text, _linkLength, _headings > 0));
        _text.Clear();
        (_linkLength, _blank) = (0, false);
    }
}
