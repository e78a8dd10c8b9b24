using GeoEvents.Gazetteers;
using GeoEvents.Geography;
using NetTopologySuite.Geometries;
using NetTopologySuite.LinearReferencing;

namespace GeoEvents.Reading.Places;

/// <summary>The areas that spatial phrases mean, in degrees. Null where a phrase makes no sense with such a place.</summary>
/// <remarks>Widths were set against events and settlements whose true positions are known, so that nine in ten lie inside.</remarks>
internal static class PhraseShapes
{
    private const double NearKm = 12;
    private const double NearLargeKm = 18;
    private const double AreaKm = 8;
    private const double CountrysideKm = 35;
    private const double OpenOffsetKm = 25;
    private const double CityOffsetKm = 60;
    private const double TownOffsetKm = 30;
    private const double RiversideKm = 40;

    /// <summary>People speak of the countryside of a province also where its border has been crossed, and outlines are simplified.</summary>
    private const double OverBorderKm = 6;
    private const double StripKm = 15;
    private const double BorderKm = 15;
    private const double OwnBorderKm = 8;
    private const double CoastKm = 10;
    public const double OffshoreKm = 60;
    private const double RoadKm = 3;
    private const double NarrowestCorridorKm = 5;
    private const double WidestCorridorKm = 15;

    /// <summary>People say "south" of all that is more south than east or west, and a little beyond.</summary>
    private const double HalfAngle = 48;

    /// <summary>"southeast" is narrower than "south".</summary>
    private const double IntercardinalHalfAngle = 38;

    /// <summary>Where a part of an area begins, behind its middle: as a share of what lies ahead.</summary>
    private const double PartBegins = 0.2;

    private const double CountrysideBegins = 0.3;

    public static Geometry? Of(Place place, SpatialPhrase phrase, IReadOnlyList<Place> others) => phrase.Relation switch
    {
        SpatialRelation.Inside when PlaceReach.IsLine(place) && others.Count > 0 => PartOfLine(place, others),
        SpatialRelation.Part when PlaceReach.IsArea(place) => Half(place.Geometry!, phrase.Bearing!.Value, place.Point, PartBegins),
        // "eastern Aleppo" may be the city's or the governorate's.
        SpatialRelation.Part when others is [var around] && PlaceReach.IsArea(around) && phrase.Bearing is { } side => Half(around.Geometry!, side, place.Point, PartBegins).Union(HalfDisc(place, side, NearKm)),
        SpatialRelation.Part when !PlaceReach.IsLine(place) => HalfDisc(place, phrase.Bearing, Math.Max(PlaceReach.RadiusKm(place), place.Kind is PlaceKind.City ? CountrysideKm : place.Kind is PlaceKind.Town ? NearKm : 4)),
        SpatialRelation.Part => HalfLine(place, phrase.Bearing!.Value),
        SpatialRelation.Countryside when PlaceReach.IsArea(place) => phrase.Bearing is { } bearing ? Half(Buffer(place.Geometry!, OverBorderKm), bearing, others is [var seat] ? seat.Point : place.Point, CountrysideBegins) : Buffer(place.Geometry!, OverBorderKm),
        SpatialRelation.Countryside => HalfDisc(place, phrase.Bearing, CountrysideKm + PlaceReach.RadiusKm(place)),
        SpatialRelation.Near when PlaceReach.IsSpot(place) => phrase.Bearing is null ? null : HalfDisc(place, phrase.Bearing, NearRadiusKm(place)),
        SpatialRelation.Near or SpatialRelation.Distance when place.Geometry is { } shape => Buffer(shape, phrase.Distance is { } d ? d.Km + d.SlackKm : NearKm),
        SpatialRelation.Offset when PlaceReach.IsArea(place) => phrase.Distance is { } far ? Beyond(place, phrase.Bearing!.Value, far) : Half(Buffer(place.Geometry!, OpenOffsetKm), phrase.Bearing!.Value, place.Point, PartBegins),
        SpatialRelation.Offset when PlaceReach.IsLine(place) => Beside(place, phrase.Bearing!.Value, phrase.Distance is { } said ? said.Km + said.SlackKm : StripOf(place)),
        SpatialRelation.Offset => Away(place, phrase),
        SpatialRelation.Distance => Ring(place, phrase.Distance!.Value),
        SpatialRelation.Deep when PlaceReach.IsArea(place) => Deep(place, phrase.Distance!.Value, others),
        SpatialRelation.Between => Corridor(place, others),
        SpatialRelation.Road => Corridor(place, others),
        // A border with an entry of its own; those lie on one side of it.
        SpatialRelation.Border when place.Kind is PlaceKind.Region && PlaceReach.IsArea(place) => Buffer(place.Geometry!, OwnBorderKm),
        SpatialRelation.Border when PlaceReach.IsArea(place) => Border(place, phrase, others),
        SpatialRelation.Coast or SpatialRelation.OffCoast => Coast(place, phrase, others),
        _ => null,
    };

    /// <summary>Kilometres about a settlement that are still near it.</summary>
    public static double NearRadiusKm(Place place) => (place.Kind is PlaceKind.City && place.Population > 1_000_000 ? NearLargeKm : NearKm) + Math.Min(5, PlaceReach.RadiusKm(place));

    public static double AreaRadiusKm(Place place) => AreaKm + Math.Min(5, PlaceReach.RadiusKm(place));

    public static double CountrysideRadiusKm(Place place) => CountrysideKm + Math.Min(5, PlaceReach.RadiusKm(place));

    /// <summary>How far the land beside a line reaches: "east of the Euphrates" is a country.</summary>
    public static double StripOf(Place line) => line.Kind is PlaceKind.River ? RiversideKm : StripKm;

    /// <summary>"5 km south of X", "south of X".</summary>
    private static Geometry Away(Place place, SpatialPhrase phrase)
    {
        var reach = Math.Min(10, PlaceReach.RadiusKm(place));
        var bearing = phrase.Bearing!.Value;
        var angle = bearing % 90 == 0 ? HalfAngle : IntercardinalHalfAngle;
        return phrase.Distance is { } said
            ? Sector.Around(place.Point, bearing, angle, said.IsMost ? 0 : Math.Max(0, said.Km - said.SlackKm - reach / 2), said.Km + said.SlackKm + reach)
            // It begins behind the place: what is "north of" a town may begin in it.
            : Sector.Around(GreatCircle.Destination(place.Point, bearing + 180, reach), bearing, angle + 12, 0, 2 * reach + (place.Kind is PlaceKind.City ? CityOffsetKm : place.Kind is PlaceKind.Town ? TownOffsetKm : OpenOffsetKm));
    }

    private static Geometry Ring(Place place, SaidDistance said)
    {
        var reach = Math.Min(10, PlaceReach.RadiusKm(place));
        return Sector.Around(place.Point, 0, 180, said.IsMost ? 0 : Math.Max(0, said.Km - said.SlackKm - reach / 2), said.Km + said.SlackKm + reach);
    }

    /// <summary>What of a disc lies on one side of its centre; a part of a town may reach over its middle.</summary>
    private static Geometry HalfDisc(Place place, double? bearing, double km) =>
        bearing is { } side ? Sector.Segment(place.Point, side, km, CountrysideBegins) : Circle.Around(place.Point, km);

    /// <summary>What lies on one side of an area's middle (or of the point that represents it, if that leaves more), and a little before.</summary>
    private static Geometry Half(Geometry area, double bearing, LonLat point, double begins)
    {
        var plane = LocalPlane.About(area);
        var shape = plane.Project(area);
        var (dx, dy) = Direction(bearing);
        double ahead = double.MinValue;
        foreach (var corner in shape.Coordinates) ahead = Math.Max(ahead, corner.X * dx + corner.Y * dy);
        var centroid = shape.Centroid.Coordinate;
        var position = plane.Project(point);
        var cut = Math.Min(centroid.X * dx + centroid.Y * dy, position.X * dx + position.Y * dy);
        cut -= begins * (ahead - cut);
        var part = shape.Intersection(HalfPlane(shape, dx, dy, cut));
        return part.IsEmpty ? area : plane.Unproject(part);
    }

    private static Geometry HalfLine(Place road, double bearing) => Half(Buffer(road.Geometry!, RoadKm), bearing, road.Point, PartBegins);

    /// <summary>All that is farther on a bearing than a distance from the origin, wide enough to hold a shape.</summary>
    private static Polygon HalfPlane(Geometry shape, double dx, double dy, double cut)
    {
        var extent = shape.EnvelopeInternal;
        var size = extent.Diameter + Math.Max(Math.Abs(extent.MinX), Math.Abs(extent.MaxX)) + Math.Max(Math.Abs(extent.MinY), Math.Abs(extent.MaxY)) + Math.Abs(cut);
        double x = cut * dx, y = cut * dy;
        Coordinate left = new(x - dy * size, y + dx * size), right = new(x + dy * size, y - dx * size);
        return shape.Factory.CreatePolygon([left, right, new(right.X + dx * size, right.Y + dy * size), new(left.X + dx * size, left.Y + dy * size), left]);
    }

    private static (double X, double Y) Direction(double bearing) => (Math.Sin(double.DegreesToRadians(bearing)), Math.Cos(double.DegreesToRadians(bearing)));

    private static Geometry Buffer(Geometry shape, double km)
    {
        var plane = LocalPlane.About(shape);
        return plane.Unproject(plane.Project(shape).Buffer(km));
    }

    /// <summary>"20 km south of X province": that far from its edge on that side.</summary>
    private static Geometry Beyond(Place place, double bearing, SaidDistance said)
    {
        var plane = LocalPlane.About(place.Geometry!);
        var shape = plane.Project(place.Geometry!);
        var near = Math.Max(0, said.Km - said.SlackKm);
        var around = shape.Buffer(said.Km + said.SlackKm).Difference(near > 0 ? shape.Buffer(near) : shape);
        var (dx, dy) = Direction(bearing);
        var centroid = shape.Centroid.Coordinate;
        return plane.Unproject(around.Intersection(HalfPlane(around, dx, dy, centroid.X * dx + centroid.Y * dy)));
    }

    /// <summary>All from which one reaches a line by going back less than a distance: what lies on one side of it, whichever way it turns.</summary>
    private static Geometry Beside(Place place, double bearing, double km)
    {
        var plane = LocalPlane.About(place.Geometry!);
        var line = plane.Project(place.Geometry!);
        var (dx, dy) = Direction(bearing);
        var swept = new List<Geometry> { line.Buffer(Math.Min(6, place.PrecisionMetres / 1000.0)) };
        for (var part = 0; part < line.NumGeometries; part++)
        {
            var corners = line.GetGeometryN(part).Coordinates;
            for (var i = 1; i < corners.Length; i++)
            {
                Coordinate from = corners[i - 1], to = corners[i];
                if (Math.Abs((to.X - from.X) * dy - (to.Y - from.Y) * dx) < 1e-6) continue; // runs in that direction
                swept.Add(line.Factory.CreatePolygon([from, to, new(to.X + dx * km, to.Y + dy * km), new(from.X + dx * km, from.Y + dy * km), from]));
            }
        }
        return plane.Unproject(NetTopologySuite.Operation.Union.UnaryUnionOp.Union(swept).Buffer(0));
    }

    /// <summary>Inside of an area, up to that far from its edge, or from the edge that it shares with another.</summary>
    private static Geometry Deep(Place place, SaidDistance said, IReadOnlyList<Place> others)
    {
        var plane = LocalPlane.About(place.Geometry!);
        var shape = plane.Project(place.Geometry!);
        var edge = others is [var neighbour] && PlaceReach.IsArea(neighbour) ? Shared(plane, shape, neighbour) : shape.Boundary;
        var strip = (edge.IsEmpty ? shape.Boundary : edge).Buffer(said.Km + said.SlackKm + place.PrecisionMetres / 1000.0).Intersection(shape);
        return strip.IsEmpty ? place.Geometry! : plane.Unproject(strip);
    }

    /// <summary>The part of an area's edge that lies along another's; outlines of two sources do not meet exactly.</summary>
    private static Geometry Shared(LocalPlane plane, Geometry shape, Place neighbour)
    {
        var other = neighbour.Geometry!;
        var near = shape.EnvelopeInternal.Copy();
        near.ExpandBy(BorderKm);
        var nearby = Within(plane, other, near);
        return nearby.IsEmpty ? shape.Factory.CreateGeometryCollection() : shape.Boundary.Intersection(nearby.Buffer(Math.Max(2, neighbour.PrecisionMetres / 1000.0)));
    }

    /// <summary>What of a shape lies in a box of the plane; parts far from it, which the plane could not hold, are left out first.</summary>
    private static Geometry Within(LocalPlane plane, Geometry shape, Envelope box)
    {
        var window = shape.Factory.ToGeometry(box);
        var degrees = plane.Unproject(window).EnvelopeInternal;
        var parts = Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).Where(part => part.EnvelopeInternal.Intersects(degrees)).ToList();
        return plane.Project(shape.Factory.BuildGeometry(parts)).Intersection(window);
    }

    /// <summary>The strip on both sides of the line that two areas share; along the whole edge of one where the other is not known.</summary>
    private static Geometry? Border(Place place, SpatialPhrase phrase, IReadOnlyList<Place> others)
    {
        var plane = LocalPlane.About(place.Geometry!);
        var shape = plane.Project(place.Geometry!);
        Geometry edge;
        if (others is [var neighbour, ..])
        {
            if (!PlaceReach.IsArea(neighbour)) return null;
            edge = Shared(plane, shape, neighbour);
            if (edge.IsEmpty) return null; // no neighbours
        }
        else edge = shape.Boundary;
        if (phrase.Bearing is { } bearing)
        {
            var (dx, dy) = Direction(bearing);
            var centroid = shape.Centroid.Coordinate;
            var side = edge.Intersection(HalfPlane(edge, dx, dy, centroid.X * dx + centroid.Y * dy));
            if (!side.IsEmpty) edge = side;
        }
        return plane.Unproject(edge.Buffer(BorderKm));
    }

    /// <summary>The land between places; along a road where one of the others is a road.</summary>
    private static Geometry? Corridor(Place place, IReadOnlyList<Place> others)
    {
        var ends = others.Where(other => other.Kind is not PlaceKind.Road).Prepend(place).ToList();
        if (ends.Count < 2) return null;
        var plane = new LocalPlane(place.Point);
        var corners = ends.Select((end, i) => PlaceReach.IsLine(end) ? Nearest(plane, end, ends[i == 0 ? 1 : 0]) : plane.Project(end.Point)).ToArray();
        var factory = GeometryFactory.Default;
        var length = corners[0].Distance(corners[1]);
        var width = Math.Clamp(0.15 * length, NarrowestCorridorKm, WidestCorridorKm) + Math.Min(5, ends.Max(PlaceReach.RadiusKm));
        var straight = (corners.Length == 2 ? factory.CreateLineString(corners) : factory.CreateMultiPointFromCoords(corners).ConvexHull()).Buffer(width);
        foreach (var road in others.Where(other => other.Kind is PlaceKind.Road && PlaceReach.IsLine(other))) straight = straight.Union(Along(plane.Project(road.Geometry!), corners[0], corners[1]).Buffer(RoadKm + road.PrecisionMetres / 1000.0));
        return plane.Unproject(straight);
    }

    /// <summary>Of a river or the like that end of it which is nearest to another place.</summary>
    private static Coordinate Nearest(LocalPlane plane, Place line, Place to) =>
        NetTopologySuite.Operation.Distance.DistanceOp.NearestPoints(plane.Project(line.Geometry!), GeometryFactory.Default.CreatePoint(plane.Project(to.Point)))[0];

    /// <summary>The part of a line from what of it is nearest to one position to what is nearest to another.</summary>
    private static Geometry Along(Geometry line, Coordinate from, Coordinate to)
    {
        var indexed = new LocationIndexedLine(line);
        LinearLocation start = indexed.IndexOf(from), end = indexed.IndexOf(to);
        return start.CompareTo(end) <= 0 ? indexed.ExtractLine(start, end) : indexed.ExtractLine(end, start);
    }

    /// <summary>The edge of a country that no other country shares, or what of it lies about a place; the sea before it.</summary>
    /// <param name="others">The country first, then its neighbours.</param>
    private static Geometry? Coast(Place place, SpatialPhrase phrase, IReadOnlyList<Place> others)
    {
        if (others.Count == 0 || !PlaceReach.IsArea(others[0])) return null;
        var country = others[0];
        var about = place.Id == country.Id ? country.Geometry! : place.Geometry ?? Circle.Around(place.Point, CountrysideKm);
        var plane = LocalPlane.About(about);
        var land = plane.Project(country.Geometry!);
        var window = plane.Project(about).EnvelopeInternal.Copy();
        window.ExpandBy(OffshoreKm + CoastKm);
        var box = land.Factory.ToGeometry(window);
        var lands = others.Skip(1).Where(PlaceReach.IsArea).Select(neighbour => Within(plane, neighbour.Geometry!, window)).Where(part => !part.IsEmpty).ToList();
        var shore = land.Boundary.Intersection(box);
        foreach (var other in lands) shore = shore.Difference(other.Buffer(3));
        if (place.Id != country.Id) shore = shore.Intersection(plane.Project(about).Buffer(CoastKm));
        if (phrase.Bearing is { } bearing && !shore.IsEmpty)
        {
            var (dx, dy) = Direction(bearing);
            var centroid = land.Centroid.Coordinate;
            var side = shore.Intersection(HalfPlane(shore, dx, dy, centroid.X * dx + centroid.Y * dy));
            if (!side.IsEmpty) shore = side;
        }
        if (shore.IsEmpty) return null;
        if (phrase.Relation is SpatialRelation.Coast) return plane.Unproject(shore.Buffer(CoastKm));
        var sea = shore.Buffer(OffshoreKm).Difference(land.Intersection(box));
        foreach (var other in lands) sea = sea.Difference(other);
        return sea.IsEmpty ? null : plane.Unproject(sea);
    }

    /// <summary>The part of a line that lies near places, or inside an area.</summary>
    private static Geometry? PartOfLine(Place line, IReadOnlyList<Place> at)
    {
        var plane = LocalPlane.About(line.Geometry!);
        var whole = plane.Project(line.Geometry!);
        Geometry part;
        if (at is [var one, var other]) part = Along(whole, plane.Project(one.Point), plane.Project(other.Point));
        else part = whole.Intersection(PlaceReach.IsArea(at[0]) ? plane.Project(at[0].Geometry!) : plane.Project(Circle.Around(at[0].Point, NearRadiusKm(at[0]) + line.PrecisionMetres / 1000.0)));
        return part.IsEmpty ? null : plane.Unproject(part.Buffer(RoadKm));
    }
}
