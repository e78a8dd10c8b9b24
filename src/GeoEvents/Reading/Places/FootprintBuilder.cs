using GeoEvents.Events;
using GeoEvents.Gazetteers;
using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.Reading.Places;

/// <summary>Makes the place of an event of a resolved name and of the words about it: never narrower than the text.</summary>
internal static class FootprintBuilder
{
    private const double NearKm = 10;
    private const double CountrysideKm = 20;
    private const double OpenOffsetKm = 20;
    private const double StripKm = 13;

    /// <summary>A city whose governorate bears the same name, named without either word, may mean either.</summary>
    private const double VagueCityKm = 12;

    public static EventPlace Build(Resolution resolution, string text)
    {
        var name = resolution.Name;
        var words = text[(name.Phrase.Start ?? name.Start)..name.End];
        if (resolution.Place is not { } place)
        {
            var unknown = new EventPlace(words) { Confidence = resolution.Confidence };
            return resolution.Container is { } container ? Located(unknown, container, SpatialPhrase.None) : unknown;
        }
        var named = new EventPlace(words) { PlaceId = place.Id, Name = place.Name, Kind = place.Kind, Confidence = resolution.Confidence };
        var located = Located(named, place, name.Phrase);
        return IsVague(resolution, place) ? located with { Precision = WherePrecision.Near, RadiusKm = Math.Max(VagueCityKm, located.RadiusKm) } : located;
    }

    private static bool IsVague(Resolution resolution, Place place) =>
        place.Kind is PlaceKind.City && resolution.Name.CueKinds.Count == 0 && resolution.Name.Phrase.Relation is SpatialRelation.Inside
        && resolution.Candidates.Any(c => c.Place.Kind is PlaceKind.Governorate && c.Match is NameMatch.Exact);

    private static EventPlace Located(EventPlace of, Place place, SpatialPhrase phrase) => phrase.Relation switch
    {
        SpatialRelation.Part => Part(of, place, phrase.Bearing!.Value),
        SpatialRelation.Countryside when place.Geometry is Polygon or MultiPolygon => phrase.Bearing is { } bearing ? Part(of, place, bearing) : Itself(of, place),
        SpatialRelation.Countryside => Around(of, phrase.Bearing is { } side ? GreatCircle.Destination(place.Point, side, CountrysideKm / 2) : place.Point, CountrysideKm),
        SpatialRelation.Near when IsSpot(place) => Around(of, place.Point, NearKm),
        SpatialRelation.Near when place.Geometry is LineString or MultiLineString => Beside(of, place, null),
        SpatialRelation.Offset when phrase.Km is { } km => Around(of, GreatCircle.Destination(place.Point, phrase.Bearing!.Value, km), Math.Max(2, km * 0.3)),
        SpatialRelation.Offset when IsSpot(place) => Around(of, GreatCircle.Destination(place.Point, phrase.Bearing!.Value, OpenOffsetKm / 2), OpenOffsetKm * 0.6),
        SpatialRelation.Offset when place.Geometry is LineString or MultiLineString => Beside(of, place, phrase.Bearing),
        _ => Itself(of, place),
    };

    private static bool IsSpot(Place place) => place.Geometry is null or Point && place.Kind is not (PlaceKind.Country or PlaceKind.Governorate or PlaceKind.Region);

    private static EventPlace Itself(EventPlace of, Place place) => of with
    {
        Point = place.Point,
        Precision = PrecisionOf(place.Kind),
        RadiusKm = Math.Round(place.Geometry is { } shape and not Point ? Reach(shape, place.Point) : RadiusOf(place), 1),
        Footprint = place.Geometry is Point ? null : place.Geometry,
    };

    private static EventPlace Around(EventPlace of, LonLat centre, double km) =>
        of with { Point = centre, Precision = WherePrecision.Near, RadiusKm = Math.Round(km, 1), Footprint = null };

    /// <summary>The half of an area on one side of its middle; of a city known as a point, the half of its circle with its outskirts.</summary>
    private static EventPlace Part(EventPlace of, Place place, double bearing)
    {
        var whole = place.Geometry is Polygon or MultiPolygon ? place.Geometry : Circle.Around(place.Point, Math.Max(RadiusOf(place), place.Kind is PlaceKind.City ? CountrysideKm : 0));
        var part = whole.Intersection(Half(whole, bearing));
        if (part.IsEmpty) return Itself(of, place);
        var spot = PointIn(part);
        return of with
        {
            Point = spot,
            Precision = PrecisionOf(place.Kind) is WherePrecision.Exact ? WherePrecision.Near : PrecisionOf(place.Kind),
            RadiusKm = Math.Round(Reach(part, spot), 1),
            Footprint = part,
        };
    }

    /// <summary>The strip beside a line, on one side of it where a bearing is given.</summary>
    private static EventPlace Beside(EventPlace of, Place place, double? bearing)
    {
        var width = double.RadiansToDegrees(StripKm / GreatCircle.EarthRadiusKm);
        var strip = place.Geometry!.Buffer(width);
        if (bearing is { } b)
        {
            var moved = new NetTopologySuite.Geometries.Utilities.AffineTransformation();
            moved.SetToTranslation(width * Math.Sin(double.DegreesToRadians(b)), width * Math.Cos(double.DegreesToRadians(b)));
            strip = moved.Transform(strip);
        }
        var spot = PointIn(strip);
        return of with { Point = spot, Precision = WherePrecision.LineOrRegion, RadiusKm = Math.Round(Reach(strip, spot), 1), Footprint = strip };
    }

    /// <summary>The half-plane on one side of a shape's middle, as a rectangle wide enough to hold the shape.</summary>
    private static Polygon Half(Geometry shape, double bearing)
    {
        var middle = shape.Centroid.Coordinate;
        var size = shape.EnvelopeInternal.Diameter * 2;
        double angle = double.DegreesToRadians(bearing), dx = Math.Sin(angle) * size, dy = Math.Cos(angle) * size;
        Coordinate left = new(middle.X - dy, middle.Y + dx), right = new(middle.X + dy, middle.Y - dx);
        return shape.Factory.CreatePolygon([left, right, new(right.X + dx, right.Y + dy), new(left.X + dx, left.Y + dy), left]);
    }

    private static LonLat PointIn(Geometry shape)
    {
        var inside = shape.InteriorPoint;
        return new LonLat(Math.Round(inside.X, 5), Math.Round(inside.Y, 5));
    }

    /// <summary>Kilometres from a point to the farthest corner of a shape's box.</summary>
    private static double Reach(Geometry shape, LonLat from)
    {
        var box = shape.EnvelopeInternal;
        double farthest = 0;
        foreach (var (lon, lat) in ((double, double)[])[(box.MinX, box.MinY), (box.MinX, box.MaxY), (box.MaxX, box.MinY), (box.MaxX, box.MaxY)])
        {
            farthest = Math.Max(farthest, GreatCircle.DistanceKm(from, new LonLat(Math.Clamp(lon, -180, 180), Math.Clamp(lat, -90, 90))));
        }
        return farthest;
    }

    private static WherePrecision PrecisionOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Country => WherePrecision.Country,
        PlaceKind.Governorate => WherePrecision.Governorate,
        PlaceKind.District or PlaceKind.Subdistrict => WherePrecision.District,
        PlaceKind.Region or PlaceKind.Road or PlaceKind.River or PlaceKind.Plain or PlaceKind.Mountain or PlaceKind.Lake or PlaceKind.Island => WherePrecision.LineOrRegion,
        PlaceKind.Sea => WherePrecision.International,
        _ => WherePrecision.Exact,
    };

    /// <summary>How far a place known as a point reaches, in kilometres: by its kind, and by its inhabitants where they are known.</summary>
    private static double RadiusOf(Place place)
    {
        var reach = place.Kind switch
        {
            PlaceKind.Country => 300,
            PlaceKind.Governorate => 60,
            PlaceKind.District => 20,
            PlaceKind.Subdistrict => 10,
            PlaceKind.Region or PlaceKind.Plain or PlaceKind.Mountain => 25,
            PlaceKind.Road or PlaceKind.River => 50,
            PlaceKind.City => place.Population > 1_000_000 ? 10 : 5,
            PlaceKind.Town or PlaceKind.Airport or PlaceKind.AirBase => 2.5,
            PlaceKind.Sea => 200,
            _ => 1.5,
        };
        return Math.Max(reach, place.PrecisionMetres / 1000.0);
    }
}
