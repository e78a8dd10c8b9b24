using System.Diagnostics;
using GeoEvents.Server.Tests.Running;
using GeoEvents.Tests.Running;

namespace GeoEvents.Server.Tests.Commands;

/// <summary>The database goes while articles are ingested.</summary>
public sealed class IngestDatabaseStoppedTests : IDisposable
{
    private const int Articles = 2000;
    private const int AcknowledgedBefore = 150;

    private readonly PostgresCluster _cluster = new(safe: true);
    private readonly TempFolder _folder = new();

    public IngestDatabaseStoppedTests() => Report.WriteMany(_folder.File("articles"), Articles);

    public void Dispose()
    {
        _cluster.Dispose();
        _folder.Dispose();
    }

    private string Database => _cluster.ConnectionString("postgres");

    [Fact]
    public async Task Where_it_comes_back_soon_the_ingest_goes_on()
    {
        using var ingest = Geoevents.Start(new ProgramCall("ingest", _folder.File("articles"), "--verbose", "--db", Database));
        var error = ingest.StandardError.ReadToEndAsync();
        var acknowledged = await AcknowledgedAsync(ingest, () =>
        {
            _cluster.Stop();
            _cluster.Start();
        });
        await ingest.WaitForExitAsync();

        ingest.ExitCode.ShouldBe(0, await error);
        acknowledged.Distinct().Count().ShouldBe(Articles);
        (await StoredAsync()).ShouldBe(acknowledged, ignoreOrder: true);
    }

    [Fact]
    public async Task Where_it_stays_away_the_ingest_ends_with_one_sentence_and_what_it_told_is_there()
    {
        using var ingest = Geoevents.Start(new ProgramCall("ingest", _folder.File("articles"), "--verbose", "--db", Database));
        var error = ingest.StandardError.ReadToEndAsync();
        var acknowledged = await AcknowledgedAsync(ingest, _cluster.Kill);
        await ingest.WaitForExitAsync();

        new ProgramResult(ingest.ExitCode, "", await error).ShouldFailWith(1, "The database postgres on 127.0.0.1 cannot be reached");
        _cluster.Start();
        acknowledged.Count.ShouldBeInRange(AcknowledgedBefore, Articles - 1);
        acknowledged.Except(await StoredAsync()).ShouldBeEmpty();
        (await Geoevents.RunAsync("ingest", _folder.File("articles"), "--db", Database)).ShouldSucceed().Output.ShouldContain(" 0 replaced");
        (await StoredAsync()).Count.ShouldBe(Articles);
    }

    /// <summary>The keys that the ingest tells to its end; after some of them something happens.</summary>
    private static async Task<List<string>> AcknowledgedAsync(Process ingest, Action happens)
    {
        var keys = new List<string>();
        while (await ingest.StandardOutput.ReadLineAsync() is { } line)
        {
            // What was committed without an answer is found to be there already.
            if (line.StartsWith("added ", StringComparison.Ordinal) || line.StartsWith("unchanged ", StringComparison.Ordinal)) keys.Add(line.Split(' ')[1]);
            if (keys.Count == AcknowledgedBefore) happens();
        }
        return keys;
    }

    private async Task<List<string>> StoredAsync() =>
        [.. (await Geoevents.RunAsync("export", "--db", Database)).ShouldSucceed().Json.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties").GetProperty("article").GetString()!).Distinct()];
}
