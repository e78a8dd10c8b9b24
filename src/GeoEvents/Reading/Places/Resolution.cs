using GeoEvents.Gazetteers;

namespace GeoEvents.Reading.Places;

/// <summary>What a name of an article was found to mean.</summary>
/// <param name="Place">Null where the resolver abstains.</param>
/// <param name="IsParty">It stands for a government, not for a location.</param>
internal sealed record Resolution(NameInText Name, IReadOnlyList<Candidate> Candidates, Place? Place, double Confidence, bool IsParty)
{
    /// <summary>How likely the name means any of the candidates at all, 0 to 1.</summary>
    public double Likelihood { get; init; }

    /// <summary>The place that the text says contains it ("X in Y"), where that one is resolved.</summary>
    public Place? Container { get; init; }

    /// <summary>It only says where another name is: "in X, Y".</summary>
    public bool IsContainer { get; init; }

    /// <summary>The place by which its spatial phrase is drawn, where that is another than <see cref="Place"/>: the governorate of "northern Aleppo countryside".</summary>
    public Place? Anchor { get; init; }

    /// <summary>The other places of its spatial phrase: "between this one and those"; the road or the neighbour that the phrase is about.</summary>
    public IReadOnlyList<Place> Others { get; init; } = [];

    /// <summary>Where <see cref="Container"/> is one from which it is said to lie: "X, 5 km south of Y".</summary>
    public SpatialPhrase ContainerPhrase { get; init; } = SpatialPhrase.None;

    /// <summary>It points back to a name: no mention of its own.</summary>
    public bool IsAnaphor { get; init; }

    /// <summary>Its place is told by another name's spatial phrase, so it is none of its own.</summary>
    public bool IsTold { get; init; }
}
