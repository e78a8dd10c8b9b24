namespace GeoEvents.Articles.Html;

/// <summary>A paragraph, heading, row or item of a page.</summary>
/// <param name="Text">As it is shown, blanks collapsed.</param>
/// <param name="LinkLength">How many characters of it are links.</param>
internal readonly record struct Block(string Text, int LinkLength, bool IsHeading)
{
    /// <summary>A block must be this long to count for the article at all.</summary>
    private const int Cost = 25;

    /// <summary>How much it speaks for its surroundings being the article: running text does, also with a link or two; links and scraps do not.</summary>
    public int Worth => LinkLength * 3 > Text.Length ? -Text.Length - Cost : IsHeading ? 0 : Text.Length - Cost;

    /// <summary>Mostly links: a menu, a list of other articles.</summary>
    public bool IsLinks => LinkLength * 2 > Text.Length;
}
