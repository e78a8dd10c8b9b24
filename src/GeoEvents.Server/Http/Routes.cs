namespace GeoEvents.Server.Http;

/// <summary>All addresses of the API. Paths follow OGC API Features.</summary>
internal static class Routes
{
    /// <summary>The methods of what is only read.</summary>
    public static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Whether what is answered at a path has to do with the events of one moment.</summary>
    public static bool AskForEvents(PathString path) => path.StartsWithSegments("/collections", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/settings", StringComparison.OrdinalIgnoreCase);

    public static void MapApi(this WebApplication app)
    {
        app.MapMethods("/health/live", Read, Health.LiveAsync);
        app.MapMethods("/health/ready", Read, Health.ReadyAsync);
        app.MapMethods("/settings", Read, Settings.GetAsync);
        app.MapDelete("/samples", Samples.DeleteAsync);
        app.MapMethods("/resolve", Read, ResolvedName.GetAsync).AddEndpointFilter(EntityTags.OfGazetteerAsync);

        var data = app.MapGroup("/collections").AddEndpointFilter(EntityTags.OfDataAsync);
        data.MapMethods("", Read, Collections.ListAsync);
        data.MapMethods("/{id}", Read, Collections.GetAsync);
        data.MapMethods("/events/items", Read, EventItems.ListAsync);
        data.MapMethods("/events/items/{id}", Read, EventItems.GetAsync);
        data.MapMethods("/events/histogram", Read, EventCounting.HistogramAsync);
        data.MapMethods("/events/facets", Read, EventCounting.FacetsAsync);
        data.MapMethods("/events/tiles/WebMercatorQuad", Read, EventTiles.DescribeAsync);
        data.MapMethods("/events/tiles/WebMercatorQuad/{zoom}/{row}/{column}", Read, EventTiles.GetAsync);
        data.MapMethods("/events/export", Read, Exports.EventsAsync);
        data.MapMethods("/footprints/items", Read, FootprintItems.ListAsync);
        data.MapMethods("/footprints/items/{id}", Read, FootprintItems.GetAsync);
        data.MapMethods("/footprints/export", Read, Exports.FootprintsAsync);
        data.MapMethods("/places/items", Read, PlaceItems.ListAsync);
        data.MapMethods("/places/items/{id}", Read, PlaceItems.GetAsync);
        data.MapMethods("/articles/items", Read, ArticleItems.ListAsync);
        data.MapMethods("/articles/items/{id}", Read, ArticleItems.GetAsync);
        data.MapMethods("/sources/items", Read, SourceItems.ListAsync);
        data.MapMethods("/sources/items/{id}", Read, SourceItems.GetAsync);
        data.MapMethods("/{id}/{**rest}", Read, Collections.RefuseAsync);
    }
}
