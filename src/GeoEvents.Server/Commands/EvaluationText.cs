using GeoEvents.Evaluation;

namespace GeoEvents.Server.Commands;

/// <summary>Evaluations for people: one table, with a heading for each part.</summary>
internal static class EvaluationText
{
    private const int ColumnGap = 2;

    public static void Write(TextWriter output, IReadOnlyList<EvaluationTable> tables)
    {
        var nameWidth = tables.SelectMany(table => table.Rows.Select(row => row.Name.Length + ColumnGap).Append(table.Corpus.Length + table.Name.Length + ColumnGap)).DefaultIfEmpty().Max();
        foreach (var table in tables)
        {
            var cells = table.Rows.Select(row => row.Values.Select((value, i) => Shown(value, table.Columns[i])).ToArray()).ToArray();
            var widths = table.Columns.Select((column, i) => cells.Select(row => row[i].Length).Append(column.Name.Length).Max() + ColumnGap).ToArray();
            Line($"{table.Corpus}: {table.Name}", [.. table.Columns.Select(column => column.Name)]);
            for (var i = 0; i < cells.Length; i++) Line("  " + table.Rows[i].Name, cells[i]);
            output.WriteLine();

            void Line(string name, string[] values) =>
                output.WriteLine(TerminalText.Of((name.PadRight(nameWidth) + string.Concat(values.Select((value, i) => value.PadLeft(widths[i])))).TrimEnd()));
        }
    }

    private static string Shown(double? value, EvaluationColumn column) => value?.ToString("F" + column.Decimals) ?? "";
}
