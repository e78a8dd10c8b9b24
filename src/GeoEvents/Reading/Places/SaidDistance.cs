namespace GeoEvents.Reading.Places;

/// <summary>A distance as a text says it.</summary>
/// <param name="Km">Kilometres.</param>
/// <param name="SlackKm">How far rounding and words such as "about" leave it open, to either side.</param>
internal readonly record struct SaidDistance(double Km, double SlackKm)
{
    /// <summary>Nothing near a place is farther from it than this; a text that says more does not say where.</summary>
    public const double FarthestKm = 1000;

    /// <summary>The true distance may be anything up to it: "within 10 km", "less than 10 km".</summary>
    public bool IsMost { get; init; }
}
