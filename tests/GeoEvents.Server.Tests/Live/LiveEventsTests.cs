using GeoEvents.GeoPackage;
using GeoEvents.Querying;
using GeoEvents.Server.Live;
using GeoEvents.Server.Tests.Running;
using Microsoft.Extensions.Logging.Abstractions;

namespace GeoEvents.Server.Tests.Live;

public sealed class LiveEventsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(-3650)]
    [InlineData(3650)]
    public async Task Where_the_clock_of_the_machine_jumps_changes_are_noticed_as_before(int days)
    {
        var clock = new JumpingClock();
        await using var store = GeoPackageEventStore.Open(_folder.Database, time: clock);
        using var live = new LiveEvents(store, KeptIndex.None, null, clock, NullLogger<LiveEvents>.Instance);
        await live.StartAsync(CancellationToken.None);

        clock.Jump(TimeSpan.FromDays(days));
        (await Geoevents.RunAsync("ingest", _folder.Write("article.md", Report.Of("A")), "--db", _folder.Database)).ShouldSucceed();

        using var tooLate = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await live.CurrentAsync(tooLate.Token)).Count == 0) await Task.Delay(20, tooLate.Token);
        live.Trouble.ShouldBeNull();
        await live.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_came_while_the_server_ran_is_in_the_index_that_it_keeps_when_it_ends()
    {
        await using var store = GeoPackageEventStore.Open(_folder.Database);
        var kept = new KeptIndex(_folder.File("events.index"), fewestEvents: 1);
        using (var live = new LiveEvents(store, kept, null, TimeProvider.System, NullLogger<LiveEvents>.Instance))
        {
            await live.StartAsync(CancellationToken.None);
            await live.CurrentAsync(CancellationToken.None);
            (await Geoevents.RunAsync("ingest", _folder.Write("article.md", Report.Of("A")), "--db", _folder.Database)).ShouldSucceed();
            (await kept.ReadAsync(store, CancellationToken.None)).ShouldBeNull();
            await live.RefreshAsync(CancellationToken.None);
            await live.StopAsync(CancellationToken.None);
        }

        var read = await kept.ReadAsync(store, CancellationToken.None);

        read.ShouldNotBeNull().MatchingIds(EventQuery.All).ShouldBe((await store.ReadIndexAsync()).MatchingIds(EventQuery.All));
        read.Count.ShouldBeGreaterThan(0);
    }

    /// <summary>Its hands can be set, as those of a clock on a wall; its timers run on.</summary>
    private sealed class JumpingClock : TimeProvider
    {
        private TimeSpan _jumped;

        public void Jump(TimeSpan by) => _jumped += by;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _jumped;
    }
}
