namespace GeoEvents.Reading.Text;

/// <summary>A sentence of an article.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token, inclusive.</param>
/// <param name="Paragraph">Number of its paragraph.</param>
/// <param name="IsTitle">It stands in the title's line.</param>
/// <param name="IsHeadline">Its words bear capitals as those of headlines do, which then tell nothing.</param>
internal readonly record struct Sentence(int First, int Last, int Paragraph, bool IsTitle, bool IsHeadline);
