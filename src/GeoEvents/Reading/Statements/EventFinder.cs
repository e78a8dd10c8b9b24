using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Reading.Dates;
using GeoEvents.Reading.Places;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Statements;

/// <summary>Links what sentences report to where and when: one event for each statement.</summary>
internal sealed class EventFinder(ArticleText text, List<Resolution> resolutions)
{
    private const int LongestWeekday = 11; // "Wednesday, "
    private const int BackgroundDays = 30;

    private readonly Article _article = text.Article;
    private readonly ILookup<int, Resolution> _bySentence = resolutions.Where(MayPlaceAnEvent).ToLookup(r => r.Name.Sentence);
    private readonly List<ReportedEvent> _events = [];
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly Story _story = new();

    /// <summary>What the article reports first, though it gives neither place nor date.</summary>
    private ReportedEvent? _leading;

    public List<ReportedEvent> Find()
    {
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            var sentence = text.Sentences[s];
            // A title says what the text below says again; a sentence that stands twice is told once.
            if (sentence.IsTitle && text.Sentences[^1].Paragraph != sentence.Paragraph) continue;
            int start = text.Tokens[sentence.First].Start, end = text.Tokens[sentence.Last].End;
            if (_read.Add(_article.Text[start..end])) Read(sentence, [.. _bySentence[s]], start, end);
        }
        // An article reports something: where nothing can be drawn, its first statement is kept without a place.
        if (_events.Count == 0 && _leading is not null) _events.Add(_leading);
        return _events;
    }

    private static bool MayPlaceAnEvent(Resolution resolution) =>
        !resolution.IsParty && !resolution.Name.IsDateline && !resolution.IsTold && (resolution.Place is not null || resolution.Name.CueKinds.Count > 0 || !resolution.Name.Known);

    private void Read(Sentence sentence, List<Resolution> places, int start, int end)
    {
        var dates = DateFinder.Find(_article.Text, start, end, _article.Published, _story.DateFor(sentence));
        dates.RemoveAll(date => IsDateline(date, start) || (sentence.First == text.Sentences[0].First && Dateline.Covers(_article.Text, start, end, date.Start, date.End)));
        var statements = StatementSplitter.Split(text, sentence, TriggerFinder.Find(text, sentence), places);
        DateSpan? told = null;
        var leadingKind = EventKind.Other;
        for (var ordinal = 0; ordinal < statements.Count; ordinal++)
        {
            var (statement, trigger) = statements[ordinal];
            var factuality = FactualityReader.Read(text, statement.First, statement.Last, trigger);
            if (Event(sentence, statement, trigger, factuality, dates, start, end, ordinal, statements.Count == 1, out var goesOn) is { } reported && !(goesOn && GoesOnWith(reported))) _events.Add(reported);
            if (ordinal > 0) continue;
            // What is only planned dates nothing that follows.
            if (dates.Count > 0 && factuality is Factuality.Asserted or Factuality.Alleged) told = dates[0].Date;
            leadingKind = _story.Continue(trigger.Kind, sentence);
        }
        _story.Tell(sentence, places, told, leadingKind);
    }

    /// <summary>The day of publication at the head of a sentence says when it was written, not when what it reports happened.</summary>
    private bool IsDateline(FoundDate date, int sentenceStart) =>
        date.Start - sentenceStart <= LongestWeekday && date.Date.Start == _article.Published && date.Date.End == _article.Published && char.IsDigit(_article.Text[date.End - 1]);

    /// <param name="goesOn">The statement takes its place from the sentences before, and gives no date of its own.</param>
    private ReportedEvent? Event(Sentence sentence, Statement statement, Trigger trigger, Factuality factuality, List<FoundDate> dates, int start, int end, int ordinal, bool alone, out bool goesOn)
    {
        var kind = _story.Continue(trigger.Kind, sentence);
        var (from, to) = alone ? (start, end) : (text.Tokens[statement.First].Start, text.Tokens[statement.Last].End);
        var words = _article.Text[from..to];
        var (deaths, injured) = kind.Happens() ? (FigureFinder.Deaths(words), FigureFinder.Injured(words)) : (null, null);
        var carried = statement.Places.Count == 0 && kind.Happens() && GoesOn(sentence, trigger, dates, deaths ?? injured);
        goesOn = carried && dates.Count == 0;
        var where = Places(carried ? _story.Places : statement.Places, kind);
        var date = dates.Count > 0 ? Nearest(dates, from, to, trigger) : kind.Happens() ? _story.Implied(sentence, statement.Places.Count == 0) : DateSpan.Undated;
        // A statement without a place says nothing that a map can show; what happened counts without one if it is dated or has figures.
        var counts = where.Count > 0 || (trigger.Kind is not EventKind.Other && kind.Happens() && (!date.IsUndated || deaths is not null));
        var reported = new ReportedEvent(Id(start, ordinal), kind, factuality, date, _article.Text[start..end], start, end)
        {
            Places = where,
            Actors = ActorFinder.Find(text, statement.First, statement.Last),
            Deaths = deaths,
            Injured = injured,
            Confidence = Math.Round((where.Count == 0 ? 0.4 : 0.4 + 0.5 * where[0].Confidence) * (carried ? 0.7 : 1) * (IsBackground(date) ? 0.8 : 1), 2),
        };
        if (counts) return reported;
        if (kind is not EventKind.Other || deaths is not null) _leading ??= reported;
        return null;
    }

    /// <summary>A sentence that tells more of the happening before, at the same place, is a further quote of that event.</summary>
    private bool GoesOnWith(ReportedEvent reported)
    {
        if (_events is not [.., var before] || before.Kind != reported.Kind || before.Factuality != reported.Factuality || before.QuoteStart == reported.QuoteStart) return false;
        if (before.Places.Count == 0 || reported.Places.Count == 0 || before.Places[0].PlaceId != reported.Places[0].PlaceId) return false;
        if (Differ(before.Deaths, reported.Deaths) || Differ(before.Injured, reported.Injured)) return false;
        _events[^1] = before with
        {
            FurtherQuotes = [.. before.FurtherQuotes, new Quote(reported.Quote, reported.QuoteStart, reported.QuoteEnd)],
            Actors = [.. before.Actors.Union(reported.Actors)],
            Deaths = before.Deaths ?? reported.Deaths,
            Injured = before.Injured ?? reported.Injured,
        };
        return true;
    }

    private static bool Differ(FigureRange? one, FigureRange? other) => one is not null && other is not null && one != other;

    /// <summary>Long before the day of publication: what the news is set against.</summary>
    private bool IsBackground(DateSpan date) => date.End is { } end && _article.Published is { } published && end < published.AddDays(-BackgroundDays);

    private List<EventPlace> Places(List<Resolution> named, EventKind kind)
    {
        // Those who fled from a place are told of there; all else that happens to people from a place happens elsewhere, where that is named.
        if (kind is not EventKind.Displacement && named.Exists(one => one.Name.IsOrigin) && named.Exists(one => !one.Name.IsOrigin && one.Place is not null))
            named = [.. named.Where(one => !one.Name.IsOrigin), .. named.Where(one => one.Name.IsOrigin)];
        var origins = named.Count(one => one.Name.IsOrigin);
        var places = new List<EventPlace>();
        foreach (var resolution in named)
        {
            // "X in Y" happened at X; Y only says where X is.
            if (resolution.IsContainer && named.Exists(other => other.Container?.Id == resolution.Place?.Id)) continue;
            var place = FootprintBuilder.Build(resolution, _article.Text);
            if (!places.Exists(p => p.PlaceId is not null && p.PlaceId == place.PlaceId && p.Text == place.Text)) places.Add(place);
        }
        if (origins > 0 && origins < named.Count && places[0].Point is not null) return places;
        // The main place is the first that is located most exactly; the order of the text holds otherwise.
        var main = places.FindIndex(p => p.Point is not null && p.Precision is WherePrecision.Exact or WherePrecision.Near);
        if (main < 0) main = places.FindIndex(p => p.Point is not null);
        if (main > 0) (places[0], places[main]) = (places[main], places[0]);
        return places;
    }

    /// <summary>A sentence without a place speaks of the place before it where it says so: "the attack", a date, figures. Talk about such things in general does not.</summary>
    private bool GoesOn(Sentence sentence, Trigger trigger, List<FoundDate> dates, FigureRange? figures)
    {
        if (!_story.Reaches(sentence)) return false;
        if (dates.Count > 0 || figures is not null) return true;
        for (var i = Math.Max(sentence.First, trigger.First - 2); i < trigger.First; i++)
        {
            if (text.Is(i, "the") || text.Is(i, "this") || text.Is(i, "that") || text.Is(i, "these") || text.Is(i, "those")) return true;
        }
        return false;
    }

    /// <summary>The date nearest to the trigger, in its own statement if that has one.</summary>
    private DateSpan Nearest(List<FoundDate> dates, int from, int to, Trigger trigger)
    {
        var at = text.Tokens[trigger.First].Start;
        var own = dates.Where(d => d.Start >= from && d.End <= to).ToList();
        return (own.Count > 0 ? own : dates).MinBy(d => Math.Abs(d.Start - at)).Date;
    }

    private string Id(int sentenceStart, int ordinal) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_article.Key}\0{sentenceStart}\0{ordinal}"))))[..16];
}
