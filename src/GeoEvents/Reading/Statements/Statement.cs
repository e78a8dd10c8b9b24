using GeoEvents.Reading.Places;

namespace GeoEvents.Reading.Statements;

/// <summary>A part of a sentence that reports one event.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Trigger">The words that report it; null while none was found.</param>
/// <param name="Places">The places named in it, in the order of the text.</param>
internal sealed record Statement(int First, int Last, Trigger? Trigger, List<Resolution> Places);
