using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Gazetteers;
using GeoEvents.Reading;
using GeoEvents.Reading.Places;
using GeoEvents.Storage;

namespace GeoEvents.Lists;

/// <summary>Makes of an event of a list what a store takes: an article whose text is all one quote, with one event at one place, as wide as the list knows it.</summary>
internal sealed class ListExtraction(EventListOptions options, DivisionOutlines outlines)
{
    public Extraction Of(ListedEvent listed, string key)
    {
        var source = Source.Named(listed.Sources is [var first, ..] ? first : options.Source);
        var text = StoredText.Of(listed.Text ?? ReportedSentence.Of(listed));
        var article = new Article(key, source, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(listed.Whole(source.Name)))))
        {
            Title = listed.Title,
            Author = listed.Sources.Count > 1 ? string.Join("; ", listed.Sources) : null,
            Url = listed.Url is { } url ? CanonicalUrl.Of(url) : null,
            Published = listed.Published,
            Language = LanguageDetector.Detect(text),
        };
        var borders = listed is { Point: { } point, Footprint: null, RadiusKm: null } ? outlines.Find(point, listed.Place, listed.Precision) : null;
        // Its one event has the key of the article, which rises with the rows as its hash would not: see RowKey.
        var reported = new ReportedEvent(key, listed.Kind, listed.Factuality, listed.Date, text, 0, text.Length)
        {
            Confidence = 1,
            Places = Place(listed, borders) is { } place ? [place] : [],
            Actors = listed.Actors,
            Deaths = listed.Deaths,
            Injured = listed.Injured,
        };
        return new Extraction(article, [], [reported])
        {
            // Where borders play no part, a new gazetteer changes nothing.
            GazetteerVersion = borders is null ? "" : outlines.GazetteerVersion,
            ExtractorVersion = options.List.ReaderVersion,
        };
    }

    private static EventPlace? Place(ListedEvent listed, Shape? borders)
    {
        if (listed.Point is not { } point) return listed.Place is null ? null : new EventPlace(listed.Place);
        var name = listed.Place ?? string.Create(CultureInfo.InvariantCulture, $"{point.Lon:0.####}, {point.Lat:0.####}");
        return new EventPlace(name)
        {
            Name = listed.Place,
            Kind = KindOf(listed.Precision),
            Point = point,
            Precision = listed.Precision,
            RadiusKm = listed.RadiusKm ?? borders?.RadiusKm ?? (listed.Footprint is { } area ? Shape.ReachKm(area, point) : RadiusKm(listed.Precision)),
            Footprint = listed.Footprint ?? borders?.Area,
            Confidence = 1,
        };
    }

    private static PlaceKind KindOf(WherePrecision precision) => precision switch
    {
        WherePrecision.District => PlaceKind.District,
        WherePrecision.Governorate => PlaceKind.Governorate,
        WherePrecision.Country => PlaceKind.Country,
        _ => PlaceKind.Unknown,
    };

    /// <summary>How far a place reaches of which a list only tells how well it is known: its codebook's 25 km near a place, else what is usual.</summary>
    private static double RadiusKm(WherePrecision precision) => precision switch
    {
        WherePrecision.Exact => 1.5,
        WherePrecision.Near => 25,
        WherePrecision.District => 30,
        WherePrecision.Governorate => 100,
        WherePrecision.LineOrRegion => 50,
        WherePrecision.Country => 500,
        _ => 200,
    };
}
