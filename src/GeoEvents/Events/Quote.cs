namespace GeoEvents.Events;

/// <summary>A sentence of an article that reports an event.</summary>
/// <param name="Text">Exactly the stored text between the two offsets.</param>
/// <param name="Start">UTF-16 offset into the article's text.</param>
/// <param name="End">UTF-16 offset behind the quote.</param>
public sealed record Quote(string Text, int Start, int End);
