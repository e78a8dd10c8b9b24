using System.Text.Json;
using GeoEvents.Articles.Encodings;

namespace GeoEvents.Articles.JsonLines;

/// <summary>The fields of an object, found under any of their names, whatever their case.</summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _name;

    public JsonFields(JsonElement article, string name)
    {
        _name = name;
        foreach (var field in article.EnumerateObject())
        {
            if (field.Value.ValueKind is not JsonValueKind.Null) _fields[field.Name] = field.Value;
        }
    }

    /// <summary>The first of these fields that is there and not empty; null where none is.</summary>
    /// <param name="ofNumber">The text of a number, where the field may be one.</param>
    public string? Find(IEnumerable<string> names, Func<JsonElement, string>? ofNumber = null)
    {
        foreach (var name in names)
        {
            if (_fields.TryGetValue(name, out var value) && (value.ValueKind is JsonValueKind.Number && ofNumber is not null ? ofNumber(value) : Text(name, value)) is { Length: > 0 } text) return text;
        }
        return null;
    }

    /// <summary>A text; the name of an object that has one; a list of these, as of authors.</summary>
    private string? Text(string field, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ValidText.Of(value.GetString()!),
        JsonValueKind.Object when value.TryGetProperty("name", out var name) => Text(field, name),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(item => Text(field, item)).Where(text => !string.IsNullOrWhiteSpace(text))),
        JsonValueKind.Null => null,
        _ => throw new ArticleFormatException($"{_name}: the field \"{field}\" is no text."),
    };
}
