using GeoEvents.Events;

namespace GeoEvents.Reading.Statements;

/// <summary>Words that report an event.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token.</param>
/// <param name="Rank">Line in the lexicon: the lower wins in a clause.</param>
internal readonly record struct Trigger(int First, int Last, EventKind Kind, int Rank);
