using System.Text.Json;
using GeoEvents.Geography;
using GeoEvents.Querying;

namespace GeoEvents.Server.Http;

/// <summary><c>/collections/events/tiles/WebMercatorQuad/{z}/{row}/{col}</c>: vector tiles (OGC API Tiles).</summary>
internal static class EventTiles
{
    public const string MediaType = "application/vnd.mapbox-vector-tile";

    private const string Number = "Number", String = "String", Boolean = "Boolean";

    private static readonly (string Field, string Type)[] Events =
    [
        ("id", String), ("kind", String), ("factuality", String), ("date", String), ("start", String), ("end", String), ("source", String), ("wherePrecision", Number),
        ("count", Number), ("exact", Boolean), ("hypothetical", Number), ("sources", String), ("bbox", String),
    ];

    private static readonly (string Field, string Type)[] Footprints =
    [
        ("count", Number), ("hypothetical", Number), ("wherePrecision", Number), ("radiusKm", Number), ("lon", Number), ("lat", Number), ("place", String), ("text", String), ("source", String),
    ];

    private static readonly (string Field, string Type)[] Labels = [("place", String), ("count", Number), ("wherePrecision", Number), ("lon", Number), ("lat", Number)];

    /// <summary>As TileJSON 3.0.</summary>
    public static Task DescribeAsync(HttpContext context)
    {
        context.Request.RefuseParameters();
        return context.WriteJsonAsync(json =>
        {
            json.WriteStartObject();
            json.WriteString("tilejson", "3.0.0");
            json.WriteString("name", "Reported events");
            json.WriteStartArray("tiles");
            json.WriteStringValue($"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}/{{z}}/{{y}}/{{x}}");
            json.WriteEndArray();
            json.WriteNumber("minzoom", 0);
            json.WriteNumber("maxzoom", TileId.MaxZoom);
            json.WriteStartArray("vector_layers");
            WriteLayer(json, "events", "Points of main places: single events, or cells with their number.", Events);
            WriteLayer(json, "footprints", "Lines and areas where events are known no more exactly, each once with its number of events.", Footprints);
            WriteLayer(json, "labels", "A point of each of these.", Labels);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <param name="row">From the north, as in OGC's WebMercatorQuad.</param>
    /// <param name="column">From the west.</param>
    public static async Task GetAsync(HttpContext context, string zoom, string row, string column, IEventIndex index)
    {
        if (!TileId.TryParse(zoom, row, column, out var tile)) throw new NotFoundException($"There is no tile {zoom}/{row}/{column}: a zoom is 0 to {TileId.MaxZoom}, row and column 0 to 2^zoom - 1.");
        var query = TileQuery.Parse(tile, context.Request.Parameters());
        if (!context.Begin(MediaType)) return;
        await index.WriteTileAsync(query, context.Response.BodyWriter, context.RequestAborted);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static void WriteLayer(Utf8JsonWriter json, string id, string description, (string Field, string Type)[] fields)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("description", description);
        json.WriteStartObject("fields");
        foreach (var (field, type) in fields) json.WriteString(field, type);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
