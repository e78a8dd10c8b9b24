namespace GeoEvents.Articles.JsonLines;

/// <summary>One article of many in an input.</summary>
/// <param name="Line">Where it begins, counted from 1.</param>
/// <param name="Content">Its bytes; null where there are more than one article may have.</param>
public sealed record JsonPiece(long Line, byte[]? Content);
