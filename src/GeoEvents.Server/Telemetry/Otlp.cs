using System.Runtime.CompilerServices;
using GeoEvents.Server.Commands;
using GeoEvents.Storage;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GeoEvents.Server.Telemetry;

/// <summary>Traces and metrics go to a collector where one is named. Where none is, nothing of OpenTelemetry is loaded.</summary>
internal sealed class Otlp : IDisposable
{
    private const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // What is measured by the server itself and by what it is built on.
    private static readonly string[] Sources = [BatchMeasures.Name, "Microsoft.AspNetCore", "Npgsql"];
    private static readonly string[] Meters = [BatchMeasures.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql"];

    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    private Otlp()
    {
        var program = ResourceBuilder.CreateDefault().AddService("geoevents", serviceVersion: typeof(Otlp).Assembly.GetName().Version!.ToString(3)).AddEnvironmentVariableDetector();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(program).AddSource(Sources).AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(program).AddMeter(Meters).AddOtlpExporter().Build();
    }

    /// <summary>Begins to send what the environment asks for, until it is disposed, which sends the rest.</summary>
    /// <returns>Null where no collector is named.</returns>
    /// <exception cref="CommandException">What is named is no address.</exception>
    public static IDisposable? Start()
    {
        var endpoint = Environment.GetEnvironmentVariable(EndpointVariable);
        if (string.IsNullOrWhiteSpace(endpoint)) return null;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new CommandException($"{EndpointVariable} is no address such as http://localhost:4317.");
        return Begin();
    }

    // Apart, since a method loads what it names before it runs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Otlp Begin() => new();

    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }
}
