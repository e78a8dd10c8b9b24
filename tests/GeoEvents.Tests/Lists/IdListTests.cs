using System.Text;
using GeoEvents.Lists;

namespace GeoEvents.Tests.Lists;

public sealed class IdListTests
{
    private static IdList Read(string text) => IdList.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "gone.csv");

    [Fact]
    public void Deleted_events_of_ACLED_are_known_by_their_column()
    {
        var ids = Read("deleted_timestamp,event_id_cnty\n1600000000,ALA17\n1600000000,ALA18\n");
        (string.Join(' ', ids.Ids), ids.Format).ShouldBe(("ALA17 ALA18", EventListFormat.Acled));
    }

    [Fact]
    public void Ids_may_stand_one_a_line()
    {
        var ids = Read("7001.0\r\n7002\r\n\r\n");
        (string.Join(' ', ids.Ids), ids.Format).ShouldBe(("7001 7002", null));
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "gone.csv, line 1: there is no column of ids: event_id_cnty, GLOBALEVENTID or id.")]
    [InlineData("id,b\n,2\n", "gone.csv, line 2: id is empty.")]
    [InlineData("id,b\n", "There is no id in gone.csv.")]
    [InlineData("", "There is no id in gone.csv.")]
    public void What_is_none_is_told(string text, string message) => Should.Throw<EventListException>(() => Read(text)).Message.ShouldBe(message);
}
