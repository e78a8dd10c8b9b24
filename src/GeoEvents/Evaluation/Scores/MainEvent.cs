using GeoEvents.Events;
using GeoEvents.Reading;

namespace GeoEvents.Evaluation.Scores;

/// <summary>The event that an article is about.</summary>
internal static class MainEvent
{
    /// <summary>News tell the main thing first; what is read with that much less confidence than another is passed over.</summary>
    private const double Surely = 0.1;

    /// <summary>The first in the text of the <see cref="Located"/> ones that are read about as surely as the surest of them. Null without any.</summary>
    public static ReportedEvent? Of(Extraction extraction)
    {
        var surest = Located(extraction).Select(read => read.Confidence).DefaultIfEmpty().Max();
        return Located(extraction).FirstOrDefault(read => read.Confidence >= surest - Surely);
    }

    /// <summary>The events that are said to have happened (asserted or alleged) at a main place that is known as closely as its governorate, in the order of the text.</summary>
    public static IEnumerable<ReportedEvent> Located(Extraction extraction) => extraction.Events.Where(read =>
        read.Factuality is Factuality.Asserted or Factuality.Alleged
        && read.Places is [{ Point: not null, PlaceId: not null, Precision: <= WherePrecision.Governorate }, ..]);
}
