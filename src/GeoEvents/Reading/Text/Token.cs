namespace GeoEvents.Reading.Text;

/// <summary>A word, number or mark of a text.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="End">UTF-16 offset behind it; a possessive 's is not part of the word.</param>
/// <param name="Shape">What it looks like.</param>
/// <param name="Possessive">True where 's follows.</param>
internal readonly record struct Token(int Start, int End, TokenShape Shape, bool Possessive = false)
{
    public bool IsWord => Shape is TokenShape.Lower or TokenShape.Capitalised or TokenShape.Upper;

    /// <summary>May begin or continue a proper name.</summary>
    public bool IsName => Shape is TokenShape.Capitalised or TokenShape.Upper;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}
