using System.Net;
using GeoEvents.Gazetteers;
using GeoEvents.GeoPackage;
using GeoEvents.Server.Live;
using GeoEvents.Server.Tests.Running;
using GeoEvents.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace GeoEvents.Server.Tests.Live;

public sealed class LiveGazetteerTests : IDisposable
{
    private const string Csv = "ADM4_PCODE,ADM4_EN,ADM1_PCODE,ADM1_EN,LATITUDE,LONGITUDE\nC90001,Xarqabad,SY07,Idleb,35.70,36.50\n";

    // As somebody does who edits the layer with another program; the hash is that of another import, which has not been compiled.
    private const string Break = "UPDATE imported_places SET lat = 95; UPDATE geoevents_datasets SET hash = 'broken'", Mend = "UPDATE imported_places SET lat = 35.7";
    private const string Sentence = "row 1 of imported_places, of the dataset mine, has a value that no place has; import the dataset again.";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Imports_that_cannot_be_read_are_told_once_and_tried_again_only_after_a_while()
    {
        await ImportAsync();
        using var bottom = Gazetteer.Open(Path.Combine(Path.GetDirectoryName(Geoevents.Path)!, "world.gazetteer"));
        await using var store = GeoPackageEventStore.Open(_folder.Database);
        var clock = new Clock();
        var log = new Log();
        using var live = new LiveGazetteer(store, await bottom.LayImportsAsync(store), clock, log);
        var before = live.Current;
        await live.StartAsync(CancellationToken.None);

        Write(Break);
        await UntilAsync(() => live.Trouble is not null);
        live.Trouble!.Message.ShouldEndWith(Sentence);
        live.Current.ShouldBeSameAs(before);
        log.Lines.ShouldHaveSingleItem().ShouldBe(live.Trouble.Message);

        Write(Mend);
        await live.RefreshAsync(CancellationToken.None);
        live.Trouble.ShouldNotBeNull();
        clock.Jump(TimeSpan.FromMinutes(2));
        await UntilAsync(() => live.Trouble is null);
        live.Current.Find("ocha:C90001").ShouldNotBeNull();
        live.Current.ShouldNotBeSameAs(before);
        await live.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_server_whose_imports_cannot_be_read_is_not_ready_and_answers_all_the_same()
    {
        await ImportAsync();
        await using var server = await RunningServer.StartAsync("--db", _folder.Database, "--no-samples");
        Write(Break);
        await UntilAsync(() => server.Client.GetAsync("/health/ready").Result.StatusCode == HttpStatusCode.ServiceUnavailable);
        (await (await server.Client.GetAsync("/health/ready")).Content.ReadAsStringAsync()).ShouldContain(Sentence);
        (await server.GetAsync("/resolve?name=Xarqabad")).GetProperty("candidates")[0].GetProperty("id").GetString().ShouldBe("ocha:C90001");
    }

    private async Task ImportAsync() => (await Geoevents.RunAsync("gazetteer", "import", _folder.Write("mine.csv", Csv), "--db", _folder.Database)).ShouldSucceed();

    private void Write(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var tooLate = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!isSo()) await Task.Delay(20, tooLate.Token);
    }

    /// <summary>Measures more time than passes; its timers run on.</summary>
    private sealed class Clock : TimeProvider
    {
        private long _jumped;

        public void Jump(TimeSpan by) => _jumped += (long)(by.TotalSeconds * TimestampFrequency);

        public override long GetTimestamp() => base.GetTimestamp() + _jumped;
    }

    private sealed class Log : ILogger<LiveGazetteer>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }
}
