using System.Collections;
using GeoEvents.Geography;

namespace GeoEvents.Gazetteers.Overlays;

/// <summary>The quarter degrees that lie near some points: tells quickly which of many places are out of reach of them all.</summary>
internal sealed class NearCells
{
    private const int PerDegree = 4, Columns = 360 * PerDegree, Rows = 180 * PerDegree;
    private const double KmPerDegree = 111;

    private readonly BitArray _cells = new(Columns * Rows);

    /// <summary>Adds all cells that reach this near to the point.</summary>
    public void Add(LonLat point, double km)
    {
        var degrees = km / KmPerDegree;
        var (south, north) = (RowOf(Math.Max(-90, point.Lat - degrees)), RowOf(Math.Min(90, point.Lat + degrees)));
        // Meridians draw together towards the poles.
        var narrowest = Math.Cos(double.DegreesToRadians(Math.Min(90, Math.Abs(point.Lat) + degrees)));
        var columns = Math.Min(Columns / 2, (int)Math.Ceiling(degrees * PerDegree / Math.Max(narrowest, 1e-9)));
        var middle = ColumnOf(point.Lon);
        for (var row = south; row <= north; row++)
        {
            for (var column = middle - columns; column <= middle + columns; column++) _cells[row * Columns + (column + Columns) % Columns] = true;
        }
    }

    public bool Contains(double lon, double lat) => _cells[RowOf(lat) * Columns + ColumnOf(lon)];

    private static int RowOf(double lat) => Math.Min(Rows - 1, (int)((lat + 90) * PerDegree));

    private static int ColumnOf(double lon) => Math.Min(Columns - 1, (int)((lon + 180) * PerDegree));
}
