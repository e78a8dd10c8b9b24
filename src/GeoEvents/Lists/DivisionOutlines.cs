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
    private readonly ConcurrentDictionary<(LonLat, string?, WherePrecision), Shape?> _known = new();

    /// <summary>No borders: circles are drawn.</summary>
    public static DivisionOutlines None { get; } = new(null);

    /// <summary>Of the gazetteer; empty without one.</summary>
    internal string GazetteerVersion => gazetteer?.Version ?? "";

    /// <summary>The area that the position stands for, and how far it reaches from there; null where no borders are known, or the name is that of other divisions.</summary>
    /// <param name="name">Of the division; null where unknown.</param>
    internal Shape? Find(LonLat inside, string? name, WherePrecision precision)
    {
        if (gazetteer is null || precision is not (WherePrecision.Governorate or WherePrecision.Country)) return null;
        if (_known.TryGetValue((inside, name, precision), out var known)) return known;
        var shape = Look(gazetteer, inside, name, precision);
        if (_known.Count < MostKept) _known.TryAdd((inside, name, precision), shape);
        return shape;
    }

    private Shape? Look(Gazetteer names, LonLat inside, string? name, WherePrecision precision)
    {
        var (kind, tree) = precision is WherePrecision.Country ? (PlaceKind.Country, _countries.Value) : (PlaceKind.Governorate, _governorates.Value);
        var point = new Point(inside.Lon, inside.Lat);
        foreach (var division in tree.Query(point.EnvelopeInternal))
        {
            lock (division)
            {
                if (!division.Prepared.Covers(point)) continue;
            }
            // Near a border another's outline, drawn with few corners, may hold the point.
            string[] named = name is null ? [] : [.. names.Lookup(name, NameMatch.Rule).Select(match => match.Place).Where(place => place.Kind == kind).Select(place => place.Id)];
            return named.Length > 0 && !named.Contains(division.Id) ? null : new Shape(division.Outline, inside, Shape.ReachKm(division.Outline, inside));
        }
        return null;
    }

    private static STRtree<Division> Tree(Gazetteer? gazetteer, PlaceKind kind)
    {
        var tree = new STRtree<Division>();
        foreach (var place in gazetteer?.OfKind(kind) ?? [])
        {
            if (place.Geometry is { Dimension: Dimension.Surface } outline) tree.Insert(outline.EnvelopeInternal, new Division(place.Id, outline, PreparedGeometryFactory.Prepare(outline)));
        }
        tree.Build();
        return tree;
    }

    private sealed record Division(string Id, Geometry Outline, IPreparedGeometry Prepared);
}
