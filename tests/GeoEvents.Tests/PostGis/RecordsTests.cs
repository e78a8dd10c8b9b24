using System.Globalization;
using GeoEvents.Articles;
using GeoEvents.Gazetteers;
using GeoEvents.Geography;
using GeoEvents.PostGis;
using GeoEvents.PostGis.Records;
using GeoEvents.Storage;
using GeoEvents.Tests.Running;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.IO;
using Npgsql;

namespace GeoEvents.Tests.PostGis;

public sealed class RecordsTests(PostGisServer server) : IAsyncLifetime
{
    private string _name = null!;
    private NpgsqlDataSource _source = null!;
    private NpgsqlConnection _connection = null!;
    private GeoEventsContext _context = null!;

    public async ValueTask InitializeAsync()
    {
        _name = await server.CreateStoreAsync();
        var builder = new NpgsqlDataSourceBuilder(server.Cluster.ConnectionString(_name));
        builder.UseNetTopologySuite();
        _source = builder.Build();
        _connection = await _source.OpenConnectionAsync();
        _context = new GeoEventsContext(_connection);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _connection.DisposeAsync();
        await _source.DisposeAsync();
        await server.DropAsync(_name);
    }

    [Fact]
    public async Task Every_property_is_a_column_of_its_type_and_every_column_that_needs_a_value_has_a_property()
    {
        var columns = new List<(string Table, string Column, string Type, bool IsNullable, bool HasDefault)>();
        await using (var command = new NpgsqlCommand(
            """
            SELECT a.attrelid::regclass::text, a.attname::text, format_type(a.atttypid, NULL), NOT a.attnotnull, a.atthasdef
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = 'geoevents'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
            """, _connection))
        await using (var row = await command.ExecuteReaderAsync())
            while (await row.ReadAsync()) columns.Add((row.GetString(0), row.GetString(1), row.GetString(2), row.GetBoolean(3), row.GetBoolean(4)));

        foreach (var entity in _context.Model.GetEntityTypes())
        {
            var table = $"{entity.GetSchema() ?? entity.GetViewSchema()}.{entity.GetTableName() ?? entity.GetViewName()}";
            var properties = entity.GetProperties().Select(property => (Column: property.GetColumnName(), Type: property.GetColumnType(), property.IsNullable)).ToList();
            var known = columns.Where(column => column.Table == table).ToList();

            foreach (var (column, type, isNullable) in properties)
                known.Where(of => of.Column == column).Select(of => (of.Type, of.IsNullable)).ShouldBe([(type, isNullable)], $"{table}.{column}");
            if (entity.GetTableName() is not null)
                known.Where(column => !column.IsNullable && !column.HasDefault).Select(column => column.Column).Except(properties.Select(property => property.Column)).ShouldBeEmpty(table);
        }
    }

    [Theory]
    [InlineData("POINT (36.803 35.866)")]
    [InlineData("LINESTRING (36.1 35.2, 36.4 35.9, 37 36)")]
    [InlineData("POLYGON ((36 35, 37 35, 37 36.5, 36 36.5, 36 35), (36.2 35.2, 36.4 35.2, 36.4 35.4, 36.2 35.2))")]
    [InlineData("MULTIPOLYGON (((179 -17, 180 -17, 180 -16, 179 -17)), ((-180 -17, -179 -17, -180 -16, -180 -17)))")]
    public async Task A_place_is_read_as_it_was_written_and_changed(string geometry)
    {
        var place = Place("somewhere", geometry);
        place.ArabicName = "سراقب";
        _context.Add(place);
        await _context.SaveChangesAsync();
        place.Name = "Renamed";
        place.Geom = Wkt(new WKTWriter().Write(AffineTransformation.TranslationInstance(0, 0.25).Transform(place.Geom)));
        await _context.SaveChangesAsync();
        _context.ChangeTracker.Clear();

        var read = await _context.Places.SingleAsync(of => of.Id == "somewhere");

        read.ShouldNotBeSameAs(place);
        read.Geom.EqualsExact(place.Geom).ShouldBeTrue();
        read.Geom.SRID.ShouldBe(4326);
        (read.Name, read.ArabicName, read.Country, read.Lon, read.Population).ShouldBe(("Renamed", "سراقب", null, place.Lon, 7));
        (await server.Cluster.RunAsync("SELECT ST_AsText(geom) FROM geoevents.places", _name)).ShouldBe(new WKTWriter().Write(place.Geom).Replace(" (", "(", StringComparison.Ordinal).Replace(", ", ",", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_article_is_read_with_its_source_as_it_was_written()
    {
        _context.Add(new ArticleRecord
        {
            Key = "a", SourceId = "s", Source = new SourceRecord { Id = "s", Name = "The Source" }, Language = "en", BodyStart = 3, ContentHash = "h", GazetteerVersion = "g", ExtractorVersion = "e",
            DataVersion = 1, Text = "Text.", Published = new DateOnly(2020, 3, 6),
        });
        await _context.SaveChangesAsync();
        _context.ChangeTracker.Clear();

        var read = (await _context.Articles.Include(article => article.Source).SingleAsync()).ToArticle();

        read.ShouldBe(new Article("a", new("s", "The Source"), "Text.", "h") { Language = "en", BodyStart = 3, Published = new DateOnly(2020, 3, 6) });
    }

    [Theory]
    [InlineData(36, 35, 36.5, 35.5)]
    [InlineData(179, -30, -179, 30)]
    [InlineData(-180, -90, 180, 90)]
    [InlineData(180, 0, 180, 0)]
    [InlineData(-181, 0, 0, 0)]
    public async Task Places_in_a_box_are_those_that_a_look_at_each_finds(double west, double south, double east, double north)
    {
        var places = await FillAsync(2000);
        var box = west < -180 ? new BoundingBox(places[7].Lon, places[7].Lat, places[7].Lon, places[7].Lat) : new BoundingBox(west, south, east, north);

        var found = await _context.PlacesIn(box).OrderBy(place => place.Id).Select(place => place.Id).ToListAsync();

        found.ShouldBe(places.Where(place => place.ToPlace().Touches(box)).Select(place => place.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(36.5, 35.5)]
    [InlineData(179.99, 1)]
    [InlineData(-180, -60)]
    [InlineData(20, 89.5)]
    public async Task The_nearest_places_are_those_that_a_look_at_each_finds(double lon, double lat)
    {
        var places = await FillAsync(2000);
        await using var store = await PostGisEventStore.OpenAsync(server.Cluster.ConnectionString(_name));

        foreach (var count in (int[])[1, 10, 5000])
        {
            var found = await store.GetPlacesNearAsync(new LonLat(lon, lat), count);
            found.Select(place => place.Id).ShouldBe(places.Select(place => place.ToPlace()).NearestTo(new LonLat(lon, lat), count).Select(place => place.Id), $"{count}");
        }
    }

    [Fact]
    public async Task The_index_of_positions_answers_boxes_and_nearness()
    {
        await FillAsync(5000);

        (await PlanAsync(_context.PlacesIn(new BoundingBox(36, 35, 36.1, 35.1)))).ShouldContain("places_referred_geom");
        (await PlanAsync(_context.PlacesIn(new BoundingBox(179.9, 0, -179.9, 1)))).ShouldContain("places_referred_geom");
        (await PlanAsync(_context.PlacesAround(new LonLat(36, 35)).Take(10))).ShouldContain("places_referred_geom");
    }

    [Fact]
    public async Task What_the_server_refuses_is_told_in_a_sentence()
    {
        await using var store = await PostGisEventStore.OpenAsync(server.Cluster.ConnectionString(_name));
        await server.Cluster.RunAsync("ALTER TABLE geoevents.places RENAME TO elsewhere", _name);

        (await Should.ThrowAsync<StorageException>(() => store.GetPlacesInAsync(new BoundingBox(36, 35, 37, 36)))).Message
            .ShouldBe($"The database {_name} on 127.0.0.1 answers: relation \"geoevents.places\" does not exist.");
    }

    private static async Task<string> PlanAsync(IQueryable<PlaceRecord> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN " + command.CommandText;
        await using var row = await command.ExecuteReaderAsync();
        var plan = "";
        while (await row.ReadAsync()) plan += row.GetString(0) + "\n";
        return plan;
    }

    /// <summary>Points all over the world, some lines and areas among them, and one that nothing refers to.</summary>
    private async Task<List<PlaceRecord>> FillAsync(int count)
    {
        var random = new Random(1);
        var places = Enumerable.Range(0, count).Select(number =>
        {
            double lon = random.NextDouble() * 359 - 180, lat = random.NextDouble() * 178 - 89.5;
            string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
            var point = $"{Number(lon)} {Number(lat)}";
            return Place($"place-{number}", (number % 20) switch
            {
                0 => $"LINESTRING ({point}, {Number(lon + 0.5)} {Number(lat + 0.3)})",
                1 => $"POLYGON (({point}, {Number(lon + 0.5)} {Number(lat)}, {Number(lon + 0.5)} {Number(lat + 0.5)}, {point}))",
                _ => $"POINT ({point})",
            });
        }).ToList();
        _context.AddRange(places);
        await _context.SaveChangesAsync();
        await server.Cluster.RunAsync(
            """
            INSERT INTO geoevents.places (id, kind, name, geom, lon, lat, precision_m, population, curated, gazetteer_version, data_version)
              SELECT 'unheard-of', kind, name, geom, lon, lat, precision_m, population, curated, gazetteer_version, data_version FROM geoevents.places WHERE id = 'place-7';
            ANALYZE geoevents.places;
            """, _name);
        return places;
    }

    private static PlaceRecord Place(string id, string geometry)
    {
        var geom = Wkt(geometry);
        return new PlaceRecord
        {
            Id = id, Kind = "town", Name = id, Geom = geom, Lon = geom.Coordinate.X, Lat = geom.Coordinate.Y, PrecisionM = 500, Population = 7, Curated = false, Referred = true, GazetteerVersion = "g", DataVersion = 1,
        };
    }

    private static Geometry Wkt(string text)
    {
        var geometry = new WKTReader().Read(text);
        geometry.SRID = 4326;
        return geometry;
    }
}
