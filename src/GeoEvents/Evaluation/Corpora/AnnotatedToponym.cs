using GeoEvents.Geography;

namespace GeoEvents.Evaluation.Corpora;

/// <summary>A place name that people annotated.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="End">UTF-16 offset behind it.</param>
/// <param name="Spots">Where it may be right to see it, any of them; empty where the annotation gives no position, or wants none to be given.</param>
internal sealed record AnnotatedToponym(int Start, int End, string Phrase, IReadOnlyList<LonLat> Spots)
{
    /// <summary>So far from a spot it is still right, where the annotation says more than the measure in use.</summary>
    public double ToleranceKm { get; init; }

    /// <summary>No position is expected, but one of <see cref="Spots"/> is right all the same.</summary>
    public bool MayStayOpen { get; init; }

    /// <summary>Kilometres to the nearest spot; null without any.</summary>
    public double? KmTo(LonLat position) => Spots.Count == 0 ? null : Spots.Min(spot => GreatCircle.DistanceKm(spot, position));

    public bool Overlaps(int start, int end) => start < End && Start < end;
}
