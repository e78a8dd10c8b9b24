using GeoEvents.Events;
using GeoEvents.Geography;

namespace GeoEvents.Evaluation.Corpora;

/// <summary>The hand annotations of one article.</summary>
internal sealed record GoldArticle
{
    /// <summary>Name of the file with its text; null where <see cref="Text"/> is here.</summary>
    public string? Article { get; init; }

    public string? Text { get; init; }

    public string? Source { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>Every place name of the text is annotated, so that any other mention is wrong; else only those in <see cref="NotPlaces"/> are.</summary>
    public bool Complete { get; init; }

    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>Words that name no place though they may look so.</summary>
    public IReadOnlyList<Span> NotPlaces { get; init; } = [];

    public IReadOnlyList<Event> Events { get; init; } = [];

    /// <param name="Text">As it is written; holds for every occurrence in the article.</param>
    internal sealed record Place(string Text)
    {
        public double? Lat { get; init; }

        public double? Lon { get; init; }

        /// <summary>So far from its position it is right.</summary>
        public double TolKm { get; init; }

        /// <summary>No gazetteer has it: to be seen, and not to be put in a wrong place.</summary>
        public bool Abstain { get; init; }

        /// <summary>Positions that are right, latitude first; in place of <see cref="Lat"/> and <see cref="Lon"/>.</summary>
        public IReadOnlyList<IReadOnlyList<double>>? Accept { get; init; }

        public IReadOnlyList<LonLat> Spots =>
            Accept is { Count: > 0 } accept ? [.. accept.Select(spot => new LonLat(spot[1], spot[0]))]
            : Lat is { } lat && Lon is { } lon ? [new LonLat(lon, lat)] : [];

        public bool IsNear(LonLat? position) => position is { } at && Spots.Any(spot => GreatCircle.DistanceKm(spot, at) <= TolKm);
    }

    internal sealed record Span(string Text);

    /// <param name="Quote">Words of the sentence that reports it.</param>
    internal sealed record Event(string Quote)
    {
        /// <summary>Any of these is right; the first is the best.</summary>
        public IReadOnlyList<EventKind> Kinds { get; init; } = [];

        public DateOnly? Start { get; init; }

        public DateOnly? End { get; init; }

        /// <summary>Words of the text for its places; any of them will do.</summary>
        public IReadOnlyList<string> Places { get; init; } = [];

        public Factuality Factuality { get; init; }

        /// <summary>May be read or not.</summary>
        public bool Optional { get; init; }
    }
}
