using AngleSharp.Dom;

namespace GeoEvents.Articles.Html;

/// <summary>The blocks inside an element.</summary>
/// <param name="First">Index of the first.</param>
/// <param name="End">Index behind the last.</param>
internal readonly record struct BlockRange(IElement Element, int First, int End);
