using GeoEvents.Events;
using GeoEvents.Gazetteers;

namespace GeoEvents.Reading.Places;

/// <summary>How far places reach and how exactly their kinds locate.</summary>
internal static class PlaceReach
{
    public static WherePrecision PrecisionOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Country => WherePrecision.Country,
        PlaceKind.Governorate => WherePrecision.Governorate,
        PlaceKind.District or PlaceKind.Subdistrict => WherePrecision.District,
        PlaceKind.Region or PlaceKind.Road or PlaceKind.River or PlaceKind.Plain or PlaceKind.Mountain or PlaceKind.Lake or PlaceKind.Island => WherePrecision.LineOrRegion,
        PlaceKind.Sea => WherePrecision.International,
        _ => WherePrecision.Exact,
    };

    /// <summary>How far a place known as a point reaches, in kilometres: by its kind, and by its inhabitants where they are known.</summary>
    public static double RadiusKm(Place place)
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

    /// <summary>Known as a point and, for its kind, about as small as one.</summary>
    public static bool IsSpot(Place place) =>
        place.Geometry is null or NetTopologySuite.Geometries.Point && PrecisionOf(place.Kind) is WherePrecision.Exact;

    public static bool IsArea(Place place) => place.Geometry is { Dimension: NetTopologySuite.Geometries.Dimension.Surface };

    public static bool IsLine(Place place) => place.Geometry is { Dimension: NetTopologySuite.Geometries.Dimension.Curve };
}
