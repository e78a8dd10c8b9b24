using System.Text;

namespace GeoEvents.Tests.Reading;

public class HostileTextTests(CuratedGazetteer curated)
{
    public static TheoryData<string, string> Texts => new()
    {
        { "brackets", new string('(', 10_000) + "Saraqib" + new string(')', 10_000) },
        { "no space", new string('a', 1_000_000) },
        { "capitals", string.Concat(Enumerable.Repeat("Saraqib Idlib ", 5_000)) },
        { "full stops", new string('.', 100_000) },
        { "dates", string.Concat(Enumerable.Repeat("on 3 March 2020 ", 5_000)) },
        { "share lines", string.Concat(Enumerable.Repeat("Share this article\n", 10_000)) },
        { "override", "Shells fell in \u202ebiqaraS\u202c and Saraqib." },
        { "numbers", string.Concat(Enumerable.Repeat("1,1.1-1/1 ", 10_000)) },
        { "hyphens", "al-" + new string('-', 10_000) + "Bab" },
        { "cues", string.Concat(Enumerable.Repeat("the village of ", 10_000)) },
        { "offsets", string.Concat(Enumerable.Repeat("5 km south of ", 10_000)) },
        { "commas", new string(',', 200_000) },
        { "list", string.Concat(Enumerable.Repeat("Saraqib, ", 5_000)) },
        { "Arabic", string.Concat(Enumerable.Repeat("\u0633\u0631\u0627\u0642\u0628 ", 5_000)) },
        { "articles", string.Concat(Enumerable.Repeat("Al ", 50_000)) },
        { "names of nothing", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"in Qw{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676)}x ")) },
        { "blanks", new string('\u00A0', 200_000) },
        { "line feeds", new string('\n', 50_000) + "Saraqib" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Hostile_text_is_read_like_any_other_and_offsets_hold(string what, string text)
    {
        var extraction = curated.Extract(text);
        foreach (var mention in extraction.Mentions) extraction.Article.Text[mention.Start..mention.End].ShouldBe(mention.Text, what);
        foreach (var reported in extraction.Events) extraction.Article.Text[reported.QuoteStart..reported.QuoteEnd].ShouldBe(reported.Quote, what);
    }

    [Fact]
    public void What_is_dressed_as_markup_is_text_like_any_other()
    {
        var reported = curated.Extract("<script>alert('x')</script> Rebels shelled Saraqib.").Events.ShouldHaveSingleItem();
        reported.Places.ShouldHaveSingleItem().PlaceId.ShouldBe("saraqib");
        reported.Quote.ShouldContain("<script>");
    }

    [Fact]
    public void A_list_without_full_stops_gives_no_endless_quotes()
    {
        var lines = string.Concat(Enumerable.Repeat("Rebels shelled Saraqib on 3 March 2020\n", 2_000));
        var events = curated.Extract(lines).Events;
        events.ShouldNotBeEmpty();
        events.ShouldAllBe(e => e.Quote.Length <= 2_100);
    }

    [Fact]
    public void A_text_of_many_sentences_gives_all_their_events()
    {
        var sentences = new StringBuilder();
        for (var i = 0; i < 500; i++) sentences.Append("Shells fell in Saraqib and Ariha on Monday, and rebels attacked Binnish number ").Append(i).Append(". ");
        curated.Extract(sentences.ToString()).Events.Count.ShouldBeGreaterThan(499);
    }
}
