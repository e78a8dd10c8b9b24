using System.Globalization;
using BenchmarkDotNet.Running;
using GeoEvents.Benchmarks;
using GeoEvents.Benchmarks.Figures;
using GeoEvents.GeoPackage;

// Figures as Markdown tables. GEOEVENTS_GAZETTEER names the compiled world.gazetteer where names are looked up.
//   index [EVENTS] [alone]      the index in memory, against PostGIS unless alone; 100,000, 1 and 10 million events where not told
//   fill FILE EVENTS            a GeoPackage of generated events, for the next two
//   serve FILE                  the program on it: start, tiles and pages by many connections
//   export FILE                 its events as GeoJSON, against psql and ogr2ogr
//   extraction [PATH…]          articles a second on one core and two
//   names                       names, against pg_trgm
//   ingest                      articles into both stores
// Anything else goes to BenchmarkDotNet.
var gazetteer = Environment.GetEnvironmentVariable("GEOEVENTS_GAZETTEER") ?? Path.Combine(AppContext.BaseDirectory, "world.gazetteer");
switch (args)
{
    case ["index", .. var rest]:
        foreach (var events in rest is [var first, ..] && int.TryParse(first, CultureInfo.InvariantCulture, out var wanted) ? [wanted] : (int[])[100_000, 1_000_000, 10_000_000])
            await IndexFigures.RunAsync(events, !rest.Contains("alone"));
        break;
    case ["fill", var file, var events]:
        await using (var store = GeoPackageEventStore.Open(file)) await FilledDatabase.FillAsync(store, int.Parse(events, CultureInfo.InvariantCulture));
        break;
    case ["serve", var file]:
        await ServeFigures.RunAsync(gazetteer, Path.GetFullPath(file));
        break;
    case ["export", var file]:
        await ExportFigures.RunAsync(gazetteer, Path.GetFullPath(file));
        break;
    case ["extraction", .. var paths]:
        await ExtractionFigures.RunAsync(gazetteer, paths);
        break;
    case ["names"]:
        await NameFigures.RunAsync(gazetteer);
        break;
    case ["ingest"]:
        await IngestFigures.RunAsync();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(GazetteerBenchmarks).Assembly).Run(args);
        break;
}
