using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using GeoEvents.Gazetteers.Sources;
using Position = GeoEvents.Gazetteers.Sources.Position;

namespace GeoEvents.Lists;

/// <summary>The features of a GeoJSON FeatureCollection as rows: their properties are the columns, together with id, lon and lat of the feature itself.</summary>
internal static class ListFeatures
{
    /// <exception cref="EventListException">While reading: it is no such file.</exception>
    public static IEnumerable<ListRow> Read(Stream stream, string file, IReadOnlyDictionary<string, string> told)
    {
        var number = 0;
        using var rows = new FeatureReader(stream, file).Select(feature => Row(feature, ++number, told)).GetEnumerator();
        while (true)
        {
            ListRow? end = null;
            try
            {
                if (!rows.MoveNext()) yield break;
            }
            catch (GazetteerSourceException failure) when (number > 0)
            {
                var reason = failure.Message.StartsWith($"{file}, ", StringComparison.Ordinal) ? failure.Message[(file.Length + 2)..] : failure.Message;
                end = new ListRow(number + 1, reason.TrimEnd('.') + "; nothing behind it was read");
            }
            catch (GazetteerSourceException failure)
            {
                throw new EventListException(failure.Message, failure);
            }
            yield return end ?? rows.Current;
            if (end is not null) yield break;
        }
    }

    private static ListRow Row(JsonElement feature, int number, IReadOnlyDictionary<string, string> told)
    {
        try
        {
            var geometry = feature.TryGetProperty("geometry", out var given) && given.ValueKind is JsonValueKind.Object ? GeoJsonGeometry.Of(given) : null;
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            if (feature.TryGetProperty("properties", out var properties)) Add(texts, "", properties);
            var fields = ListFields.Find(texts.Keys, told).Where(field => texts.ContainsKey(field.Value)).ToDictionary(field => field.Key, field => texts[field.Value], StringComparer.Ordinal);
            if (feature.TryGetProperty("id", out var id) && !told.ContainsKey(ListFields.Id)) Add(fields, ListFields.Id, id);
            // The geometry says where, whatever the properties say.
            if (geometry is not null && Position.Of(geometry) is { } position)
            {
                fields[ListFields.Lon] = position.Point.Lon.ToString("R", CultureInfo.InvariantCulture);
                fields[ListFields.Lat] = position.Point.Lat.ToString("R", CultureInfo.InvariantCulture);
                geometry = position.Geometry;
            }
            else geometry = null;
            return new ListRow(number, new RowFields(fields.Keys.Select((name, slot) => KeyValuePair.Create(name, slot)).ToFrozenDictionary(StringComparer.Ordinal), [.. fields.Values]), geometry);
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            return new ListRow(number, failure is FormatException or ArgumentException ? failure.Message.TrimEnd('.') : "a value of it is of another type than it has to be, or missing");
        }
    }

    /// <summary>A value as text; several are separated by semicolons, what is within another by a point.</summary>
    private static void Add(Dictionary<string, string> texts, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject()) Add(texts, name.Length == 0 ? property.Name : $"{name}.{property.Name}", property.Value);
                break;
            case JsonValueKind.Array:
                if (value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String or JsonValueKind.Number)) texts[name] = string.Join("; ", value.EnumerateArray().Select(Text));
                break;
            case JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                texts[name] = Text(value);
                break;
        }
    }

    private static string Text(JsonElement value) => value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
