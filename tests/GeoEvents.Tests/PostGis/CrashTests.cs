using GeoEvents.PostGis;
using GeoEvents.Storage;
using GeoEvents.Tests.Running;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.PostGis;

/// <summary>Servers that end and come back.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Batch = 5;

    private readonly PostgresCluster _cluster = new(safe: true);

    public void Dispose() => _cluster.Dispose();

    [Fact]
    public async Task Every_acknowledged_article_is_whole_and_no_other_is_there_after_twenty_kills()
    {
        await using var store = await MakeAsync(new InstantTime(() => Thread.Sleep(5)));
        var acknowledged = 0;
        var done = false;
        var writing = Task.Run(async () =>
        {
            for (var batch = 0; !Volatile.Read(ref done); batch++)
            {
                await WriteAsync(store, batch);
                Interlocked.Increment(ref acknowledged);
            }
        });

        for (var kill = 0; kill < 20; kill++)
        {
            var before = acknowledged;
            while (acknowledged < before + 2 && !writing.IsFaulted) await Task.Delay(1);
            await Task.Delay(kill);
            before = acknowledged;
            _cluster.Kill();
            _cluster.Start();

            var (articles, whole) = await CountAsync();
            whole.ShouldBe(articles);
            (articles % Batch).ShouldBe(0);
            articles.ShouldBeGreaterThanOrEqualTo(before * Batch);
        }
        Volatile.Write(ref done, true);
        await writing;

        (await CountAsync()).ShouldBe((acknowledged * Batch, acknowledged * Batch));
        (await store.GetDataVersionAsync()).ShouldBe(acknowledged);
    }

    [Fact]
    public async Task A_server_that_comes_back_is_used_again_and_one_that_stays_away_is_named()
    {
        var time = new InstantTime(_cluster.Start);
        await using var store = await MakeAsync(time);
        await store.WriteAsync([Extraction(1)]);

        _cluster.Stop();
        (await store.WriteAsync([Extraction(2)])).Single().Result.ShouldBe(WriteResult.Added);
        time.Waits.Count().ShouldBe(1);

        await using var impatient = await PostGisEventStore.OpenAsync(_cluster.ConnectionString("events"), new InstantTime());
        _cluster.Stop();
        (await Should.ThrowAsync<StorageException>(() => impatient.GetDataVersionAsync())).Message.ShouldBe("The database events on 127.0.0.1 cannot be reached: Connection refused.");
    }

    private async Task<PostGisEventStore> MakeAsync(TimeProvider? time = null)
    {
        await _cluster.RunAsync("CREATE DATABASE events");
        return await PostGisEventStore.OpenAsync(_cluster.ConnectionString("events"), time);
    }

    /// <summary>Tries until it is stored, as whoever lost the database would.</summary>
    private static async Task WriteAsync(PostGisEventStore store, int batch)
    {
        while (true)
        {
            try
            {
                // A commit whose answer was lost is found to be there.
                (await store.WriteAsync([.. Enumerable.Range(batch * Batch, Batch).Select(number => Extraction(number))])).ShouldAllBe(outcome => outcome.Result == WriteResult.Added || outcome.Result == WriteResult.Unchanged);
                return;
            }
            catch (StorageException)
            {
                await Task.Delay(10);
            }
        }
    }

    private async Task<(long Articles, long Whole)> CountAsync()
    {
        var counts = (long[])(await _cluster.RunAsync(
            """
            SELECT ARRAY[count(*), count(*) FILTER (WHERE
              (SELECT count(*) FROM geoevents.events WHERE article_key = key) = 2 AND (SELECT count(*) FROM geoevents.event_places WHERE article_key = key) = 2
              AND (SELECT count(*) FROM geoevents.mentions WHERE article_key = key) = 3)] FROM geoevents.articles
            """, "events"))!;
        return (counts[0], counts[1]);
    }
}
