using System.Globalization;

namespace GeoEvents.Geography;

/// <summary>A tile of WebMercatorQuad (OGC 17-083r4, annex D.1): zoom 0 is one tile, every tile has four below it; columns from the west, rows from the north.</summary>
public readonly record struct TileId
{
    public const int MaxZoom = 22;

    /// <param name="zoom">0 to <see cref="MaxZoom"/>.</param>
    /// <param name="column">0 to 2^zoom - 1.</param>
    /// <param name="row">0 to 2^zoom - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such tile.</exception>
    public TileId(int zoom, int column, int row)
    {
        if (zoom is < 0 or > MaxZoom) throw new ArgumentOutOfRangeException(nameof(zoom), zoom, $"A zoom is 0 to {MaxZoom}.");
        if (column < 0 || column >= 1 << zoom) throw new ArgumentOutOfRangeException(nameof(column), column, "No column of this zoom.");
        if (row < 0 || row >= 1 << zoom) throw new ArgumentOutOfRangeException(nameof(row), row, "No row of this zoom.");
        (Zoom, Column, Row) = (zoom, column, row);
    }

    public int Zoom { get; }

    public int Column { get; }

    public int Row { get; }

    /// <summary>False for what is no tile: text that is no number, or a number outside the matrix.</summary>
    public static bool TryParse(string zoom, string row, string column, out TileId tile)
    {
        tile = default;
        if (!TryParse(zoom, MaxZoom, out var z) || !TryParse(row, (1 << z) - 1, out var y) || !TryParse(column, (1 << z) - 1, out var x)) return false;
        tile = new TileId(z, x, y);
        return true;
    }

    private static bool TryParse(string text, int most, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
}
