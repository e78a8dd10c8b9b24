using GeoEvents.Events;
using GeoEvents.Reading;

namespace GeoEvents.Evaluation.Scores;

/// <summary>The event that an article is about.</summary>
internal static class MainEvent
{
    /// <summary>Of the located events that are said to have happened (asserted or alleged) the one read with the highest confidence; of several the first in the text. Null without any.</summary>
    public static ReportedEvent? Of(Extraction extraction) => extraction.Events
        .Where(read => read.Factuality is Factuality.Asserted or Factuality.Alleged && read.Places is [{ Point: not null, PlaceId: not null }, ..])
        .MaxBy(read => read.Confidence);
}
