using System.IO.Compression;
using GeoEvents.PostGis;
using GeoEvents.Server.Live;
using GeoEvents.Server.Telemetry;
using GeoEvents.Storage;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GeoEvents.Server.Http;

/// <summary>Puts the web application together: nothing is read from environment or configuration files.</summary>
internal static class WebServer
{
    private const int MaxConnections = 1000;
    private const int MaxRequestLineBytes = 32 * 1024;
    private const int MaxRequestBodyBytes = 64 * 1024;

    // Less than the command line grants a command, so that the server ends in order before it is ended.
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan RequestHeadersTimeout = TimeSpan.FromSeconds(15);

    /// <param name="answering">The store if its database answers what is asked of events; null for an index in memory.</param>
    public static WebApplication Create(IEventStore store, KeptIndex kept, PostGisEventStore? answering, LaidGazetteer gazetteer, ServerKey key, ListenAddress address, string logFormat)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Limit);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("GeoEvents", LogLevel.Information).AddConsole(logFormat)
            // What keeps the host from starting comes as an exception too, and is told in one sentence.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services
            .Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout)
            .AddRoutingCore()
            .AddResponseCompression(Compress)
            .Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest)
            .Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(key)
            .AddSingleton(services => new LiveEvents(store, kept, answering, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<LiveEvents>>()))
            .AddHostedService(services => services.GetRequiredService<LiveEvents>())
            .AddSingleton(services => ActivatorUtilities.CreateInstance<LiveGazetteer>(services, store, gazetteer))
            .AddHostedService(services => services.GetRequiredService<LiveGazetteer>())
            // One index and one gazetteer a request: its counts, page and entity tag are of one moment.
            .AddScoped<RequestIndex>()
            .AddScoped(services => services.GetRequiredService<RequestIndex>().Index)
            .AddScoped(services => new RequestGazetteer(services.GetRequiredService<LiveGazetteer>().Current));

        var app = builder.Build();
        app.Urls.Add(address.Url);
        app.Use(next => context => RequestActivities.DescribeAsync(context, next));
        app.Use(next => context =>
        {
            SecurityHeaders.Set(context.Response);
            return next(context);
        });
        app.UseResponseCompression();
        app.Use(next => context => Problems.AnswerAsync(context, next));
        app.UseLoopbackNames(address);
        app.UsePage();
        app.Use(next => async context =>
        {
            if (Routes.AskForEvents(context.Request.Path))
                await context.RequestServices.GetRequiredService<RequestIndex>().TakeAsync(context.RequestServices.GetRequiredService<LiveEvents>(), context.RequestAborted);
            await next(context);
        });
        app.MapApi();
        return app;
    }

    /// <summary>Listens at the address for a moment, and fails as <see cref="WebApplication.StartAsync"/> would.</summary>
    public static async Task TryAsync(ListenAddress address, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore();
        await using var app = builder.Build();
        app.Urls.Add(address.Url);
        await app.StartAsync(cancellation);
        await app.StopAsync(cancellation);
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = MaxConnections;
        kestrel.Limits.MaxRequestLineSize = MaxRequestLineBytes;
        kestrel.Limits.MaxRequestBodySize = MaxRequestBodyBytes;
        kestrel.Limits.RequestHeadersTimeout = RequestHeadersTimeout;
    }

    private static void Compress(ResponseCompressionOptions compression)
    {
        compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, Answers.GeoJsonType, EventTiles.MediaType, Problems.MediaType];
        compression.EnableForHttps = true;
        compression.Providers.Add<BrotliCompressionProvider>();
        compression.Providers.Add<GzipCompressionProvider>();
    }
}
