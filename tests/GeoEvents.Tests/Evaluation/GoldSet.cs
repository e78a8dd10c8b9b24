using System.Runtime.CompilerServices;
using System.Text;
using GeoEvents.Evaluation;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;

namespace GeoEvents.Tests.Evaluation;

/// <summary>Our own annotated articles in Gold/: invented, in the style of news, on Syria and elsewhere.</summary>
internal static class GoldSet
{
    public static IReadOnlyList<string> Files { get; } = [.. Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Path.GetDirectoryName(Here())!, "Gold");

    /// <summary>The curated places and, upon them, those that the articles on other regions name, with their namesakes (rows of GeoNames, CC BY 4.0).</summary>
    public static Gazetteer World(Gazetteer curated)
    {
        using var rows = File.OpenText(Path.Combine(Folder, "world.tsv"));
        return curated.With(GeoNamesFile.Read(rows, "world.tsv").ToList());
    }

    public static IReadOnlyList<EvaluationTable> Evaluate(Gazetteer gazetteer, string content, Action<Mistake>? mistakes = null, string name = "test", EvaluationFormat? format = null)
    {
        var evaluator = new Evaluator(gazetteer, new EvaluationOptions { Mistakes = mistakes ?? (_ => { }) });
        evaluator.TryAdd(new MemoryStream(Encoding.UTF8.GetBytes(content)), name, format).ShouldBeTrue();
        return evaluator.Tables();
    }

    /// <summary>The values of the row whose name begins so.</summary>
    public static IReadOnlyList<double?> Row(this IEnumerable<EvaluationTable> tables, string table, string row) =>
        tables.Where(one => one.Name.StartsWith(table, StringComparison.Ordinal)).SelectMany(one => one.Rows).First(one => one.Name.StartsWith(row, StringComparison.Ordinal)).Values;

    private static string Here([CallerFilePath] string path = "") => path;
}
