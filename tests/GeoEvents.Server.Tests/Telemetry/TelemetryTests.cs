using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using GeoEvents.Server.Tests.Running;
using GeoEvents.Tests.Running;

namespace GeoEvents.Server.Tests.Telemetry;

/// <summary>What the program tells those who watch over it.</summary>
public sealed class TelemetryTests(PostGisServer postgis) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_collector_is_told_of_batches_requests_and_counts()
    {
        using var collector = new Collector();
        Report.WriteMany(_folder.File("articles"), 7);
        (await Geoevents.RunAsync(new ProgramCall("ingest", _folder.File("articles"), "--db", _folder.Database) { Environment = collector.Variables })).ShouldSucceed();
        collector.Received("/v1/traces").ShouldContain("write batch");
        collector.Received("/v1/metrics").ShouldContain("geoevents.articles.written");

        await using (var server = await RunningServer.StartAsync(new ProgramCall("--db", _folder.Database) { Environment = collector.Variables }))
        {
            await server.GetAsync("/collections/events/facets");
            using var tooLate = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (!collector.Received("/v1/metrics").Contains("geoevents.index.events", StringComparison.Ordinal)) await Task.Delay(50, tooLate.Token);
            server.Terminate();
            (await server.WaitForEndAsync()).ShouldBe(0);
        }
        collector.Received("/v1/traces").ShouldContain("/collections/events/facets");
        collector.Received("/v1/metrics").ShouldContain("http.server.request.duration");
    }

    [Fact]
    public async Task A_collector_that_is_not_there_keeps_nobody_from_work()
    {
        var call = new ProgramCall("ingest", _folder.Write("a.md", Report.Of("A")), "--db", _folder.Database) { Environment = { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:1", ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" } };
        var result = (await Geoevents.RunAsync(call)).ShouldSucceed();
        result.Error.Split('\n').ShouldAllBe(line => line.Length == 0 || line.EndsWith('…'));
    }

    [Fact]
    public async Task What_is_no_address_of_a_collector_is_refused()
    {
        var call = new ProgramCall("ingest", _folder.Write("a.md", Report.Of("A")), "--db", _folder.Database) { Environment = { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "somewhere" } };
        (await Geoevents.RunAsync(call)).ShouldFailWith(1, "OTEL_EXPORTER_OTLP_ENDPOINT");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_a_collector_nothing_of_OpenTelemetry_is_loaded(string? endpoint)
    {
        var call = new ProgramCall("--db", _folder.Database);
        if (endpoint is not null) call.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint;
        await using var server = await RunningServer.StartAsync(call);
        await server.GetAsync("/collections/events/facets");

        server.LoadedFiles().ShouldContain(file => file.Contains("GeoEvents.Core", StringComparison.Ordinal));
        server.LoadedFiles().ShouldNotContain(file => file.Contains("OpenTelemetry", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--log-format")]
    [InlineData("GEOEVENTS_LOG_FORMAT")]
    public async Task The_log_is_json_where_that_is_asked_for(string how)
    {
        var database = await postgis.CreateStoreAsync();
        var call = new ProgramCall("--db", postgis.Cluster.ConnectionString(database));
        if (how.StartsWith('-')) call = call with { Arguments = [.. call.Arguments, how, "json"] };
        else call.Environment[how] = "json";
        await using var server = await RunningServer.StartAsync(call);
        await postgis.DropAsync(database);
        (await server.GetProblemAsync("/collections/articles/items", 503)).ShouldNotBeEmpty();
        server.Terminate();
        (await server.WaitForEndAsync()).ShouldBe(0);

        var lines = (await server.ReadErrorAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldNotBeEmpty();
        foreach (var line in lines)
        {
            var entry = JsonSerializer.Deserialize<JsonElement>(line);
            entry.GetProperty("Timestamp").GetString()!.ShouldEndWith("Z");
            entry.GetProperty("Message").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public async Task Another_format_of_the_log_is_refused()
    {
        (await Geoevents.RunAsync("serve", "--db", _folder.Database, "--log-format", "xml")).ShouldFailWith(2, "xml");
        (await Geoevents.RunAsync(new ProgramCall("serve", "--db", _folder.Database) { Environment = { ["GEOEVENTS_LOG_FORMAT"] = "xml" } })).ShouldFailWith(1, "GEOEVENTS_LOG_FORMAT");
        File.Exists(_folder.Database).ShouldBeFalse();
    }

    /// <summary>A collector of OTLP over HTTP: keeps what it is sent.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly ConcurrentQueue<(string Path, string Body)> _received = [];
        private readonly string _address;

        public Collector()
        {
            using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                _address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
            }
            _listener.Prefixes.Add(_address + "/");
            _listener.Start();
            _ = ReceiveAsync();
        }

        public Dictionary<string, string> Variables => new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
        };

        /// <summary>The texts in the messages stand in them as they are.</summary>
        public string Received(string path) => string.Join('\n', _received.Where(message => message.Path == path).Select(message => message.Body));

        public void Dispose() => _listener.Close();

        private async Task ReceiveAsync()
        {
            while (_listener.IsListening)
            {
                try
                {
                    var context = await _listener.GetContextAsync();
                    using var body = new MemoryStream();
                    await context.Request.InputStream.CopyToAsync(body);
                    _received.Enqueue((context.Request.Url!.AbsolutePath, Encoding.Latin1.GetString(body.ToArray())));
                    context.Response.ContentType = "application/x-protobuf";
                    context.Response.Close();
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }
    }
}
