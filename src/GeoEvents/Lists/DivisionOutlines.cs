using System.Collections.Concurrent;
using GeoEvents.Events;
using GeoEvents.Gazetteers;
using GeoEvents.Geography;
using GeoEvents.Reading.Places;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;

namespace GeoEvents.Lists;

/// <summary>The borders of first-order divisions and countries by a position inside, which is all that lists give of them. Thread-safe.</summary>
/// <param name="gazetteer">Where they are; null for none.</param>
public sealed class DivisionOutlines(Gazetteer? gazetteer)
{
    // Lists place all events of a division at one point of it.
    private const int MostKept = 10_000;

    private readonly Lazy<STRtree<Division>> _governorates = new(() => Tree(gazetteer, PlaceKind.Governorate)), _countries = new(() => Tree(gazetteer, PlaceKind.Country));
    private readonly ConcurrentDictionary<(LonLat, WherePrecision), Shape?> _known = new();

    /// <summary>No borders: circles are drawn.</summary>
    public static DivisionOutlines None { get; } = new(null);

    /// <summary>Of the gazetteer; empty without one.</summary>
    internal string GazetteerVersion => gazetteer?.Version ?? "";

    /// <summary>The area that the position stands for, and how far it reaches from there; null where no borders are known.</summary>
    internal Shape? Find(LonLat inside, WherePrecision precision)
    {
        if (gazetteer is null || precision is not (WherePrecision.Governorate or WherePrecision.Country)) return null;
        if (_known.TryGetValue((inside, precision), out var known)) return known;
        var shape = Look(inside, precision is WherePrecision.Country ? _countries.Value : _governorates.Value);
        if (_known.Count < MostKept) _known.TryAdd((inside, precision), shape);
        return shape;
    }

    private static Shape? Look(LonLat inside, STRtree<Division> tree)
    {
        var point = new Point(inside.Lon, inside.Lat);
        foreach (var division in tree.Query(point.EnvelopeInternal))
        {
            lock (division)
            {
                if (division.Prepared.Covers(point)) return new Shape(division.Outline, inside, Shape.ReachKm(division.Outline, inside));
            }
        }
        return null;
    }

    private static STRtree<Division> Tree(Gazetteer? gazetteer, PlaceKind kind)
    {
        var tree = new STRtree<Division>();
        foreach (var place in gazetteer?.OfKind(kind) ?? [])
        {
            if (place.Geometry is { Dimension: Dimension.Surface } outline) tree.Insert(outline.EnvelopeInternal, new Division(outline, PreparedGeometryFactory.Prepare(outline)));
        }
        tree.Build();
        return tree;
    }

    private sealed record Division(Geometry Outline, IPreparedGeometry Prepared);
}
