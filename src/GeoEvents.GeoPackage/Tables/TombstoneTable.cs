using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage.Tables;

/// <summary>Writes <c>geoevents_tombstones</c>: which events vanished, and when.</summary>
internal sealed class TombstoneTable(SqliteConnection connection) : IDisposable
{
    private readonly Change _insert = new(connection, "INSERT OR REPLACE INTO geoevents_tombstones (event_id, data_version) VALUES (?1, ?2)");
    private readonly Change _delete = new(connection, "DELETE FROM geoevents_tombstones WHERE event_id = ?1");

    public void Insert(string eventId, long dataVersion) => _insert.With(eventId, dataVersion).Execute();

    /// <summary>The event is back.</summary>
    public void Delete(string eventId) => _delete.With(eventId).Execute();

    public void Dispose()
    {
        _insert.Dispose();
        _delete.Dispose();
    }
}
