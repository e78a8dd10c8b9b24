using GeoEvents.PostGis.Records;
using GeoEvents.Reading;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GeoEvents.PostGis.Writing;

/// <summary>Sources and places that lost an article in a batch, and may have none left when it ends. Only these are looked at, however large the database is.</summary>
internal sealed class Orphans
{
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal), _places = new(StringComparer.Ordinal);

    /// <summary>Notes what articles refer to that are about to go.</summary>
    public async Task AddAsync(NpgsqlConnection connection, string[] articleKeys, CancellationToken cancellation)
    {
        _sources.UnionWith(await ColumnAsync("SELECT source_id FROM geoevents.articles WHERE key = ANY ($1)"));
        _places.UnionWith(await ColumnAsync("SELECT place_id FROM geoevents.mentions WHERE article_key = ANY ($1) AND place_id IS NOT NULL"));
        _places.UnionWith(await ColumnAsync("SELECT place_id FROM geoevents.event_places WHERE article_key = ANY ($1) AND place_id IS NOT NULL"));

        Task<List<string>> ColumnAsync(string sql) => connection.ListAsync(sql, [articleKeys], row => row.GetString(0), cancellation);
    }

    /// <summary>Forgets what articles that were stored since refer to.</summary>
    public void Except(IEnumerable<Extraction> stored)
    {
        foreach (var extraction in stored)
        {
            _sources.Remove(extraction.Article.Source.Id);
            _places.ExceptWith(extraction.ReferredPlaces().Select(place => place.Id));
        }
    }

    /// <summary>Removes the sources that no article has, and marks the places that nothing refers to.</summary>
    public async Task LetGoAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var sources = await WithoutAnyAsync(_sources, "SELECT 1 FROM geoevents.articles WHERE source_id = $1 LIMIT 1");
        var places = await WithoutAnyAsync(
            await WithoutAnyAsync(_places, "SELECT 1 FROM geoevents.mentions WHERE place_id = $1 LIMIT 1"), "SELECT 1 FROM geoevents.event_places WHERE place_id = $1 LIMIT 1");
        if (sources.Count + places.Count == 0) return;
        await using var context = new GeoEventsContext(connection);
        await context.Sources.Where(source => sources.Contains(source.Id)).ExecuteDeleteAsync(cancellation);
        await context.Places.Where(place => places.Contains(place.Id)).ExecuteUpdateAsync(place => place.SetProperty(record => record.Referred, false), cancellation);

        async Task<List<string>> WithoutAnyAsync(IEnumerable<string> ids, string any)
        {
            var without = new List<string>();
            foreach (var id in ids)
                if (await connection.ScalarAsync(any, [id], cancellation) is null) without.Add(id);
            return without;
        }
    }
}
