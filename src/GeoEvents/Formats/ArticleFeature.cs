using System.Text.Json;
using GeoEvents.Articles;
using GeoEvents.Gazetteers;
using GeoEvents.Storage;

namespace GeoEvents.Formats;

/// <summary>An article as a GeoJSON feature without geometry.</summary>
public static class ArticleFeature
{
    /// <summary>Without text, as in lists.</summary>
    public static void Write(Utf8JsonWriter json, Article article)
    {
        WriteStart(json, article);
        WriteEnd(json);
    }

    /// <summary>With text and mentions.</summary>
    /// <param name="gazetteer">It tells what the candidates of mentions lie in.</param>
    public static void WriteWhole(Utf8JsonWriter json, StoredArticle stored, Gazetteer gazetteer)
    {
        WriteStart(json, stored.Article);
        json.WriteText("text"u8, stored.Article.Text);
        json.WriteNumber("bodyStart", stored.Article.BodyStart);
        json.WriteStartArray("mentions");
        foreach (var mention in stored.Mentions) MentionWriter.Write(json, mention, gazetteer);
        json.WriteEndArray();
        WriteEnd(json);
    }

    private static void WriteStart(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", article.Key);
        json.WriteNull("geometry");
        json.WriteStartObject("properties");
        json.WriteText("source"u8, article.Source.Id);
        json.WriteText("sourceName"u8, article.Source.Name);
        json.WriteText("title"u8, article.Title);
        json.WriteText("author"u8, article.Author);
        json.WriteText("url"u8, article.Url);
        json.WriteDate("published"u8, article.Published);
        json.WriteText("language"u8, article.Language);
        json.WriteText("contentHash"u8, article.ContentHash);
    }

    private static void WriteEnd(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
