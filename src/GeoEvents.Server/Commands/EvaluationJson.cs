using System.Text;
using System.Text.Json;
using GeoEvents.Evaluation;

namespace GeoEvents.Server.Commands;

/// <summary>Evaluations for programs: an array of tables, each with its rows as objects of a name and the values by column.</summary>
internal static class EvaluationJson
{
    public static void Write(TextWriter output, IReadOnlyList<EvaluationTable> tables)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Formats.Json.Indented))
        {
            json.WriteStartArray();
            foreach (var table in tables) Write(json, table);
            json.WriteEndArray();
        }
        output.WriteLine(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static void Write(Utf8JsonWriter json, EvaluationTable table)
    {
        json.WriteStartObject();
        json.WriteString("corpus", table.Corpus);
        json.WriteString("table", table.Name);
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            json.WriteString("name", row.Name);
            for (var i = 0; i < table.Columns.Count; i++)
            {
                json.WritePropertyName(table.Columns[i].Name);
                if (row.Values[i] is { } value) json.WriteNumberValue(Math.Round(value, 6));
                else json.WriteNullValue();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
