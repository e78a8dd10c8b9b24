using GeoEvents.Gazetteers;

namespace GeoEvents.Reading;

/// <summary>A span of an article that names a place.</summary>
/// <param name="Text">Exactly the stored text between the offsets.</param>
/// <param name="Start">UTF-16 offset of the first character.</param>
/// <param name="End">UTF-16 offset behind the last character.</param>
/// <param name="Candidates">Ranked, best first; empty for a name that the gazetteer lacks.</param>
public sealed record Mention(string Text, int Start, int End, IReadOnlyList<Candidate> Candidates)
{
    /// <summary>The place that was chosen; null where the resolver abstains.</summary>
    public Place? Place { get; init; }

    /// <summary>0 to 1, of the best candidate, also where <see cref="Place"/> is null.</summary>
    public double Confidence { get; init; }

    /// <summary>A place name that stands for its government ("Damascus rejected …"): nobody's location.</summary>
    public bool Government { get; init; }
}
