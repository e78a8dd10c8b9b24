using GeoEvents.Querying;
using GeoEvents.Server.Live;
using GeoEvents.Storage;

namespace GeoEvents.Server.Http;

/// <summary><c>/settings</c>: what the page needs to know about its server. The page asks again and again: where anything is other than before, it loads anew.</summary>
internal static class Settings
{
    private static readonly string Version = typeof(Settings).Assembly.GetName().Version!.ToString(3);

    public static Task GetAsync(HttpContext context, EventIndex index, IEventStore store, RequestGazetteer gazetteer, ServerKey key)
    {
        context.Request.RefuseParameters();
        context.Response.Headers.CacheControl = "no-store";
        return context.WriteJsonAsync(json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("samples", index.Sources.Any(SampleArticles.IsSample));
            json.WriteNumber("dataVersion", index.DataVersion);
            json.WriteBoolean("writable", !store.IsReadOnly);
            json.WriteString("version", Version);
            json.WriteString("gazetteer", gazetteer.Places.Version);
            json.WriteString("key", key.ForPageOf(context.Request));
            json.WriteEndObject();
        });
    }
}
