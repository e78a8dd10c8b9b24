using GeoEvents.Gazetteers;
using GeoEvents.Geography;

namespace GeoEvents.Tests.PostGis.Sql;

/// <summary>find_place in SQL finds and ranks as the program does: the rules are the same, the code is not.</summary>
public sealed class FindPlaceTests(CuratedDatabase database) : IClassFixture<CuratedDatabase>
{
    // As many as either looks at: behind them it depends on the order in which equally good ones are found.
    private const int MaxMatches = 60;

    [Fact]
    public async Task Every_curated_name_and_spelling()
    {
        var names = database.Gazetteer.Base.NamedPlaces().Where(place => place.Place.Curated).SelectMany(place => place.Names).DistinctBy(name => name.Folded).Select(name => name.Name).ToArray();

        names.Length.ShouldBeGreaterThan(3000);
        await Task.WhenAll(names.Chunk(names.Length / Environment.ProcessorCount + 1).Select(part => ShouldFindAlike(part)));
    }

    [Fact]
    public Task Names_spelled_as_no_one_has_stored_them() => ShouldFindAlike(
    [
        "Khmeimim", "Khmaymeem", "Hmaymim", "Sarakib", "Saraqab", "Serakib", "Maaret al-Numan", "Ma'arrat en-Noman", "Maarat an-Nu'man", "Kafranbel", "Kefr Nabel", "Kafr Nabbl", "Jisr ash-Shughour", "Jeser Al Shoghor",
        "Khan Shaykhoun", "Khan Cheikhoun", "Abu ad-Duhur", "Abou al-Dhouhour", "Deir Ezzor", "Dayr az-Zawr", "Burayj", "Bureij", "Al-Nayrab", "Neirab", "Taftanaz Airbase", "Idleb City", "Edleb", "Dana", "ad-Danah",
        "Ariha", "Eriha", "Binnish", "Benish", "Darat Izza", "Daret Ezza", "Atarib", "al-Atareb", "the Upper Shaykh", "Maarshurin", "Ma'ar Shoreen", "سراقب", "معره النعمان", "حميمم", "ادلب", "الدانا", "خان شيخون",
        "Khmeimixm", "Sarakqib", "Maaret al-Nunam", "Xaraqib", "Idlxb", "Qwertyuiop", "London", "The", "SC", "S.C.", "Fla", "Fla.", "Miss", "Miss.", "M4", "M-5", "46th Regiment", "a", "al", "",
    ]);

    [Fact]
    public Task Hostile_names() => ShouldFindAlike(
    [
        "'; DROP TABLE geoevents.places; --", "\"", "''", "%", "_", "\\", "a\\b%", "\u0001\u0002", "\t\n", new string('a', 200), new string('a', 10_000), string.Concat(Enumerable.Repeat("al ", 20)),
        string.Concat(Enumerable.Repeat("aei ", 15)), "😀😀😀", "\u202eidlib", new string('ا', 60),
    ]);

    [Theory]
    [InlineData(36.8, 35.87, null)]
    [InlineData(36.8, 35.87, "SY")]
    [InlineData(-179.9, -85.0, "tr")]
    [InlineData(0.0, 0.0, "xx")]
    public Task Where_the_text_is_about_and_the_country_expected(double lon, double lat, string? country) =>
        ShouldFindAlike(["Saraqib", "Idlib", "Burayj", "Syria", "Aqrabat", "Kafr Nabl", "Douma", "Aleppo", "M5", "Khmeimixm"], new LonLat(lon, lat), country);

    [Fact]
    public async Task As_many_as_wanted()
    {
        (await database.AskAsync("SELECT place_id FROM geoevents.find_place('Kafr', max_results => 1)", row => row.GetString(0))).Count.ShouldBeLessThanOrEqualTo(1);
        (await database.AskAsync("SELECT place_id FROM geoevents.find_place(NULL)", row => row.GetString(0))).ShouldBeEmpty();
        (await database.AskAsync("SELECT place_id FROM geoevents.find_place('Saraqib', ST_Point(4000000, 4300000, 3857))", row => row.GetString(0))).ShouldContain("saraqib");
    }

    private async Task ShouldFindAlike(string[] names, LonLat? near = null, string? country = null)
    {
        var rows = await database.AskAsync(
            """
            SELECT n.i, f.place_id, f.match, round(f.cost::numeric, 2)::float8, round(f.score::numeric, 9)::float8
            FROM unnest($1::text[]) WITH ORDINALITY n (name, i)
            CROSS JOIN LATERAL geoevents.find_place(n.name, CASE WHEN $2::float8 IS NOT NULL THEN ST_Point($2, $3::float8, 4326) END, $4, 1000) WITH ORDINALITY f (
              place_id, place_name, matched_name, match, cost, score, kind, place_country, population, curated, distance_km, geom, rank)
            ORDER BY n.i, f.rank
            """,
            row => (Name: (int)row.GetInt64(0) - 1, Found: $"{row.GetString(1)} {row.GetString(2)} {row.GetDouble(3)} {row.GetDouble(4)}"),
            names, (object?)near?.Lon ?? DBNull.Value, (object?)near?.Lat ?? DBNull.Value, (object?)country ?? DBNull.Value);
        var found = rows.ToLookup(row => row.Name, row => row.Found);

        var different = new List<string>();
        for (var i = 0; i < names.Length; i++)
        {
            var matches = database.Gazetteer.Lookup(names[i]);
            var costs = matches.ToDictionary(match => match.Place.Id, match => match.Cost, StringComparer.Ordinal);
            var expected = CandidateRanking.Rank(matches, near, country)
                .Select(one => $"{one.Place.Id} {KebabCase.Of(one.Match)} {Math.Round(costs[one.Place.Id], 2)} {Math.Round(one.Score, 9)}").ToArray();
            var same = matches.Count < MaxMatches ? expected.SequenceEqual(found[i]) : found[i].Count() >= MaxMatches && found[i].First() == expected[0];
            if (!same) different.Add($"{names[i]}: {string.Join(", ", found[i].Take(5))} – not {string.Join(", ", expected.Take(5))}");
        }
        different.ShouldBeEmpty();
    }
}
