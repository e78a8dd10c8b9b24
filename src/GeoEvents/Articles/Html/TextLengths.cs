using AngleSharp.Dom;

namespace GeoEvents.Articles.Html;

/// <summary>How much text the elements of a page hold, counted once.</summary>
internal sealed class TextLengths
{
    private readonly Dictionary<IElement, int> _lengths = [];

    public TextLengths(IElement root)
    {
        Total = Count(root);
    }

    public int Total { get; }

    public int Of(IElement element) => _lengths.GetValueOrDefault(element);

    private int Count(IElement element)
    {
        var length = 0;
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text) length += text.Length;
            else if (child is IElement { LocalName: not ("script" or "style" or "noscript" or "template") } inner) length += Count(inner);
        }
        return _lengths[element] = length;
    }
}
