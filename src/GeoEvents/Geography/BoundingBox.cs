namespace GeoEvents.Geography;

/// <summary>A box on WGS 84 in degrees, edges included. Where the western edge lies east of the eastern one the box crosses the antimeridian.</summary>
public readonly record struct BoundingBox
{
    /// <param name="west">Degrees east, -180 to 180.</param>
    /// <param name="south">Degrees north, -90 to 90.</param>
    /// <param name="east">Degrees east, -180 to 180; less than <paramref name="west"/> for a box across the antimeridian.</param>
    /// <param name="north">Degrees north, -90 to 90, not less than <paramref name="south"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range, no number, or the north lies south of the south.</exception>
    public BoundingBox(double west, double south, double east, double north)
    {
        (West, South) = new LonLat(west, south);
        (East, North) = new LonLat(east, north);
        if (north < south) throw new ArgumentOutOfRangeException(nameof(north), north, "The northern edge may not lie south of the southern one.");
    }

    public double West { get; }

    public double South { get; }

    public double East { get; }

    public double North { get; }

    public bool CrossesAntimeridian => West > East;

    /// <summary>The box of all that lies within a distance of a position.</summary>
    public static BoundingBox Around(LonLat center, double radiusKm)
    {
        // A little more, so that rounding loses nothing.
        var angle = radiusKm / GreatCircle.EarthRadiusKm * (1 + 1e-9) + 1e-12;
        var degrees = double.RadiansToDegrees(angle);
        double south = Math.Max(-90, center.Lat - degrees), north = Math.Min(90, center.Lat + degrees);
        if (south == -90 || north == 90) return new BoundingBox(-180, south, 180, north);
        var width = double.RadiansToDegrees(Math.Asin(Math.Min(1, Math.Sin(angle) / Math.Cos(double.DegreesToRadians(center.Lat)))));
        double west = center.Lon - width, east = center.Lon + width;
        return new BoundingBox(west < -180 ? west + 360 : west, south, east > 180 ? east - 360 : east, north);
    }

    public bool Contains(LonLat point) => Contains(point.Lon, point.Lat);

    /// <summary>False where a value is not a number.</summary>
    internal bool Contains(double lon, double lat) =>
        lat >= South && lat <= North && (CrossesAntimeridian ? lon >= West || lon <= East : lon >= West && lon <= East);
}
