using GeoEvents.Geography;

namespace GeoEvents.Formats.VectorTiles;

/// <summary>Writes the geometry of a feature in the units of a tile: clipped to the tile and a margin, without points that nobody could tell apart.</summary>
internal sealed class TileGeometry(TileId tile)
{
    /// <summary>Units beyond the tile that are drawn too, so that strokes end outside.</summary>
    private const int Margin = 64;

    private const int Least = -Margin, Most = TileLayer.Extent + Margin;

    /// <summary>Units; eight are a pixel.</summary>
    private const double Tolerance = 1.5;

    private const int MoveTo = 1, LineTo = 2, ClosePath = 7;

    private readonly double _scale = TileLayer.Extent * (double)(1L << tile.Zoom) / 4294967296;
    private List<(double X, double Y)> _points = [];
    private List<(double X, double Y)> _clipped = [];
    private readonly List<(int X, int Y)> _path = [];
    private int _x;
    private int _y;

    /// <summary>A point that lies in the tile.</summary>
    public void Point(PooledBytes output, double x, double y)
    {
        Begin();
        output.Varint(Command(MoveTo, 1));
        Move(output, Math.Clamp((int)X(x), 0, TileLayer.Extent - 1), Math.Clamp((int)Y(y), 0, TileLayer.Extent - 1));
    }

    /// <summary>All parts of the sort that lie in the tile.</summary>
    /// <returns>False where none does.</returns>
    public bool Shape(PooledBytes output, OutlineShape shape, bool polygons)
    {
        Begin();
        var before = output.Length;
        foreach (var part in shape.Parts.Where(part => part.IsPolygon == polygons))
            for (var line = 0; line < part.Lines.Count; line++)
            {
                Project(part.Lines[line]);
                if (!polygons) Lines(output);
                else if (!Ring(output, isHole: line > 0) && line == 0) break;
            }
        return output.Length > before;
    }

    private void Begin() => (_x, _y) = (0, 0);

    private double X(double x) => x * _scale - (double)tile.Column * TileLayer.Extent;

    private double Y(double y) => y * _scale - (double)tile.Row * TileLayer.Extent;

    private void Project(double[] line)
    {
        _points.Clear();
        for (var i = 0; i < line.Length; i += 2)
        {
            var (x, y) = (X(line[i]), Y(line[i + 1]));
            var isLast = i + 2 == line.Length;
            if (isLast || _points.Count == 0 || Math.Abs(x - _points[^1].X) > Tolerance || Math.Abs(y - _points[^1].Y) > Tolerance) _points.Add((x, y));
        }
    }

    private bool Ring(PooledBytes output, bool isHole)
    {
        // Sutherland and Hodgman: one edge of the square after the other.
        Clip(point => point.X - Least, (from, to) => Cross(from, to, (Least - from.X) / (to.X - from.X)));
        Clip(point => Most - point.X, (from, to) => Cross(from, to, (Most - from.X) / (to.X - from.X)));
        Clip(point => point.Y - Least, (from, to) => Cross(from, to, (Least - from.Y) / (to.Y - from.Y)));
        Clip(point => Most - point.Y, (from, to) => Cross(from, to, (Most - from.Y) / (to.Y - from.Y)));
        _path.Clear();
        foreach (var (x, y) in _points) Add((int)Math.Round(x), (int)Math.Round(y));
        while (_path.Count > 1 && _path[^1] == _path[0]) _path.RemoveAt(_path.Count - 1);
        var area = Area();
        if (_path.Count < 3 || area == 0) return false;
        // Rings around are clockwise as they are drawn, holes the other way.
        if (area > 0 == isHole) _path.Reverse();
        Path(output);
        output.Varint(Command(ClosePath, 1));
        return true;
    }

    private void Lines(PooledBytes output)
    {
        _path.Clear();
        for (var i = 1; i < _points.Count; i++)
        {
            if (!Clip(_points[i - 1], _points[i], out var from, out var to)) continue;
            var (start, end) = (Rounded(from), Rounded(to));
            if (_path.Count > 0 && _path[^1] != start) EndLine(output);
            if (_path.Count == 0) _path.Add(start);
            Add(end.X, end.Y);
        }
        EndLine(output);
    }

    private void EndLine(PooledBytes output)
    {
        if (_path.Count > 1) Path(output);
        _path.Clear();
    }

    /// <summary>Liang and Barsky: the part of a stretch within the square.</summary>
    private static bool Clip((double X, double Y) a, (double X, double Y) b, out (double X, double Y) from, out (double X, double Y) to)
    {
        double first = 0, last = 1;
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        ReadOnlySpan<double> steps = [-dx, dx, -dy, dy], rooms = [a.X - Least, Most - a.X, a.Y - Least, Most - a.Y];
        for (var edge = 0; edge < steps.Length; edge++)
        {
            if (steps[edge] == 0 && rooms[edge] < 0) first = 2;
            else if (steps[edge] < 0) first = Math.Max(first, rooms[edge] / steps[edge]);
            else if (steps[edge] > 0) last = Math.Min(last, rooms[edge] / steps[edge]);
        }
        (from, to) = (Cross(a, b, first), Cross(a, b, last));
        return first <= last;
    }

    private void Clip(Func<(double X, double Y), double> inside, Func<(double X, double Y), (double X, double Y), (double X, double Y)> cross)
    {
        _clipped.Clear();
        for (var i = 0; i < _points.Count; i++)
        {
            var (from, to) = (_points[i == 0 ? _points.Count - 1 : i - 1], _points[i]);
            if (inside(from) >= 0 != inside(to) >= 0) _clipped.Add(cross(from, to));
            if (inside(to) >= 0) _clipped.Add(to);
        }
        (_points, _clipped) = (_clipped, _points);
    }

    private static (double X, double Y) Cross((double X, double Y) from, (double X, double Y) to, double share) => (from.X + (to.X - from.X) * share, from.Y + (to.Y - from.Y) * share);

    private static (int X, int Y) Rounded((double X, double Y) point) => ((int)Math.Round(point.X), (int)Math.Round(point.Y));

    private void Add(int x, int y)
    {
        if (_path.Count == 0 || _path[^1] != (x, y)) _path.Add((x, y));
    }

    /// <summary>Twice the area, more than 0 where the path runs clockwise as y grows downwards.</summary>
    private long Area()
    {
        var sum = 0L;
        for (var i = 0; i < _path.Count; i++)
        {
            var (from, to) = (_path[i], _path[(i + 1) % _path.Count]);
            sum += (long)from.X * to.Y - (long)to.X * from.Y;
        }
        return sum;
    }

    private void Path(PooledBytes output)
    {
        output.Varint(Command(MoveTo, 1));
        Move(output, _path[0].X, _path[0].Y);
        output.Varint(Command(LineTo, _path.Count - 1));
        for (var i = 1; i < _path.Count; i++) Move(output, _path[i].X, _path[i].Y);
    }

    private void Move(PooledBytes output, int x, int y)
    {
        output.Varint(ZigZag(x - _x));
        output.Varint(ZigZag(y - _y));
        (_x, _y) = (x, y);
    }

    private static ulong Command(int id, int count) => (ulong)(id | count << 3);

    private static ulong ZigZag(int value) => (uint)(value << 1 ^ value >> 31);
}
