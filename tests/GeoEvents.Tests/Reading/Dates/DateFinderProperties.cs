using System.Text.RegularExpressions;
using FsCheck.Fluent;
using GeoEvents.Events;
using GeoEvents.Reading.Dates;

namespace GeoEvents.Tests.Reading.Dates;

public partial class DateFinderProperties
{
    private static readonly string[] Words =
    [
        "on", "in", "since", "until", "by", "from", "to", "between", "and", "the", "a", "of", "last", "past", "next", "this", "early", "mid", "late", "end", "about", "March", "may", "May", "February", "Sat", "Friday", "Sunday",
        "fall", "summer", "week", "days", "month", "years", "hours", "ago", "later", "earlier", "before", "same", "that", "following", "recent", "few", "several", "twenty", "two", "first", "yesterday", "today", "overnight", "night",
        "will", "said", "has", "for", "then", "every", "people", "Times", "5", "31", "29", "2019", "2254", "0", "99999999999", "5th", "3-9", "٢٠١٩", "13", "1900", "2100", "-", "–", ",", ".", "/", "(", ")", ":", "%", "\u200F", "😀",
        "آذار", "مارس", "كانون", "الثاني", "الجمعة", "أمس", "اليوم", "قبل", "يومين", "منذ", "الماضي", "أيام", "الأسبوع", "بين", "و", "10", "عام", "الـ24", "ساعة", "الماضية", "نهاية",
    ];

    private static readonly FsCheck.Gen<string> Texts = Gen.Elements(Words).ArrayOf().Select(words => string.Join(' ', words));

    [Fact]
    public void Every_date_lies_in_its_span_is_in_order_and_is_EDTF()
    {
        var published = Gen.Elements<DateOnly?>(null, new DateOnly(2019, 3, 17), new DateOnly(2020, 2, 29), new DateOnly(1900, 1, 1), new DateOnly(2100, 12, 31));
        var told = Gen.Elements(DateSpan.Undated, DateSpan.On(new DateOnly(2019, 3, 10)), DateSpan.InMonth(2018, 12));
        foreach (var ((text, day), before) in Gen.Sample(Texts.Zip(published).Zip(told), 20_000, 14))
        {
            var behind = 0;
            foreach (var (start, end, date) in DateFinder.Find(text, 0, text.Length, day, before))
            {
                start.ShouldBeGreaterThanOrEqualTo(behind, text);
                end.ShouldBeGreaterThan(start, text);
                end.ShouldBeLessThanOrEqualTo(text.Length, text);
                behind = end;
                Edtf().IsMatch(date.Edtf.ShouldNotBeNull(text)).ShouldBeTrue($"{text}: {date.Edtf}");
                if (date is { Start: { } first, End: { } last }) last.ShouldBeGreaterThanOrEqualTo(first, text);
                if (date.Start is { } begin && date.Edtf![0] is '1' or '2') date.Edtf[..4].ShouldBe($"{begin:yyyy}", text);
            }
        }
    }

    [Fact]
    public void An_undated_article_has_no_year_but_those_it_writes()
    {
        string[] anaphoric = ["later", "earlier", "before", "same", "that", "following", "next", "قبل"];
        foreach (var text in Gen.Sample(Texts, 20_000, 14).Where(text => !anaphoric.Any(word => text.Contains(word, StringComparison.Ordinal))))
        {
            // A range over the turn of a year writes only one of the two years.
            var written = Year().Matches(text.Replace("٢٠١٩", "2019", StringComparison.Ordinal)).Select(year => Number(year.Value)).SelectMany(year => new[] { year - 1, year, year + 1 }).ToHashSet();
            foreach (var found in DateFinder.Find(text, 0, text.Length, null).Where(found => found.Date.Start is not null))
                Year().Matches(found.Date.Edtf!).ShouldAllBe(year => written.Contains(Number(year.Value)), text);
        }
    }

    private static int Number(string year) => int.Parse(year, System.Globalization.CultureInfo.InvariantCulture);

    private const string Day = "(?:[0-9]{4}|XXXX)(?:-(?:0[1-9]|1[0-2]|2[1-4])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?~?";

    [GeneratedRegex("^(?:" + Day + @"|(?:" + Day + @"|\.\.)/(?:" + Day + @"|\.\.)|\{" + Day + "," + Day + @"\})$")]
    private static partial Regex Edtf();

    [GeneratedRegex("[0-9]{4}")]
    private static partial Regex Year();
}
