using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GeoEvents.Events;
using GeoEvents.Gazetteers;
using GeoEvents.Geography;
using GeoEvents.Reading;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.Storage;

/// <summary>Articles with events of every form that a store can hold, with texts that make trouble.</summary>
internal static class RandomReports
{
    private static readonly Gen<string> Text = Gen.Frequency(
        (3, Gen.Elements("قصف سراقب", "\"}],\\ </script>", "nul \0 bell \a line \r\n \u2028 tab\t", "pair \ud83d\ude00 lone \ud83d", "é\u0301 ß 中文", "+&<>'`", "x")),
        (1, Gen.Elements("long ", "ا").Select(piece => new StringBuilder().Insert(0, piece, 30_000).ToString())),
        (6, from head in Gen.Elements("Shells", "Patrol", "\u007f\u0080\ud83d\ude00") from number in Gen.Choose(0, 99) select $"{head} {number}"));

    private static readonly Gen<DateOnly> Day = Gen.Frequency((9, Gen.Choose(0, 5000).Select(new DateOnly(2011, 3, 1).AddDays)), (1, Gen.Elements(new DateOnly(1, 1, 2), new DateOnly(9999, 12, 30))));

    private static readonly Gen<DateSpan> Date = Gen.OneOf(
        Gen.Constant(DateSpan.Undated), Day.Select(DateSpan.On), Day.Select(DateSpan.From), Day.Select(DateSpan.Until), Day.Select(day => DateSpan.Between(day, day.AddDays(1)).Approximately()),
        Gen.Constant(DateSpan.WithoutYear(3, 6)));

    private static readonly Gen<FigureRange?> Figures =
        from low in Maybe(Gen.Choose(0, 10))
        from best in Maybe(Gen.Choose(10, 20))
        from high in Maybe(Gen.Elements(20, int.MaxValue))
        select low is null && best is null && high is null ? null : new FigureRange(low, best, high);

    private static readonly Gen<double> Share = Gen.Choose(0, 1_000_000).Select(share => share / 1e6);

    private static readonly Gen<EventPlace> Place =
        from text in Text
        from entry in Gen.Elements<Place?>(Saraqib, Idlib, null)
        from lon in Gen.Elements(-180, -0.0000001, 36.8030004, 180)
        from lat in Gen.Elements(-90, 0.5, 35.86600049, 90)
        from isLocated in Gen.Elements(true, true, false)
        from precision in Gen.Elements(Enum.GetValues<WherePrecision>())
        from radius in Gen.Elements(0, 1.5, 12.34567)
        from confidence in Share
        from kind in Gen.Elements(Enum.GetValues<PlaceKind>())
        from hasFootprint in Gen.Elements(true, false)
        select new EventPlace(text)
        {
            PlaceId = entry?.Id, Name = entry?.Name, Kind = entry?.Kind ?? kind, Point = isLocated ? new LonLat(lon, lat) : null, Precision = isLocated ? precision : null,
            RadiusKm = isLocated ? radius : 0, Confidence = confidence, Footprint = isLocated && hasFootprint ? Square(36, 35, 37, 35.6) : null,
        };

    private static readonly Gen<Quote> FurtherQuote = from text in Text from start in Gen.Choose(0, 100) select new Quote(text, start, start + 5);

    private static readonly Gen<ReportedEvent> Event =
        from id in Gen.Choose(0, int.MaxValue)
        from kind in Gen.Elements(Enum.GetValues<EventKind>())
        from factuality in Gen.Elements(Enum.GetValues<Factuality>())
        from date in Date
        from quote in Text
        from further in FurtherQuote.ListOf(0, 2)
        from confidence in Share
        from places in Place.ListOf(0, 3)
        from actors in Text.ListOf(0, 3)
        from deaths in Figures
        from injured in Figures
        select new ReportedEvent(Id(id * 7919L), kind, factuality, date, quote, 1, 9)
        {
            FurtherQuotes = [.. further], Confidence = confidence, Places = [.. places], Actors = [.. actors], Deaths = deaths, Injured = injured,
        };

    private static readonly Gen<Extraction> Extraction =
        from number in Gen.Choose(1, int.MaxValue)
        from title in Gen.Frequency((1, Gen.Constant<string?>(null)), (3, Text.Select(text => (string?)text)))
        from source in Gen.Elements("Enab Baladi", "Other مصدر", "ß & \"Sons\"")
        from published in Maybe(Day)
        from events in Event.ListOf(0, 4)
        select Make.Extraction(Article(number, source: source) with { Title = title, Url = title is null ? null : $"https://example.org/{number}", Published = published }, [.. events.DistinctBy(e => e.Id)]);

    /// <summary>Articles of different keys, with events of different ids.</summary>
    public static Extraction[] Some(int count)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return [.. Extraction.Sample(count).DistinctBy(read => read.Article.Key).Select(read => read with { Events = [.. read.Events.Where(reported => ids.Add(reported.Id))] })];
    }

    private static Gen<T?> Maybe<T>(Gen<T> value) where T : struct => Gen.Frequency((1, Gen.Constant<T?>(null)), (2, value.Select(one => (T?)one)));

    private static Gen<List<T>> ListOf<T>(this Gen<T> value, int from, int to) => Gen.Choose(from, to).SelectMany(count => value.ArrayOf(count)).Select(array => array.ToList());
}
