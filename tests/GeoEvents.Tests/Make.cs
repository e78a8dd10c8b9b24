using System.Globalization;
using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Gazetteers;
using GeoEvents.Geography;
using GeoEvents.Reading;
using NetTopologySuite.Geometries;

namespace GeoEvents.Tests;

/// <summary>Articles and what was read in them, made by hand.</summary>
internal static class Make
{
    public static readonly Place Saraqib = new("saraqib", PlaceKind.City, "Saraqib", new LonLat(36.803, 35.866), 500)
    {
        ArabicName = "سراقب", Country = "SY", ParentId = "idlib-governorate", Population = 32_495, Curated = true, Provenance = "by hand",
    };

    public static readonly Place Idlib = new("idlib-governorate", PlaceKind.Governorate, "Idlib Governorate", new LonLat(36.6, 35.8), 2000)
    {
        Country = "SY", ParentId = "country:SY", Curated = true, Geometry = Square(36, 35, 37, 36.5),
    };

    public static readonly Place Homonym = new("geonames:1", PlaceKind.Village, "Sarāqib", new LonLat(40, 36), 1000);

    /// <summary>16 hexadecimal digits.</summary>
    public static string Id(long number) => number.ToString("x16", CultureInfo.InvariantCulture);

    public static Polygon Square(double west, double south, double east, double north) =>
        new(new LinearRing([new(west, south), new(east, south), new(east, north), new(west, north), new(west, south)]));

    public static Article Article(long number, string? text = null, string source = "Enab Baladi") =>
        new(Id(number), Source.Named(source), text ?? $"Article {number}. Shells hit Saraqib.", $"hash of {text ?? "it"}")
        {
            Title = $"Title {number}", Author = "A. Reporter", Url = $"https://example.org/{number}", Published = new DateOnly(2020, 3, 10), Language = "en", BodyStart = 3,
        };

    public static EventPlace InSaraqib => new("Saraqib")
    {
        PlaceId = Saraqib.Id, Name = Saraqib.Name, Kind = Saraqib.Kind, Point = Saraqib.Point, Precision = WherePrecision.Exact, RadiusKm = 1.5, Confidence = 0.97,
    };

    public static EventPlace InSouthernIdlib => new("southern Idlib")
    {
        PlaceId = Idlib.Id, Name = Idlib.Name, Kind = Idlib.Kind, Point = new LonLat(36.55, 35.3), Precision = WherePrecision.Governorate, RadiusKm = 40, Confidence = 0.7,
        Footprint = Square(36, 35, 37, 35.6),
    };

    public static ReportedEvent Event(long id, params EventPlace[] places) =>
        new(Id(id), EventKind.Shelling, Factuality.Asserted, DateSpan.Between(new DateOnly(2020, 3, 6), new DateOnly(2020, 3, 9)), "Shells hit Saraqib.", 11, 30)
        {
            Confidence = 0.8, Places = places, Actors = ["Russia", "a; b"], Deaths = new FigureRange(15, 15, null),
        };

    public static IReadOnlyList<Mention> Mentions =>
    [
        new("Saraqib", 21, 28, [Candidate(Saraqib, 0.95, NameMatch.Exact), Candidate(Homonym, 0.2, NameMatch.Rule)]) { Place = Saraqib, Confidence = 0.95 },
        new("Idlib", 5, 10, [Candidate(Idlib, 0.6, NameMatch.Exact)]) { Confidence = 0.6 },
        new("Damascus", 0, 8, []) { Government = true },
    ];

    public static Extraction Extraction(Article article, params ReportedEvent[] events) =>
        new(article, Mentions, events) { GazetteerVersion = "g1", ExtractorVersion = "e1" };

    /// <summary>An article with two events: one at two places; one unlocated, in several sentences.</summary>
    public static Extraction Extraction(long number, string source = "Enab Baladi") => Extraction(
        Article(number, source: source),
        Event(number * 16, InSaraqib, InSouthernIdlib),
        Event(number * 16 + 1) with { FurtherQuotes = [new("Article", 0, 7), new("\"سراقب\" <b>.", 31, 43)], Kind = EventKind.Talks, Date = DateSpan.WithoutYear(3, 6), Deaths = null });

    private static Candidate Candidate(Place place, double score, NameMatch match) => new(place, score, match, place.Name, ["spelling: exact", "inside Syria"]);
}
