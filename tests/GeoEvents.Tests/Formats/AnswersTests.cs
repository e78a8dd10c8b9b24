using System.Buffers;
using System.Text;
using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Formats;
using GeoEvents.Querying;
using GeoEvents.Storage;
using GeoEvents.Tests.Gazetteers;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.Formats;

public sealed class AnswersTests
{
    private static readonly DateTimeOffset Time = new(2020, 3, 10, 14, 0, 0, TimeSpan.FromHours(2));

    private static readonly EventCounts Counts = new(1, 1, 1, 3, new LeftOutCounts(4, 5));

    private static readonly IReadOnlyList<Link> Links =
    [
        new("http://localhost/collections/events/items?limit=2", "self", "application/geo+json"),
        new("http://localhost/collections/events/items?limit=2&after=x", "next", "application/geo+json", "The next 2"),
    ];

    [Fact]
    public void Events() => Collection(FeatureCollectionHeader.OfEvents(Time, Counts) with { Links = Links }, StoredEvents, EventFeature.Write).ShouldBeGolden("events.geojson");

    [Fact]
    public void Footprints()
    {
        var footprints = StoredEvents.SelectMany(StoredFootprint.AllOf).Append(new StoredFootprint(Stored(Event(9, InSaraqib with { RadiusKm = 0 }, new EventPlace("a village"))), 1));
        Collection(FeatureCollectionHeader.OfFootprints(Time, Counts) with { Links = Links }, footprints, FootprintFeature.Write).ShouldBeGolden("footprints.geojson");
    }

    [Fact]
    public void Collections_that_have_nothing_to_do_with_events_have_no_counts_of_them() =>
        Collection(new FeatureCollectionHeader(Time, 1), [new StoredSource(Source.Named("Enab Baladi"), 2, 4)], SourceFeature.Write).ShouldBeGolden("sources.geojson");

    [Fact]
    public void Places() => Collection(new FeatureCollectionHeader(Time, 2), [Idlib, Saraqib], PlaceFeature.Write).ShouldBeGolden("places.geojson");

    [Fact]
    public void An_article_in_a_list() => Golden.Json(json => ArticleFeature.Write(json, Article(1))).ShouldBeGolden("article-in-list.json");

    [Fact]
    public void An_article_with_text_and_mentions()
    {
        using var places = TestGazetteer.Of(TestGazetteer.Curated("saraqib", 36.803, 35.866, "Saraqib", "سراقب"));
        Golden.Json(json => ArticleFeature.WriteWhole(json, new StoredArticle(Article(1), Mentions), places.Gazetteer)).ShouldBeGolden("article.json");
    }

    [Fact]
    public void A_histogram()
    {
        HistogramBucket[] buckets = [new(new DateOnly(2020, 3, 1), 12, [new("a", 9), new("b", 3)]), new(new DateOnly(2020, 5, 1), 1, [new("a", 1)])];
        Golden.Json(json => HistogramWriter.Write(json, new Histogram(HistogramInterval.Month, buckets, 2, 15))).ShouldBeGolden("histogram.json");
    }

    [Fact]
    public void Facets() => Golden.Json(json => FacetsWriter.Write(json, new Facets(
        [new(Source.Named("Enab Baladi"), 3), new(Source.Named("South Front"), 0)], [new(EventKind.Shelling, 2)],
        [.. Enum.GetValues<Factuality>().Select(value => KeyValuePair.Create(value, (int)value))], Counts))).ShouldBeGolden("facets.json");

    [Fact]
    public void An_extraction()
    {
        var events = Extraction(1).Events.Append(Event(3, new EventPlace("a village")) with { Factuality = Factuality.Negated, Injured = new FigureRange(null, null, null) });
        Golden.Json(json => ExtractionWriter.Write(json, Extraction(Article(1), [.. events]))).ShouldBeGolden("extraction.json");
    }

    [Fact]
    public void Unknown_things_of_an_article_are_null() =>
        Golden.Json(json => ExtractionWriter.Write(json, Extraction(new Article(Id(1), Source.Unknown, "", "") { Language = "en" }) with { Mentions = [] })).ShouldBeGolden("extraction-empty.json");

    private static StoredEvent[] StoredEvents => [.. Extraction(1).Events.Select(Stored)];

    private static StoredEvent Stored(ReportedEvent reported) => new(reported, Id(1), Source.Named("Enab Baladi"), "Title \"1\" <b> & سراقب", null, new DateOnly(2020, 3, 10), 1);

    private static string Collection<T>(FeatureCollectionHeader header, IEnumerable<T> items, Action<System.Text.Json.Utf8JsonWriter, T> feature)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new FeatureCollectionWriter(output, Json.Indented);
        writer.Start(header);
        foreach (var item in items) writer.Write(item, feature);
        writer.End();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
