using GeoEvents.Lists;

namespace GeoEvents.Tests.Lists;

public sealed class RowKeyTests
{
    [Theory]
    [InlineData("7001", "7002")]
    [InlineData("99", "1200000001")]
    [InlineData("ALA9", "ALA10")]
    public void Keys_of_numbers_keep_their_order(string lower, string higher) => string.CompareOrdinal(RowKey.Of("list", lower), RowKey.Of("list", higher)).ShouldBeLessThan(0);

    [Fact]
    public void Different_ids_and_lists_have_different_keys()
    {
        string[] ids =
        [
            "1", "01", "001", "1a", "A1", "a1", "A01", "AA1", "AAA1", "AAAA1", "AB1", "BA1", "B1", "Z1", "ZZZ1", "0", "00", "-1", "+1", "1.5", "17179869183", "17179869184", "17179869185", "99999999999999999999", "A134217727", "A134217728",
            "A134217729", "ALA", "", "سراقب", "١",
        ];
        var keys = ids.SelectMany(id => new[] { RowKey.Of("a", id), RowKey.Of("b", id) }).ToList();
        keys.ShouldAllBe(key => key.Length == 16);
        keys.Distinct().Count().ShouldBe(keys.Count);
    }
}
