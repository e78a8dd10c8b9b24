using GeoEvents.Evaluation;
using GeoEvents.Tests.Reading;

namespace GeoEvents.Tests.Evaluation;

/// <summary>Reading as a whole may not get worse unseen. The floors lie a little below what is reached: raise them with it.</summary>
public class GoldSetTests(CuratedGazetteer curated, ITestOutputHelper output)
{
    [Fact]
    public void Articles_are_read_as_well_as_they_were()
    {
        var evaluator = new Evaluator(GoldSet.World(curated.Gazetteer), new EvaluationOptions { Mistakes = mistake => output.WriteLine(mistake.ToString()) });
        foreach (var file in GoldSet.Files)
        {
            using var content = File.OpenRead(file);
            evaluator.TryAdd(content, Path.GetFileName(file), format: null).ShouldBeTrue();
        }
        var tables = evaluator.Tables();
        foreach (var row in tables.SelectMany(table => table.Rows.Select(row => $"{table.Name}: {row.Name}  {string.Join("  ", row.Values.Select(value => value?.ToString("0.###") ?? "-"))}"))) output.WriteLine(row);

        tables.Row("size", "articles")[0].ShouldBe(GoldSet.Files.Count);
        AtLeast(0.88, "places", "names right");
        AtLeast(0.95, "recognition", "F1, overlapping");
        AtLeast(0.92, "recognition", "F1, exact");
        AtLeast(0.80, "events", "found loosely");
        AtLeast(0.64, "events", "found strictly");
        AtLeast(0.88, "events", "factuality right");
        AtLeast(0.90, "events", "dates right");
        AtLeast(0.86, "events", "kind right");
        tables.Row("places", "confident")[1].ShouldBe(0);
        tables.Row("places", "mentions given")[1]!.Value.ShouldBeLessThanOrEqualTo(1);

        void AtLeast(double floor, string table, string row) => tables.Row(table, row)[0].ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(floor, $"{table}: {row}");
    }
}
