using GeoEvents.Events;
using GeoEvents.Reading;

namespace GeoEvents.Evaluation.Scores;

/// <summary>The event that an article is about.</summary>
internal static class MainEvent
{
    /// <summary>Of the <see cref="Located"/> ones the one read with the highest confidence; of several the first in the text. Null without any.</summary>
    public static ReportedEvent? Of(Extraction extraction) => Located(extraction).MaxBy(read => read.Confidence);

    /// <summary>The events that are said to have happened (asserted or alleged) at a main place that is known closer than its country, in the order of the text.</summary>
    public static IEnumerable<ReportedEvent> Located(Extraction extraction) => extraction.Events.Where(read =>
        read.Factuality is Factuality.Asserted or Factuality.Alleged
        && read.Places is [{ Point: not null, PlaceId: not null, Precision: not (WherePrecision.Country or WherePrecision.International) }, ..]);
}
