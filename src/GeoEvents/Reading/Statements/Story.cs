using GeoEvents.Events;
using GeoEvents.Gazetteers;
using GeoEvents.Reading.Places;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Statements;

/// <summary>What an article has told so far and later sentences take up again: where, when and what.</summary>
internal sealed class Story
{
    private int _paragraph = -1;
    private int _dateParagraph = -1;
    private DateSpan _date;
    private DateSpan _aside;
    private EventKind _kind = EventKind.Other;

    /// <summary>The places told last.</summary>
    public List<Resolution> Places { get; private set; } = [];

    /// <summary>The date to which "the same day" points; none where it was told more than a paragraph ago.</summary>
    public DateSpan DateFor(Sentence sentence) => sentence.Paragraph - _dateParagraph <= 1 ? Told : DateSpan.Undated;

    /// <summary>The date of a sentence that gives none: the story's in the same paragraph; an aside's ("In March …") only where the sentence stays at the aside's place.</summary>
    public DateSpan Implied(Sentence sentence, bool samePlace) =>
        sentence.Paragraph != _dateParagraph ? DateSpan.Undated : samePlace ? Told : _date;

    /// <summary>Whether a sentence stands near enough to what was told to go on with it.</summary>
    public bool Reaches(Sentence sentence) => sentence.Paragraph - _paragraph <= 1;

    /// <summary>"Three were killed" is of the kind told before.</summary>
    public EventKind Continue(EventKind kind, Sentence sentence) =>
        kind is EventKind.Other && _kind.IsViolence() && Reaches(sentence) ? _kind : kind;

    public void Tell(Sentence sentence, List<Resolution> places, DateSpan? date, EventKind kind)
    {
        var located = places.Where(p => p.Place is { Kind: not PlaceKind.Country }).ToList();
        if (located.Count > 0) Places = located;
        if (sentence.Paragraph != _dateParagraph && date is not null) (_date, _aside) = (DateSpan.Undated, DateSpan.Undated);
        if (date is { } told)
        {
            _dateParagraph = sentence.Paragraph;
            if (told.End < _date.Start) _aside = told;
            else (_date, _aside) = (told, DateSpan.Undated);
        }
        else if (located.Count > 0) _aside = DateSpan.Undated;
        if (kind is not EventKind.Other) _kind = kind;
        _paragraph = sentence.Paragraph;
    }

    private DateSpan Told => _aside.IsUndated ? _date : _aside;
}
