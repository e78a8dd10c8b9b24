using GeoEvents.Querying;
using GeoEvents.Server.Live;

namespace GeoEvents.Server.Http;

/// <summary><c>/settings</c>: what the page needs to know about its server. The page asks again and again: where anything is other than before, it loads anew.</summary>
internal static class Settings
{
    private static readonly string Version = typeof(Settings).Assembly.GetName().Version!.ToString(3);

    public static Task GetAsync(HttpContext context, IEventIndex index, LiveEvents live, RequestGazetteer gazetteer, ServerKey key)
    {
        context.Request.RefuseParameters();
        context.Response.Headers.CacheControl = "no-store";
        return context.WriteJsonAsync(json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("samples", index.Sources.Any(SampleArticles.IsSample));
            json.WriteNumber("dataVersion", index.DataVersion);
            json.WriteBoolean("writable", live.IsWritable);
            json.WriteString("version", Version);
            json.WriteString("gazetteer", gazetteer.Places.Version);
            // The page says how old the data are that it shows; null while they are those of the database.
            json.WriteString("dataAsOf", live.Trouble is { } trouble ? Instants.Of(trouble.DataAsOf) : null);
            json.WriteString("key", key.ForPageOf(context.Request));
            json.WriteEndObject();
        });
    }
}
