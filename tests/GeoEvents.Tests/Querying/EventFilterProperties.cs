using FsCheck;
using FsCheck.Fluent;
using GeoEvents.Events;
using GeoEvents.Querying;
using GeoEvents.Storage;

namespace GeoEvents.Tests.Querying;

/// <summary>For random events and questions, asking one event after the other finds what the oracle finds.</summary>
public sealed class EventFilterProperties
{
    [Fact]
    public void What_matches()
    {
        var cases = from rows in RandomEvents.Rows from query in RandomEvents.Query select (rows, query);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var filter = new EventFilter(one.query);
            one.rows.Where(row => filter.Matches(Row(row))).Select(row => row.EventId)
                .ShouldBe(new Oracle(one.rows, one.query).Matching.Select(row => row.EventId).Order(StringComparer.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static EventRow Row(IndexRow row) => new()
    {
        Id = row.EventId, Source = RandomEvents.Sources.Single(source => source.Id == row.SourceId), Kind = row.Kind, Factuality = row.Factuality,
        Date = DateSpan.Restore(row.Start, row.End, null, null), Point = row.Point, WherePrecision = row.WherePrecision,
    };
}
