using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.Gazetteers;

/// <summary>An entry of the gazetteer.</summary>
/// <param name="Id">Stable across builds: a curated slug ("saraqib"), or a prefixed id of the world base ("geonames:169389", "airport:LTAF", "country:SY").</param>
/// <param name="Kind">What sort of place it is.</param>
/// <param name="Name">The name shown: English or romanised.</param>
/// <param name="Point">A position that represents the place; on the line, or inside the area.</param>
/// <param name="PrecisionMetres">How far the position (or outline) may be off.</param>
public sealed record Place(string Id, PlaceKind Kind, string Name, LonLat Point, int PrecisionMetres)
{
    /// <summary>The name in Arabic script, where known.</summary>
    public string? ArabicName { get; init; }

    /// <summary>ISO 3166-1 alpha-2, upper case; null for seas and the like.</summary>
    public string? Country { get; init; }

    /// <summary>Id of the place that contains this one, or null.</summary>
    public string? ParentId { get; init; }

    /// <summary>Inhabitants as the source gives them; 0 where unknown.</summary>
    public long Population { get; init; }

    /// <summary>Line or area in WGS 84, longitude first; null where only the point is known.</summary>
    public Geometry? Geometry { get; init; }

    /// <summary>True for an entry of gazetteer/, which wins over the world base.</summary>
    public bool Curated { get; init; }

    /// <summary>Where position and names come from.</summary>
    public string? Provenance { get; init; }
}
