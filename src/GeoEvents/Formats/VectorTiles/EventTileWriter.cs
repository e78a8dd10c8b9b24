using System.Buffers;
using System.Globalization;
using System.Text;
using GeoEvents.Events;
using GeoEvents.Geography;
using GeoEvents.Querying.Columns;
using GeoEvents.Querying.Tiles;

namespace GeoEvents.Formats.VectorTiles;

/// <summary>
/// Writes what a tile shows as a Mapbox Vector Tile (version 2.1) with the layers <c>events</c> (points: single events, or cells with their number),
/// <c>footprints</c> (lines and areas) and <c>labels</c> (a point of each of these). Layers without features are left out.
/// </summary>
public static class EventTileWriter
{
    /// <summary>Bytes of a tile at most.</summary>
    public const int MaxBytes = 200_000;

    /// <summary>Sources that a cell names at most; the others together are *.</summary>
    private const int MaxSources = 10;

    private const string Events = "events", Open = "..";

    // Room for what is not counted: names, and an outline that begins within the bound.
    private const int Reserve = 8_000, MaxEventBytes = MaxBytes - 1_000;

    /// <param name="shapes">The outline of each, in the order of <see cref="TileContent.Outlines"/>; null for one that is not known any more.</param>
    public static void Write(TileContent content, IReadOnlyList<OutlineShape?> shapes, IBufferWriter<byte> output)
    {
        using TileLayer singles = new(Events), cells = new(Events), footprints = new("footprints"), labels = new("labels");
        var geometry = new TileGeometry(content.Query.Tile);
        if (content.HasSingles) WriteSingles(content, geometry, singles);
        var events = content.HasSingles && singles.Length <= MaxEventBytes ? singles : cells;
        if (events == cells) WriteCells(content, geometry, cells);
        WriteOutlines(content, shapes, geometry, footprints, labels, MaxBytes - Reserve - events.Length);
        events.WriteTo(output);
        footprints.WriteTo(output);
        labels.WriteTo(output);
    }

    private static void WriteSingles(TileContent content, TileGeometry geometry, TileLayer layer)
    {
        foreach (var (part, row) in content.Cells.Singles)
        {
            var columns = content.Columns(part);
            geometry.Point(layer.Geometry, WebMercator.X(columns.Lons[row]), columns.Ys[row]);
            // As little as says all: four thousand of them have to fit.
            WriteEvent(content, columns, row, layer);
            var (start, end) = (Day(columns.Starts[row]), Day(columns.Ends[row]));
            if (!columns.IsUndated(row)) layer.Text("date", start == end ? start : $"{start}/{end}");
            layer.End(GeometryType.Point);
        }
    }

    private static void WriteCells(TileContent content, TileGeometry geometry, TileLayer layer)
    {
        var sources = content.SlotSources;
        foreach (var index in content.Cells.Touched)
        {
            ref readonly var cell = ref content.Cells.Cell(index);
            var columns = content.Columns(cell.Part);
            geometry.Point(layer.Geometry, WebMercator.X(cell.Lons / cell.Count), cell.Ys / cell.Count);
            layer.Number("count", cell.Count);
            layer.Boolean("exact", TileCells.IsExact(index));
            if (cell.Count == 1)
            {
                WriteEvent(content, columns, cell.Row, layer);
                if (columns.Starts[cell.Row] != EventColumns.OpenStart) layer.Text("start", Day(columns.Starts[cell.Row]));
                if (columns.Ends[cell.Row] != EventColumns.OpenEnd) layer.Text("end", Day(columns.Ends[cell.Row]));
            }
            else
            {
                var counts = content.Cells.Counts(index);
                var hypothetical = 0;
                foreach (var count in counts[RowCodes.HypotheticalBit..]) hypothetical += count;
                layer.Number("hypothetical", hypothetical);
                layer.OwnText("sources", Sources(counts, sources));
                layer.OwnText("bbox", string.Create(CultureInfo.InvariantCulture, $"{cell.West:R},{cell.South:R},{cell.East:R},{cell.North:R}"));
            }
            layer.End(GeometryType.Point);
        }
    }

    private static void WriteEvent(TileContent content, EventColumns columns, int row, TileLayer layer)
    {
        layer.OwnText("id", Querying.EventKey.Format(columns.Keys[row]));
        layer.Text("kind", RowCodes.Kind(columns.Kinds[row]).Info().Id);
        layer.Text("factuality", KebabCase.Of(RowCodes.Factuality(columns.Kinds[row])));
        layer.Text("source", content.SourceId(columns.Sources[row]));
        layer.Number("wherePrecision", (int)RowCodes.Precision(columns.Places[row]));
    }

    private static void WriteOutlines(TileContent content, IReadOnlyList<OutlineShape?> shapes, TileGeometry geometry, TileLayer footprints, TileLayer labels, int bytes)
    {
        var tile = new TileBounds(content.Query.Tile);
        foreach (var (outline, known) in content.Outlines.Zip(shapes).OrderByDescending(pair => pair.First.Key.RadiusTenths))
        {
            if (footprints.Length + labels.Length > bytes) return;
            var (lon, lat, _) = outline.Key;
            var radiusKm = outline.Key.RadiusTenths / RawColumns.RadiusUnitsAKm;
            var shape = known ?? OutlineShape.Of(Circle.Around(new LonLat(lon, lat), radiusKm), null, "");
            var isDrawn = false;
            foreach (var isPolygon in (ReadOnlySpan<bool>)[true, false])
            {
                if (!geometry.Shape(footprints.Geometry, shape, isPolygon)) continue;
                isDrawn = true;
                footprints.Number("count", outline.Count);
                footprints.Number("hypothetical", outline.Hypothetical);
                footprints.Number("wherePrecision", (int)outline.Precision);
                footprints.Real("radiusKm", radiusKm);
                footprints.Real("lon", lon);
                footprints.Real("lat", lat);
                if (shape.Place is { } place) footprints.Text("place", place);
                if (shape.Text.Length > 0) footprints.Text("text", shape.Text);
                if (outline.Source >= 0) footprints.Text("source", content.SourceId(outline.Source));
                footprints.End(isPolygon ? GeometryType.Polygon : GeometryType.LineString);
            }
            var y = WebMercator.Y(lat);
            if (!isDrawn || lon < tile.West || lon > tile.East || y < tile.FirstY || y > tile.LastY) continue;
            geometry.Point(labels.Geometry, WebMercator.X(lon), y);
            labels.Number("count", outline.Count);
            labels.Number("wherePrecision", (int)outline.Precision);
            labels.Real("lon", lon);
            labels.Real("lat", lat);
            if ((shape.Place ?? shape.Text) is { Length: > 0 } name) labels.Text("place", name);
            labels.End(GeometryType.Point);
        }
    }

    /// <summary>"enab-baladi:12:1 sana:3:0 *:2:0": of each source the events that are asserted or alleged, and the others; the most first.</summary>
    private static string Sources(ReadOnlySpan<int> counts, IReadOnlyList<string> ids)
    {
        var found = new List<(string Id, int Solid, int Hypothetical)>();
        ReadOnlySpan<int> solids = counts[..RowCodes.HypotheticalBit], hypotheticals = counts[RowCodes.HypotheticalBit..];
        var (others, otherHypotheticals) = (solids[SourceSlots.Others], hypotheticals[SourceSlots.Others]);
        for (var slot = 0; slot < ids.Count; slot++)
            if (solids[slot] + hypotheticals[slot] > 0) found.Add((ids[slot], solids[slot], hypotheticals[slot]));
        found.Sort((a, b) => (b.Solid + b.Hypothetical).CompareTo(a.Solid + a.Hypothetical) is var order && order != 0 ? order : string.CompareOrdinal(a.Id, b.Id));
        var text = new StringBuilder();
        foreach (var (id, solid, hypothetical) in found.Take(MaxSources)) text.Append(CultureInfo.InvariantCulture, $"{id}:{solid}:{hypothetical} ");
        foreach (var (_, solid, hypothetical) in found.Skip(MaxSources)) (others, otherHypotheticals) = (others + solid, otherHypotheticals + hypothetical);
        if (others + otherHypotheticals > 0) text.Append(CultureInfo.InvariantCulture, $"*:{others}:{otherHypotheticals} ");
        return text.ToString(0, text.Length - 1);
    }

    private static string Day(int number) => number is EventColumns.OpenStart or EventColumns.OpenEnd ? Open : DateOnly.FromDayNumber(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
