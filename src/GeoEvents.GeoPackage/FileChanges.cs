using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage;

/// <summary>Tells whether anyone has committed to the file since the last question: by the number that SQLite keeps of it for a connection, which costs no reading.</summary>
internal sealed class FileChanges(GeoPackageFile file) : IDisposable
{
    private readonly Lock asking = new();
    private SqliteConnection? connection;
    private long last;

    /// <summary>True the first time.</summary>
    public bool Happened()
    {
        lock (asking)
        {
            var isFirst = connection is null;
            connection ??= file.Connect();
            using var statement = new Statement(connection, "PRAGMA data_version");
            var now = (long)statement.Scalar()!;
            var happened = isFirst || now != last;
            last = now;
            return happened;
        }
    }

    public void Dispose()
    {
        lock (asking) connection?.Dispose();
    }
}
