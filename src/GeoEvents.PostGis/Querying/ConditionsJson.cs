using System.Globalization;
using System.Text;
using System.Text.Json;
using GeoEvents.Events;
using GeoEvents.Querying;
using GeoEvents.Storage;

namespace GeoEvents.PostGis.Querying;

/// <summary>The conditions of a question as the functions of <c>sql/007_questions.sql</c> take them.</summary>
internal static class ConditionsJson
{
    public static string Write(EventQuery query, bool stacked = false)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) Write(json, query, stacked);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, EventQuery query, bool stacked)
    {
        json.WriteStartObject();
        if (query.Box is { } box)
        {
            json.WriteStartArray("bbox");
            foreach (var edge in (double[])[box.West, box.South, box.East, box.North]) json.WriteNumberValue(edge);
            json.WriteEndArray();
        }
        if (query.Dates is { } dates)
        {
            json.WriteBoolean("dated", true);
            if (dates.From is { } from) json.WriteString("from", Day(from));
            if (dates.To is { } to) json.WriteString("to", Day(to));
        }
        if (query.OnlyUndated) json.WriteString("undated", "only");
        else if (query.IncludeUndated) json.WriteString("undated", "include");
        if (query.OnlyUnlocated) json.WriteString("unlocated", "only");
        // What the server takes for no text is in no id, and must not be told to it.
        WriteList(json, "sources", query.Sources?.Where(id => StoredText.Of(id) == id));
        WriteList(json, "kinds", query.Kinds?.Select(kind => kind.Info().Id));
        WriteList(json, "factuality", query.Factualities?.Select(KebabCase.Of));
        WriteList(json, "wherePrecision", query.WherePrecisions?.Select(precision => ((int)precision).ToString(CultureInfo.InvariantCulture)));
        if (stacked) json.WriteBoolean("stacked", true);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string>? values)
    {
        if (values is null) return;
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
