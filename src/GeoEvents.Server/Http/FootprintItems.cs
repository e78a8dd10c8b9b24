using System.Globalization;
using GeoEvents.Formats;
using GeoEvents.Querying;
using GeoEvents.Server.Features;
using GeoEvents.Server.Live;

namespace GeoEvents.Server.Http;

/// <summary><c>/collections/footprints/items</c>: one feature an event place, as wide as the text leaves it.</summary>
internal static class FootprintItems
{
    public static async Task ListAsync(HttpContext context, IEventIndex index, LiveEvents live, TimeProvider clock)
    {
        var query = EventQuery.ParseUnsorted(context.Request.Parameters());
        var page = await index.FootprintPageAsync(query, context.RequestAborted);
        var header = FeatureCollectionHeader.OfFootprints(clock.GetUtcNow(), page.Counts) with { Links = Links.OfPage(context.Request, query, page.Next) };
        await context.WriteFeaturesAsync(header, live.Store.FootprintsAsync(index, page.Ids, context.RequestAborted), FootprintFeature.Write);
    }

    /// <param name="id">Id of the event, a dot, and the ordinal of the place.</param>
    public static async Task GetAsync(HttpContext context, string id, LiveEvents live)
    {
        context.Request.RefuseParameters();
        var dot = id.LastIndexOf('.');
        if (dot < 0 || !int.TryParse(id.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)) throw NotFoundException.Of("footprint", id);
        var found = await live.Store.GetEventsAsync([id[..dot]], context.RequestAborted);
        if (found.Count == 0 || ordinal >= found[0].Event.Places.Count) throw NotFoundException.Of("footprint", id);
        await context.WriteJsonAsync(json => FootprintFeature.Write(json, new StoredFootprint(found[0], ordinal)), Answers.GeoJsonType);
    }
}
