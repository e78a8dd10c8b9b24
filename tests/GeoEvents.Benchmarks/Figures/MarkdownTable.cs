using System.Runtime.InteropServices;

namespace GeoEvents.Benchmarks.Figures;

/// <summary>Prints figures as a Markdown table, row by row, headed by machine and day.</summary>
internal sealed class MarkdownTable
{
    private readonly int _columns;

    public MarkdownTable(string title, params string[] columns)
    {
        _columns = columns.Length;
        Console.WriteLine();
        Console.WriteLine(FormattableString.Invariant($"### {title}, {DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}"));
        Console.WriteLine();
        Row(columns);
        Row([.. Enumerable.Repeat("---", _columns)]);
    }

    public void Row(params string[] cells)
    {
        if (cells.Length != _columns) throw new ArgumentException("As many cells as columns.", nameof(cells));
        Console.WriteLine($"| {string.Join(" | ", cells)} |");
    }
}
