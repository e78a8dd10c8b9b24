using System.Text.Json;
using GeoEvents.Formats;

namespace GeoEvents.Server.Http;

/// <summary><c>/collections</c>: what there is.</summary>
internal static class Collections
{
    private static readonly Collection[] All =
    [
        new("events", "Reported events", "What articles say happened: one feature an event, at the representative point of its main place."),
        new("footprints", "Footprints", "Where events are said to have happened, as wide as the text leaves it: one feature an event place."),
        new("places", "Places", "The gazetteer entries that events and mentions refer to."),
        new("articles", "Articles", "The articles that events were read from."),
        new("sources", "Sources", "Who published the articles."),
    ];

    public static Task ListAsync(HttpContext context)
    {
        context.Request.RefuseParameters();
        return context.WriteJsonAsync(json =>
        {
            json.WriteStartObject();
            json.WriteLinks([Links.Self(context.Request, Answers.JsonType)]);
            json.WriteStartArray("collections");
            foreach (var collection in All) Write(json, collection, context.Request);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    public static Task GetAsync(HttpContext context, string id)
    {
        context.Request.RefuseParameters();
        var collection = All.FirstOrDefault(collection => collection.Id == id) ?? throw NotFoundException.Of("collection", id);
        return context.WriteJsonAsync(json => Write(json, collection, context.Request));
    }

    /// <summary>What lies below a collection that does not exist.</summary>
    public static Task RefuseAsync(string id) => Task.FromException(All.Any(collection => collection.Id == id)
        ? new NotFoundException($"There is nothing at this address; /collections/{id} has links to what there is.")
        : NotFoundException.Of("collection", id));

    private static void Write(Utf8JsonWriter json, Collection collection, HttpRequest request)
    {
        json.WriteStartObject();
        json.WriteString("id", collection.Id);
        json.WriteString("title", collection.Title);
        json.WriteString("description", collection.Description);
        json.WriteString("itemType", "feature");
        json.WriteStartArray("crs");
        json.WriteStringValue("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        json.WriteEndArray();
        json.WriteLinks(
        [
            Links.To(request, $"/collections/{collection.Id}", "self", Answers.JsonType),
            Links.To(request, $"/collections/{collection.Id}/items", "items", Answers.GeoJsonType, collection.Title),
        ]);
        json.WriteEndObject();
    }

    private sealed record Collection(string Id, string Title, string Description);
}
