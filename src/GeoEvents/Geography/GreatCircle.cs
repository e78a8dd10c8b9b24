namespace GeoEvents.Geography;

/// <summary>Distances and offsets on a sphere of the mean Earth radius (IUGG R1, 6371.0088 km): within 0.6 % of the ellipsoid.</summary>
public static class GreatCircle
{
    public const double EarthRadiusKm = 6371.0088;

    /// <summary>Kilometres along the great circle (haversine).</summary>
    public static double DistanceKm(LonLat from, LonLat to)
    {
        double lat1 = double.DegreesToRadians(from.Lat), lat2 = double.DegreesToRadians(to.Lat);
        var sinLat = Math.Sin((lat2 - lat1) / 2);
        var sinLon = Math.Sin(double.DegreesToRadians(to.Lon - from.Lon) / 2);
        var h = sinLat * sinLat + Math.Cos(lat1) * Math.Cos(lat2) * sinLon * sinLon;
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>Where one arrives from <paramref name="start"/> after a distance in kilometres on a bearing in degrees clockwise from north.</summary>
    public static LonLat Destination(LonLat start, double bearingDegrees, double km)
    {
        double angle = km / EarthRadiusKm, bearing = double.DegreesToRadians(bearingDegrees), lat1 = double.DegreesToRadians(start.Lat);
        var lat = Math.Asin(Math.Sin(lat1) * Math.Cos(angle) + Math.Cos(lat1) * Math.Sin(angle) * Math.Cos(bearing));
        var lon = double.DegreesToRadians(start.Lon) + Math.Atan2(
            Math.Sin(bearing) * Math.Sin(angle) * Math.Cos(lat1), Math.Cos(angle) - Math.Sin(lat1) * Math.Sin(lat));
        return new LonLat(Math.IEEERemainder(double.RadiansToDegrees(lon), 360), double.RadiansToDegrees(lat));
    }
}
