using System.Text;
using System.Text.Json;

namespace GeoEvents.Articles.JsonLines;

/// <summary>Tells articles from the other objects that JSON files hold.</summary>
public static class JsonArticle
{
    /// <summary>Whether this is, or begins as, an object with a field of text. Broken ones may be articles all the same, whose reading says what is wrong.</summary>
    /// <param name="json">UTF-8.</param>
    public static bool IsLike(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var isText = false;
        try
        {
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject) return false;
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                isText = JsonReader.Text.Contains(Encoding.UTF8.GetString(reader.ValueSpan), StringComparer.OrdinalIgnoreCase);
                if (!reader.Read()) return false;
                if (isText && reader.TokenType is JsonTokenType.String or JsonTokenType.Null or JsonTokenType.StartArray) return true;
                reader.Skip();
            }
        }
        catch (JsonException)
        {
            return isText; // it breaks off in there
        }
        return false;
    }
}
