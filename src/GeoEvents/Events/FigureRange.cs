namespace GeoEvents.Events;

/// <summary>A number of people as the text leaves it: "at least 15" has no high, "dozens" has neither best nor high.</summary>
/// <param name="Low">At least so many, or null.</param>
/// <param name="Best">The number the text gives, or null.</param>
/// <param name="High">At most so many, or null.</param>
public sealed record FigureRange(int? Low, int? Best, int? High);
