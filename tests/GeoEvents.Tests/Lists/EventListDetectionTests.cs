using System.Text;
using GeoEvents.Lists;

namespace GeoEvents.Tests.Lists;

public sealed class EventListDetectionTests
{
    [Theory]
    [InlineData(UcdpGedTests.Header, EventListFormat.UcdpGed)]
    [InlineData(AcledTests.Header, EventListFormat.Acled)]
    [InlineData("\"event_id_cnty\";\"event_date\";\"event_type\";\"latitude\";\"longitude\"\r\n", EventListFormat.Acled)]
    [InlineData("id,when,what\n", EventListFormat.Csv)]
    [InlineData(" {\"type\": \"FeatureCollection\", ", EventListFormat.Geojson)]
    [InlineData("{\"a\": 1}", null)]
    [InlineData("Dear reader\n", null)]
    [InlineData("\0\u0001\u0002,", null)]
    public void A_list_shows_its_format(string head, EventListFormat? format) => EventListDetection.FormatOf(Encoding.UTF8.GetBytes(head)).ShouldBe(format);

    [Theory]
    [InlineData(58)]
    [InlineData(61)]
    public void GDELTs_exports_have_no_header(int columns) => EventListDetection.FormatOf(Encoding.UTF8.GetBytes(GdeltTests.Row(columns))).ShouldBe(EventListFormat.Gdelt);

    [Fact]
    public void A_table_with_tabs_is_not_GDELTs_for_that() =>
        EventListDetection.FormatOf(Encoding.UTF8.GetBytes("id\tdate" + string.Concat(Enumerable.Range(3, 59).Select(i => $"\tc{i}")) + "\n")).ShouldBe(EventListFormat.Csv);
}
