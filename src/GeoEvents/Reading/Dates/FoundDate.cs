using GeoEvents.Events;

namespace GeoEvents.Reading.Dates;

/// <summary>A date expression of a text and what it means.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="End">UTF-16 offset behind it.</param>
internal readonly record struct FoundDate(int Start, int End, DateSpan Date);
