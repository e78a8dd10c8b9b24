using System.Globalization;
using FsCheck.Fluent;
using GeoEvents.Events;
using GeoEvents.Geography;
using GeoEvents.Querying;
using GeoEvents.Tests.Querying;
using Npgsql;
using NpgsqlTypes;

namespace GeoEvents.Tests.PostGis.Sql;

/// <summary>For random events and questions, events_in answers as the index of the program does.</summary>
public sealed class EventsInTests(CuratedDatabase database) : IClassFixture<CuratedDatabase>
{
    [Fact]
    public async Task Answers_as_the_index_does()
    {
        foreach (var rows in Gen.Sample(RandomEvents.Rows, 60, 12))
        {
            await InsertAsync(rows);
            var index = RandomEvents.Index(rows);
            foreach (var asked in Gen.Sample(RandomEvents.Query, 10, 40))
            {
                var query = asked with { Factualities = null, WherePrecisions = null, IncludeUndated = false, OnlyUndated = false, OnlyUnlocated = false };
                var found = await database.AskAsync(
                    "SELECT id FROM geoevents.events_in(ST_GeomFromText($1, 4326), $2, $3, $4, $5) ORDER BY id", row => row.GetString(0),
                    Box(query.Box), Day(query.Dates?.From), Day(query.Dates?.To), Texts(query.Sources), Texts(query.Kinds?.Select(kind => kind.Info().Id)));
                // An interval that is open on both sides is given all the same.
                if (query.Dates is { From: null, To: null }) continue;
                found.ShouldBe(index.MatchingIds(query), $"{query.Box} {query.Dates}");
            }
        }
    }

    [Fact]
    public async Task Days_in_the_wrong_order_are_an_error() =>
        (await Should.ThrowAsync<PostgresException>(() => database.AskAsync("SELECT id FROM geoevents.events_in(NULL, '2020-03-02', '2020-03-01')", row => row.GetString(0))))
            .MessageText.ShouldContain("range lower bound must be less than or equal to range upper bound");

    private async Task InsertAsync(IndexRow[] rows)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await IndexRows.ReplaceAsync(connection, rows);
    }

    private static NpgsqlParameter Day(DateOnly? day) => new NpgsqlParameter { Value = (object?)day ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date };

    private static NpgsqlParameter Texts(IEnumerable<string>? texts) => new NpgsqlParameter { Value = (object?)texts?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };

    private static NpgsqlParameter Box(BoundingBox? box) => new NpgsqlParameter
    {
        NpgsqlDbType = NpgsqlDbType.Text,
        Value = box is not { } b ? DBNull.Value
            : b.CrossesAntimeridian ? $"GEOMETRYCOLLECTION({Rectangle(b.West, b.South, 180, b.North)}, {Rectangle(-180, b.South, b.East, b.North)})"
            : Rectangle(b.West, b.South, b.East, b.North),
    };

    // A box without height or width is a line or a point: as an area it would be invalid.
    private static string Rectangle(double west, double south, double east, double north) => (west == east, south == north) switch
    {
        (true, true) => string.Create(CultureInfo.InvariantCulture, $"POINT({west} {south})"),
        (false, false) => string.Create(CultureInfo.InvariantCulture, $"POLYGON(({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))"),
        _ => string.Create(CultureInfo.InvariantCulture, $"LINESTRING({west} {south}, {east} {north})"),
    };
}
