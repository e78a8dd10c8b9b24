using Npgsql;

namespace GeoEvents.PostGis;

/// <summary>Waits for the notification that every batch sends, on a connection of its own. Where that is lost, the waiting goes by time alone until there is a new one.</summary>
internal sealed class Notifications(NpgsqlDataSource source, TimeProvider time) : IAsyncDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private NpgsqlConnection? _connection;

    /// <summary>Returns after a notification, or after the time given; at once where it could have missed one.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (_connection is null)
            {
                _connection = await ListenAsync(cancellation);
                return;
            }
            await _connection.WaitAsync(atMost, cancellation);
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            await CloseAsync();
            await Task.Delay(atMost, time, cancellation);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task<NpgsqlConnection> ListenAsync(CancellationToken cancellation)
    {
        var opened = await source.OpenConnectionAsync(cancellation);
        try
        {
            await opened.ExecuteAsync($"LISTEN {PostGisDatabase.Channel}", [], cancellation);
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    private async Task CloseAsync()
    {
        if (_connection is null) return;
        await _connection.DisposeAsync();
        _connection = null;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _oneAtATime.Dispose();
    }
}
