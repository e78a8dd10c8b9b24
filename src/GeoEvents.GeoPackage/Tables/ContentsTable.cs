using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;

namespace GeoEvents.GeoPackage.Tables;

/// <summary>Keeps the extents and times in <c>gpkg_contents</c> true.</summary>
internal sealed class ContentsTable(SqliteConnection connection, TimeProvider time) : IDisposable
{
    private readonly Statement _select = new(connection, "SELECT min_x, max_x, min_y, max_y FROM gpkg_contents WHERE table_name = ?1");
    private readonly Statement _update = new(connection, "UPDATE gpkg_contents SET min_x = ?2, max_x = ?3, min_y = ?4, max_y = ?5, last_change = ?6 WHERE table_name = ?1");
    private readonly Statement _touch = new(connection, "UPDATE gpkg_contents SET last_change = ?1 WHERE data_type = 'attributes'");

    public void Update(ArticleChanges changes)
    {
        Update("events", changes.Events);
        Update("footprints", changes.Footprints);
        Update("places", changes.Places);
        _touch.With(Now()).Execute();
    }

    /// <summary>A dataset of imported places came or went.</summary>
    public void UpdateImported() => Update("imported_places", Scan("imported_places"));

    private void Update(string layer, LayerChanges changes)
    {
        var extent = _select.With(layer).List(Extent).Single();
        // Only what reached to a side can have made the extent smaller: rare, so that the scan is.
        if (changes.MayShrink(extent)) extent = Scan(layer);
        else extent.ExpandToInclude(changes.AddedExtent);
        Update(layer, extent);
    }

    private void Update(string layer, Envelope extent)
    {
        if (extent.IsNull) _update.With(layer, null, null, null, null, Now()).Execute();
        else _update.With(layer, extent.MinX, extent.MaxX, extent.MinY, extent.MaxY, Now()).Execute();
    }

    private Envelope Scan(string layer)
    {
        using var geometries = new Statement(connection, $"SELECT geom FROM {layer} WHERE geom IS NOT NULL");
        using var rows = geometries.Read();
        var extent = new Envelope();
        while (rows.Read()) extent.ExpandToInclude(GeometryBlob.ReadEnvelope(rows.GetBlob(0)!));
        return extent;
    }

    private static Envelope Extent(SqliteDataReader row) =>
        row.IsDBNull(0) ? new Envelope() : new Envelope(row.GetDouble(0), row.GetDouble(1), row.GetDouble(2), row.GetDouble(3));

    private string Now() => time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    public void Dispose()
    {
        _select.Dispose();
        _update.Dispose();
        _touch.Dispose();
    }
}
