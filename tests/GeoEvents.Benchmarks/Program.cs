using System.Globalization;
using BenchmarkDotNet.Running;
using GeoEvents.Benchmarks;
using GeoEvents.Benchmarks.Figures;

// index [EVENTS] [alone]: the index in memory, against PostGIS unless alone. ingest: articles into both stores. Anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["index", .. var rest]:
        foreach (var events in rest is [var first, ..] && int.TryParse(first, CultureInfo.InvariantCulture, out var wanted) ? [wanted] : (int[])[100_000, 1_000_000, 10_000_000])
            await IndexFigures.RunAsync(events, !rest.Contains("alone"));
        break;
    case ["ingest"]:
        await IngestFigures.RunAsync();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(GazetteerBenchmarks).Assembly).Run(args);
        break;
}
