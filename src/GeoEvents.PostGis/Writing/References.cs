using GeoEvents.Gazetteers;
using GeoEvents.PostGis.Records;
using GeoEvents.Reading;
using GeoEvents.Storage;
using Microsoft.EntityFrameworkCore;

namespace GeoEvents.PostGis.Writing;

/// <summary>What articles refer to and share, their sources and places: written before them.</summary>
internal static class References
{
    /// <summary>Keeps sources under the name first written, and places as the gazetteer of the newest reading has them.</summary>
    public static async Task KeepAsync(GeoEventsContext context, IReadOnlyList<Extraction> extractions, long dataVersion, CancellationToken cancellation)
    {
        await AddSourcesAsync(context, extractions, cancellation);
        await KeepPlacesAsync(
            context, [.. extractions.SelectMany(extraction => extraction.ReferredPlaces().Select(place => (place, extraction.GazetteerVersion))).DistinctBy(row => row.place.Id)], dataVersion, cancellation);
        await context.SaveChangesAsync(cancellation);
        // Another attempt begins with what the database holds then.
        context.ChangeTracker.Clear();
    }

    private static async Task AddSourcesAsync(GeoEventsContext context, IReadOnlyList<Extraction> extractions, CancellationToken cancellation)
    {
        var sources = extractions.Select(extraction => extraction.Article.Source).DistinctBy(source => source.Id).ToList();
        var ids = sources.ConvertAll(source => source.Id);
        var known = await context.Sources.Where(source => ids.Contains(source.Id)).Select(source => source.Id).ToListAsync(cancellation);
        context.AddRange(sources.ExceptBy(known, source => source.Id).Select(source => new SourceRecord { Id = source.Id, Name = StoredText.Of(source.Name) }));
    }

    private static async Task KeepPlacesAsync(
        GeoEventsContext context, IReadOnlyList<(Place Place, string GazetteerVersion)> places, long dataVersion, CancellationToken cancellation)
    {
        if (places.Count == 0) return;
        var ids = places.Select(row => row.Place.Id).ToList();
        var known = await context.Places.Where(place => ids.Contains(place.Id)).Select(place => new { place.Id, place.GazetteerVersion, place.Referred }).ToDictionaryAsync(place => place.Id, StringComparer.Ordinal, cancellation);
        foreach (var (place, version) in places)
        {
            var record = PlaceRecord.Of(place, version, dataVersion);
            if (!known.TryGetValue(place.Id, out var now)) context.Add(record);
            else if (now.GazetteerVersion != version || !now.Referred) context.Update(record);
        }
    }
}
