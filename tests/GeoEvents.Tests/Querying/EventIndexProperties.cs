using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GeoEvents.Events;
using GeoEvents.Querying;

namespace GeoEvents.Tests.Querying;

/// <summary>For random events and questions, the index answers as the oracle does.</summary>
public sealed class EventIndexProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Matching_ids_and_counts() => Check((index, rows, query) =>
    {
        var oracle = new Oracle(rows, query);
        index.MatchingIds(query).ShouldBe(oracle.Matching.Select(row => row.EventId).Order(StringComparer.Ordinal));
        index.CountEvents(query).ShouldBe(oracle.Counts);
    });

    [Fact]
    public void Pages_together_are_the_whole_answer() => Check((index, rows, query) =>
    {
        var pages = Pages(query, q => index.Page(q), page => page.Next).ToList();

        pages.SelectMany(page => page.Ids).ShouldBe(new Oracle(rows, query).Matching.Select(row => row.EventId));
        pages.SkipLast(1).ShouldAllBe(page => page.Ids.Count == query.Limit);
        pages.ShouldAllBe(page => page.Counts == index.CountEvents(query));
    });

    [Fact]
    public void Pages_of_footprints_together_are_the_whole_answer() => Check((index, rows, query) =>
    {
        var pages = Pages(query, q => index.FootprintPage(q with { Order = EventOrder.Id }), page => page.Next).ToList();

        pages.SelectMany(page => page.Ids).ShouldBe(
            new Oracle(rows, query with { Order = EventOrder.Id }).Matching.SelectMany(row => Enumerable.Range(0, row.Places).Select(ordinal => new FootprintId(row.EventId, ordinal))));
        pages.SkipLast(1).ShouldAllBe(page => page.Ids.Count == query.Limit);
    });

    [Fact]
    public void Histograms() => Check((index, rows, query) =>
    {
        var matching = new Oracle(rows, query).Matching;
        foreach (var interval in Enum.GetValues<HistogramInterval>())
        {
            var histogram = index.Histogram(new HistogramQuery(query, interval));

            histogram.Undated.ShouldBe(matching.Count(Oracle.IsUndated));
            histogram.Matched.ShouldBe(matching.Count);
            var expected = matching.Where(row => !Oracle.IsUndated(row)).GroupBy(row => Bucket((row.Start ?? row.End)!.Value, interval)).OrderBy(group => group.Key)
                .Select(group => $"{group.Key:yyyy-MM-dd} {group.Count()} {Join(group.GroupBy(row => row.SourceId).OrderBy(source => source.Key).Select(source => (source.Key, source.Count())))}");
            histogram.Buckets.Select(bucket => $"{bucket.Start:yyyy-MM-dd} {bucket.Count} {Join(bucket.Sources.Select(pair => (pair.Key, pair.Value)))}").ShouldBe(expected);
        }
    });

    [Fact]
    public void Facets() => Check((index, rows, query) =>
    {
        var oracle = new Oracle(rows, query);

        var facets = index.Facets(query);

        facets.Counts.ShouldBe(oracle.Counts);
        facets.Sources.ShouldBe(RandomEvents.Sources.Select(source => KeyValuePair.Create(source, oracle.WithoutSource(source.Id))));
        facets.Kinds.ShouldBe(EventKinds.Table.Select(info => info.Kind).Where(kind => rows.Any(row => row.Kind == kind)).Select(kind => KeyValuePair.Create(kind, oracle.WithoutKind(kind))));
        facets.Factualities.ShouldBe(Enum.GetValues<Factuality>().Select(value => KeyValuePair.Create(value, oracle.WithoutFactuality(value))));
    });

    [Fact]
    public void A_question_is_the_same_after_it_was_written_as_parameters() => Check((index, rows, query) =>
    {
        // What matches nothing at all has no parameter: a list is left out or names something.
        if (query is { Sources.Count: 0 } or { Kinds.Count: 0 } or { Factualities.Count: 0 } or { WherePrecisions.Count: 0 }) return;
        var asked = query with { After = index.Page(query).Next };

        var again = EventQuery.Parse(asked.ToParameters().Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));

        (again with { Sources = null, Kinds = null, Factualities = null, WherePrecisions = null }).ShouldBe(asked with { Sources = null, Kinds = null, Factualities = null, WherePrecisions = null });
        again.ToParameters().ShouldBe(asked.ToParameters());
        index.Page(again).Ids.ShouldBe(index.Page(asked).Ids);
    });

    private static void Check(Action<EventIndex, IndexRow[], EventQuery> property)
    {
        var cases = from rows in RandomEvents.Rows from query in RandomEvents.Query select (rows, query);
        Prop.ForAll(cases.ToArbitrary(), one => property(RandomEvents.Index(one.rows), one.rows, one.query)).Check(Runs);
    }

    private static IEnumerable<T> Pages<T>(EventQuery query, Func<EventQuery, T> ask, Func<T, PageCursor?> next)
    {
        PageCursor? after = null;
        do
        {
            // As clients send it: through text.
            var page = ask(query with { After = after is null ? null : PageCursor.Parse(after.Value.ToString()) });
            yield return page;
            after = next(page);
        }
        while (after is not null);
    }

    private static DateOnly Bucket(DateOnly day, HistogramInterval interval) => interval switch
    {
        HistogramInterval.Day => day,
        HistogramInterval.Week => DateOnly.FromDateTime(ISOWeek.ToDateTime(ISOWeek.GetYear(day.ToDateTime(default)), ISOWeek.GetWeekOfYear(day.ToDateTime(default)), DayOfWeek.Monday)),
        _ => new DateOnly(day.Year, day.Month, 1),
    };

    private static string Join(IEnumerable<(string, int)> counts) => string.Join(' ', counts);
}
