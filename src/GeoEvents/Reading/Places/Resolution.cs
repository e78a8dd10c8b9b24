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
}
