using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage;

/// <summary>Tells whether anyone has committed to the file since the last question: by the number that SQLite keeps of it for a connection, which costs no reading.</summary>
internal sealed class FileChanges(GeoPackageFile file) : IDisposable
{
    private readonly Lock _asking = new();
    private SqliteConnection? _connection;
    private long _last;

    /// <summary>True the first time.</summary>
    public bool Happened()
    {
        lock (_asking)
        {
            var isFirst = _connection is null;
            _connection ??= file.Connect();
            using var statement = new Statement(_connection, "PRAGMA data_version");
            var now = (long)statement.Scalar()!;
            var happened = isFirst || now != _last;
            _last = now;
            return happened;
        }
    }

    public void Dispose()
    {
        lock (_asking) _connection?.Dispose();
    }
}
