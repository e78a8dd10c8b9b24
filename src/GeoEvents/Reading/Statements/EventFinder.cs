using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Gazetteers;
using GeoEvents.Reading.Dates;
using GeoEvents.Reading.Places;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Statements;

/// <summary>Links what sentences report to where and when: one event for each clause that reports one.</summary>
internal sealed class EventFinder(ArticleText text, List<Resolution> resolutions)
{
    private readonly Article _article = text.Article;
    private readonly ILookup<int, Resolution> _bySentence = resolutions.Where(r => !r.IsParty).ToLookup(r => r.Name.Sentence);
    private readonly List<ReportedEvent> _events = [];
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private List<Resolution> _carriedPlaces = [];
    private DateSpan _carriedDate;
    private EventKind _carriedKind = EventKind.Other;
    private int _carriedParagraph = -1;

    public List<ReportedEvent> Find()
    {
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            var sentence = text.Sentences[s];
            // A title says what the text below says again; a sentence that stands twice is told once.
            if (sentence.IsTitle && text.Sentences[^1].Paragraph != sentence.Paragraph) continue;
            var (start, end) = Span(sentence);
            if (_read.Add(_article.Text[start..end])) Read(s, sentence, start, end);
        }
        return _events;
    }

    private (int Start, int End) Span(Sentence sentence) => (text.Tokens[sentence.First].Start, text.Tokens[sentence.Last].End);

    private void Read(int s, Sentence sentence, int start, int end)
    {
        var places = _bySentence[s].ToList();
        var triggers = TriggerFinder.Find(text, sentence);
        if (triggers.Count == 0)
        {
            Carry(sentence, places, null, EventKind.Other);
            return;
        }
        var dates = DateFinder.Find(_article.Text, start, end, _article.Published);
        var statements = Statements(sentence, triggers, places);
        for (var ordinal = 0; ordinal < statements.Count; ordinal++)
        {
            var (first, last, trigger, its) = statements[ordinal];
            var kind = KindOf(trigger, sentence);
            FigureRange? deaths = null, injured = null;
            if (Happens(kind))
            {
                var scope = statements.Count == 1 ? _article.Text[start..end] : _article.Text[text.Tokens[first].Start..text.Tokens[last].End];
                (deaths, injured) = (FigureFinder.Deaths(scope), FigureFinder.Injured(scope));
            }
            var carried = its.Count == 0 && _carriedPlaces.Count > 0 && Happens(kind) && GoesOn(sentence, trigger, dates, deaths ?? injured);
            var where = Places(carried ? _carriedPlaces : its);
            var quote = _article.Text[start..end];
            var date = DateOf(first, last, trigger, dates, sentence);
            // A statement without a place says nothing that a map can show; what happened counts without one if it is dated or has figures.
            if (where.Count == 0 && !(Happens(kind) && kind is not EventKind.Other && (!date.IsUndated || deaths is not null))) continue;
            _events.Add(new ReportedEvent(Id(start, ordinal), kind, FactualityReader.Read(text, first, last, trigger), date, quote, start, end)
            {
                Places = where,
                Actors = ActorFinder.Find(text, first, last),
                Deaths = deaths,
                Injured = injured,
                Confidence = Math.Round((where.Count == 0 ? 0.4 : 0.4 + 0.5 * where[0].Confidence) * (carried ? 0.7 : 1), 2),
            });
        }
        Carry(sentence, places, dates.Count > 0 ? dates[0].Date : null, statements.Count > 0 ? KindOf(statements[0].Trigger, sentence) : EventKind.Other);
    }

    /// <summary>One statement a clause that has a trigger; clauses without a place of their own join their neighbours of the same sort.</summary>
    private List<(int First, int Last, Trigger Trigger, List<Resolution> Places)> Statements(Sentence sentence, List<Trigger> triggers, List<Resolution> places)
    {
        var statements = new List<(int First, int Last, Trigger Trigger, List<Resolution> Places)>();
        foreach (var (first, last) in Clauses.Split(text, sentence))
        {
            var its = places.Where(p => p.Name.First >= first && p.Name.First <= last).ToList();
            var own = triggers.Where(t => t.First >= first && t.First <= last).ToList();
            if (own.Count == 0)
            {
                if (statements.Count > 0) statements[^1] = statements[^1] with { Last = last, Places = [.. statements[^1].Places, .. its] };
                else if (its.Count > 0) statements.Add((first, last, default, its));
                continue;
            }
            var best = own.MinBy(t => t.Rank);
            if (statements.Count > 0 && (statements[^1].Trigger.Last == 0 || Joins(statements[^1], best, its)))
            {
                var before = statements[^1];
                statements[^1] = (before.First, last, before.Trigger.Last > 0 && before.Trigger.Rank < best.Rank ? before.Trigger : best, [.. before.Places, .. its]);
            }
            else statements.Add((first, last, best, its));
        }
        statements.RemoveAll(statement => statement.Trigger.Last == 0);
        for (var i = 0; i < statements.Count; i++)
        {
            // A clause without a place happens where the sentence says.
            if (statements[i].Places.Count == 0) statements[i] = statements[i] with { Places = statements.Where(other => other.Places.Count > 0).Select(other => other.Places).FirstOrDefault() ?? [] };
        }
        return statements;
    }

    /// <summary>The clause goes on with what the one before reports: the same sort of event, or its figures, with no other place.</summary>
    private static bool Joins((int First, int Last, Trigger Trigger, List<Resolution> Places) before, Trigger trigger, List<Resolution> places) =>
        (places.Count == 0 || before.Places.Count == 0) && (trigger.Kind == before.Trigger.Kind || trigger.Kind is EventKind.Other || before.Trigger.Kind is EventKind.Other or EventKind.Statement
            || (IsViolence(trigger.Kind) && IsViolence(before.Trigger.Kind)));

    private List<EventPlace> Places(List<Resolution> its)
    {
        var places = new List<EventPlace>();
        foreach (var resolution in its)
        {
            // "X in Y" happened at X; Y only says where X is.
            if (resolution.IsContainer && its.Exists(other => other.Container == resolution.Place)) continue;
            var place = FootprintBuilder.Build(resolution, _article.Text);
            if (places.Exists(p => p.PlaceId is not null && p.PlaceId == place.PlaceId && p.Text == place.Text)) continue;
            places.Add(place);
        }
        // The main place is the first that is located most exactly; the order of the text holds otherwise.
        var main = places.FindIndex(p => p.Point is not null && p.Precision is WherePrecision.Exact or WherePrecision.Near);
        if (main < 0) main = places.FindIndex(p => p.Point is not null);
        if (main > 0) (places[0], places[main]) = (places[main], places[0]);
        return places;
    }

    /// <summary>A sentence without a place speaks of the place before it where it says so: "the attack", a date, figures. Talk about such things in general does not.</summary>
    private bool GoesOn(Sentence sentence, Trigger trigger, List<FoundDate> dates, FigureRange? figures) =>
        sentence.Paragraph - _carriedParagraph <= 1
        && (dates.Count > 0 || figures is not null || (trigger.First > sentence.First && (text.Is(trigger.First - 1, "the") || text.Is(trigger.First - 1, "this") || text.Is(trigger.First - 1, "The")))
            || (trigger.First > sentence.First + 1 && (text.Is(trigger.First - 2, "the") || text.Is(trigger.First - 2, "The"))));

    private EventKind KindOf(Trigger trigger, Sentence sentence) =>
        trigger.Kind is EventKind.Other && IsViolence(_carriedKind) && sentence.Paragraph - _carriedParagraph <= 1 ? _carriedKind : trigger.Kind;

    private DateSpan DateOf(int first, int last, Trigger trigger, List<FoundDate> dates, Sentence sentence)
    {
        if (dates.Count > 0)
        {
            int from = text.Tokens[first].Start, to = text.Tokens[last].End, at = text.Tokens[trigger.First].Start;
            var own = dates.Where(d => d.Start >= from && d.End <= to).ToList();
            return (own.Count > 0 ? own : dates).MinBy(d => Math.Abs(d.Start - at)).Date;
        }
        return Happens(trigger.Kind) && sentence.Paragraph == _carriedParagraph ? _carriedDate : DateSpan.Undated;
    }

    private void Carry(Sentence sentence, List<Resolution> places, DateSpan? date, EventKind kind)
    {
        var located = places.Where(p => p.Place is not null && p.Place.Kind is not PlaceKind.Country).ToList();
        if (located.Count > 0) _carriedPlaces = located;
        if (sentence.Paragraph != _carriedParagraph) _carriedDate = DateSpan.Undated;
        if (date is { } known) _carriedDate = known;
        if (kind is not EventKind.Other) _carriedKind = kind;
        _carriedParagraph = sentence.Paragraph;
    }

    private static bool Happens(EventKind kind) => kind is not (EventKind.Statement or EventKind.Threat or EventKind.Sanction or EventKind.Talks);

    private static bool IsViolence(EventKind kind) =>
        kind is EventKind.Airstrike or EventKind.DroneAttack or EventKind.Shelling or EventKind.GroundAttack or EventKind.Bombing or EventKind.ChemicalAttack;

    private string Id(int sentenceStart, int ordinal) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_article.Key}\0{sentenceStart}\0{ordinal}"))))[..16];
}
