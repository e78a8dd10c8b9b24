using BenchmarkDotNet.Running;
using GeoEvents.Benchmarks;

if (args is ["ingest"]) await IngestFigures.RunAsync();
else BenchmarkSwitcher.FromAssembly(typeof(GazetteerBenchmarks).Assembly).Run(args);
