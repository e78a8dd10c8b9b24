using System.CommandLine;
using System.Net.Sockets;
using GeoEvents.Articles;
using GeoEvents.Gazetteers;
using GeoEvents.GeoPackage;
using GeoEvents.PostGis;
using GeoEvents.Reading;
using GeoEvents.Server.Http;
using GeoEvents.Server.Input;
using GeoEvents.Server.Live;
using GeoEvents.Server.Telemetry;
using GeoEvents.Storage;
using Microsoft.AspNetCore.Connections;

namespace GeoEvents.Server.Commands;

/// <summary>Serves the map page and the API.</summary>
internal static class ServeCommand
{
    private const string KeyVariable = "GEOEVENTS_KEY";
    private const string LogFormatVariable = "GEOEVENTS_LOG_FORMAT";
    private const string ReadVariable = "GEOEVENTS_READ_DB";
    private const string InMemory = "memory", InDatabase = "database";

    public static Command Create()
    {
        var url = new Option<string>("--urls")
        {
            Description = "Where to listen. Every address other than localhost can be reached by others.",
            HelpName = "URL",
            DefaultValueFactory = _ => ListenAddress.Default,
        };
        url.Validators.Add(result =>
        {
            if (!ListenAddress.TryParse(result.Tokens.Count == 1 ? result.Tokens[0].Value : ListenAddress.Default, out _))
                result.AddError($"--urls takes one address such as {ListenAddress.Default}.");
        });
        var noSamples = new Option<bool>("--no-samples") { Description = "A new database begins empty, not with sample articles." };
        var key = new Option<string?>("--key") { Description = $"Key that lets callers change data. Default: {KeyVariable}, or a new one at each start.", HelpName = "KEY" };
        var logFormat = new Option<string?>("--log-format") { Description = $"The log on standard error: text, or json for programs. Default: {LogFormatVariable}, or text.", HelpName = "FORMAT" };
        logFormat.AcceptOnlyFromAmong(LogFormat.Text, LogFormat.Json);
        var index = new Option<string>("--index")
        {
            Description = "What answers questions about events: an index in the memory of the server, or the database (PostGIS only; slower, for more events than memory holds).",
            HelpName = "memory|database",
            DefaultValueFactory = _ => InMemory,
        };
        index.AcceptOnlyFromAmong(InMemory, InDatabase);
        var readFrom = new Option<string?>("--read-db")
        {
            Description = $"A database of PostGIS that follows --db (a read replica): all is read from it, and only changes go to --db. Default: {ReadVariable}, or none.",
            HelpName = "DATABASE",
        };
        var command = new CommandWithExamples("serve", "Serve the map page and the API.",
            "geoevents serve",
            "geoevents serve --db events.gpkg --urls http://localhost:8080 --no-samples",
            "geoevents serve --db \"Host=db.example.org;Database=geoevents\" --read-db \"Host=replica.example.org;Database=geoevents\" --index database")
        {
            url,
            noSamples,
            key,
            logFormat,
            index,
            readFrom,
        };
        command.SetAction((parse, cancellation) =>
        {
            _ = ListenAddress.TryParse(parse.GetValue(url)!, out var address);
            return RunAsync(parse, address!, parse.GetValue(noSamples), parse.GetValue(key), LogFormatOf(parse.GetValue(logFormat)), parse.GetValue(index) == InDatabase, parse.GetValue(readFrom), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, ListenAddress address, bool noSamples, string? givenKey, string logFormat, bool databaseAnswers, string? readFrom, CancellationToken cancellation)
    {
        var output = parse.InvocationConfiguration.Output;
        var error = parse.InvocationConfiguration.Error;
        var location = parse.Location();
        var (server, replica) = (location as DatabaseLocation.Server, ReplicaOf(readFrom));
        if (server is null && (databaseAnswers || replica is not null))
        {
            await error.WriteLineAsync($"{(databaseAnswers ? $"--index {InDatabase}" : "--read-db")} takes a database of PostGIS, and {TerminalText.Of(location.Shown)} is a GeoPackage: name one with --db or {SharedOptions.DatabaseVariable}.");
            return ExitCode.WrongUsage;
        }
        using var telemetry = Otlp.Start();
        using var bottom = parse.OpenBottomGazetteer();
        // Where the server cannot listen, no new database stays behind.
        if (!location.IsThere) await ListenAsync(address, () => WebServer.TryAsync(address, cancellation));
        await using var store = server is null ? await location.OpenAsync(awaitSamples: !noSamples, cancellation) : await server.OpenAsync(replica, cancellation);
        var gazetteer = await bottom.LayImportsAsync(store, cancellation: cancellation);
        if (store is GeoPackageEventStore file) await SettleSamplesAsync(file, gazetteer.Whole, wanted: !noSamples, cancellation);

        if (string.IsNullOrEmpty(givenKey)) givenKey = Environment.GetEnvironmentVariable(KeyVariable);
        var key = new ServerKey(string.IsNullOrEmpty(givenKey) ? ServerKey.Random() : givenKey, address.IsLoopback);
        await using var app = WebServer.Create(store, KeptIndex.Of(location.Shown), databaseAnswers ? store as PostGisEventStore : null, gazetteer, key, address, logFormat);
        await ListenAsync(address, () => app.StartAsync(cancellation));

        await output.WriteLineAsync($"GeoEvents is at {ListenAddress.ForBrowser(app.Urls.First())} with the data of {TerminalText.Of(location.Shown)}. Ctrl+C ends it.");
        if (!key.BoundToLoopback && string.IsNullOrEmpty(givenKey)) await error.WriteLineAsync($"Changing data takes the key {key.Value}");
        await output.FlushAsync(cancellation);
        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }

    private static DatabaseLocation.Server? ReplicaOf(string? given)
    {
        if (string.IsNullOrWhiteSpace(given)) given = Environment.GetEnvironmentVariable(ReadVariable);
        if (string.IsNullOrWhiteSpace(given)) return null;
        return DatabaseLocation.Parse(given) as DatabaseLocation.Server ?? throw new CommandException($"--read-db and {ReadVariable} name a database of PostGIS that follows the other, such as \"Host=…;Database=…\".");
    }

    private static string LogFormatOf(string? given)
    {
        var format = given ?? Environment.GetEnvironmentVariable(LogFormatVariable);
        if (string.IsNullOrEmpty(format)) return LogFormat.Text;
        return format is LogFormat.Text or LogFormat.Json ? format : throw new CommandException($"{LogFormatVariable} is {LogFormat.Text} or {LogFormat.Json}.");
    }

    /// <summary>Adds the samples that a new database awaits; also those of one whose first server was ended before they were all in it.</summary>
    private static async Task SettleSamplesAsync(GeoPackageEventStore store, Gazetteer gazetteer, bool wanted, CancellationToken cancellation)
    {
        if (store.IsReadOnly || !await store.GetAwaitsSamplesAsync(cancellation)) return;
        if (wanted)
        {
            var ingestion = new Ingestion(new ArticleExtractor(gazetteer), store, TimeProvider.System);
            await foreach (var article in ingestion.RunAsync(SampleArticles.All, new ArticleDefaults(), cancellation))
                if (article.Error is not null) throw new CommandException(article.Error);
        }
        await store.EndAwaitingSamplesAsync(cancellation);
    }

    private static async Task ListenAsync(ListenAddress address, Func<Task> start)
    {
        try
        {
            await start();
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            throw new CommandException($"{address.Url} is in use by another program; choose another address, such as --urls {address.Neighbour}.", failure);
        }
        catch (Exception failure) when (failure is SocketException or IOException or InvalidOperationException)
        {
            throw new CommandException($"The server cannot listen at {address.Url}: {failure.Message}", failure);
        }
    }
}
