using GeoEvents.Gazetteers;
using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.Events;

/// <summary>One place of an event, as wide as the text leaves it.</summary>
/// <param name="Text">The words of the text: "southern Idlib", "north of the M4 highway".</param>
public sealed record EventPlace(string Text)
{
    /// <summary>Id of the gazetteer entry; null where the resolver abstains.</summary>
    public string? PlaceId { get; init; }

    /// <summary>Name of the gazetteer entry.</summary>
    public string? Name { get; init; }

    public PlaceKind Kind { get; init; }

    /// <summary>A representative point inside the footprint; null where unlocated.</summary>
    public LonLat? Point { get; init; }

    /// <summary>UCDP's code; null where unlocated.</summary>
    public WherePrecision? Precision { get; init; }

    /// <summary>The true place lies within this distance of <see cref="Point"/>, in kilometres; 0 where unlocated.</summary>
    public double RadiusKm { get; init; }

    /// <summary>Line or area of where, in WGS 84; null means the circle of <see cref="RadiusKm"/> about <see cref="Point"/>.</summary>
    public Geometry? Footprint { get; init; }

    /// <summary>0 to 1, of the resolution of the place.</summary>
    public double Confidence { get; init; }
}
