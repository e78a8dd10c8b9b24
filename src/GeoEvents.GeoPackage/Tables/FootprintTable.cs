using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Formats;
using GeoEvents.Gazetteers;
using GeoEvents.Geography;
using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage.Tables;

/// <summary>Writes and reads <c>footprints</c>: the places of events.</summary>
internal sealed class FootprintTable(SqliteConnection connection) : IDisposable
{
    private const string Select =
        "SELECT event_id, text, place, place_id, place_kind, lon, lat, where_precision, radius_km, confidence, CASE WHEN has_own_geometry THEN geom END FROM footprints ";

    public const string SelectOfEvent = Select + "WHERE event_id = ?1 ORDER BY ordinal";

    private readonly Statement _ofEvent = new(connection, "SELECT place_id, geom FROM footprints WHERE event_id = ?1");
    private readonly Change _insert = new(connection,
        """
        INSERT INTO footprints (geom, event_id, ordinal, text, place, place_id, place_kind, lon, lat, where_precision, radius_km, has_own_geometry, confidence,
          kind, kind_label, factuality, date_start, date_end, source_name, title, quote)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
        """);

    public static EventPlace Read(SqliteDataReader row) => new(row.GetString(1))
    {
        Name = row.GetText(2),
        PlaceId = row.GetText(3),
        Kind = row.GetName<PlaceKind>(4),
        Point = row.GetReal(5) is { } lon && row.GetReal(6) is { } lat ? new LonLat(lon, lat) : null,
        Precision = (WherePrecision?)row.GetInteger(7),
        RadiusKm = row.GetDouble(8),
        Confidence = row.GetDouble(9),
        Footprint = row.GetBlob(10) is { } blob ? GeometryBlob.Read(blob) : null,
    };

    /// <summary>Ids of gazetteer entries and geometries of an event's places.</summary>
    public List<(string? PlaceId, byte[]? Geometry)> OfEvent(string eventId) => _ofEvent.With(eventId).List(row => (row.GetText(0), row.GetBlob(1)));

    public void Insert(ReportedEvent reported, int ordinal, Article article, LayerChanges changes)
    {
        var place = reported.Places[ordinal];
        var geometry = FootprintGeometry.Of(place);
        _insert.With(
            geometry is null ? null : GeometryBlob.Write(geometry), reported.Id, ordinal, place.Text, place.Name, place.PlaceId, KebabCase.Of(place.Kind),
            place.Point?.Lon, place.Point?.Lat, (int?)place.Precision, place.RadiusKm, geometry is not null && ReferenceEquals(geometry, place.Footprint), place.Confidence,
            reported.Kind.Info().Id, reported.Kind.Info().Label, KebabCase.Of(reported.Factuality), Columns.Day(reported.Date.Start), Columns.Day(reported.Date.End),
            article.Source.Name, article.Title, reported.Quote).Execute();
        if (geometry is not null) changes.Added(geometry.EnvelopeInternal);
    }

    public void Dispose()
    {
        _ofEvent.Dispose();
        _insert.Dispose();
    }
}
