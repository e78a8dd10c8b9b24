using System.Text;
using GeoEvents.Evaluation.Corpora;

namespace GeoEvents.Tests.Evaluation.Corpora;

public class ToponymFileTests
{
    private const string Lgl = """
        <?xml version="1.0" encoding="utf-8"?>
        <articles><article docid="7"><feedid>1</feedid><title>T</title>
        <text><![CDATA[Fire in Springfield & Salem, Oregon.]]></text>
        <toponyms count="2">
        <toponym><start>8</start><end>19</end><phrase>Springfield</phrase><gaztag geonameid="1"><name>Springfield City</name><lat>44.05</lat><lon>-123.02</lon><country>US</country></gaztag></toponym>
        <toponym><start>22</start><end>27</end><phrase>Salem</phrase></toponym>
        </toponyms></article></articles>
        """;

    private static List<ToponymArticle> Read(string xml) => [.. ToponymFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), "corpus.xml")];

    [Fact]
    public void Toponyms_of_LGL_have_their_phrase_and_where_there_is_one_their_position()
    {
        var article = Read(Lgl).ShouldHaveSingleItem();
        article.Id.ShouldBe("7");
        article.Text.ShouldBe("Fire in Springfield & Salem, Oregon.");
        var toponyms = article.In(article.Text).ToList();
        toponyms.Select(toponym => (toponym.Start, toponym.Phrase)).ShouldBe([(8, "Springfield"), (22, "Salem")]);
        toponyms[0].Spots.ShouldHaveSingleItem().Lat.ShouldBe(44.05);
        toponyms[1].Spots.ShouldBeEmpty();
    }

    [Fact]
    public void Locations_of_GeoVirus_are_read_also_within_each_other()
    {
        var article = Read("""
            <articles><article><source>s</source><text>Flu in Ilocos Sur and Manila.</text><locations><location>
            <location><name>Ilocos Sur</name><start>8</start><end>18</end><lat>17.3</lat><lon>120.6</lon></location>
            <name>Manila</name><start>23</start><end>29</end><lat>14.6</lat><lon>121</lon></location></locations></article></articles>
            """).ShouldHaveSingleItem();
        article.In(article.Text).Select(toponym => (toponym.Start, toponym.End, toponym.Phrase)).ShouldBe([(7, 17, "Ilocos Sur"), (22, 28, "Manila")], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Paris, then London, then Paris.", 24, 25)] // one too early
    [InlineData("Paris, then London, then Paris.", 3, 0)]
    [InlineData("🚁🚁🚁 over Paris and Paris", 9, 12)] // code points counted
    [InlineData("No more than Paris", 5_000, 13)]
    public void Offsets_that_are_not_those_of_the_words_are_mended_by_the_nearest_occurrence(string text, int start, int mended) =>
        new ToponymArticle("1", text, [new(start, start + 5, "Paris", null)]).In(text).ShouldHaveSingleItem().Start.ShouldBe(mended);

    [Fact]
    public void Words_that_are_nowhere_are_left_out() => new ToponymArticle("1", "London", [new(0, 5, "Paris", null)]).In("London").ShouldBeEmpty();

    [Theory]
    [InlineData("<articles><article><text>x</text>", "line")]
    [InlineData("no xml", "line 1")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><articles><article><text>&b;</text></article></articles>", "line 1")]
    [InlineData("<articles><article><text>x</text><toponyms><toponym><start>a</start><end>1</end><phrase>x</phrase></toponym></toponyms></article></articles>", "needs a start")]
    [InlineData("<articles><article><text>x</text><toponyms><toponym><start>0</start><end>1</end></toponym></toponyms></article></articles>", "its words")]
    [InlineData("<articles><article><text>x</text><toponyms><toponym><start>0</start><end>1</end><phrase>x</phrase><lat>99</lat><lon>0</lon></toponym></toponyms></article></articles>", "latitude")]
    public void What_is_wrong_is_told_with_file_and_line_and_no_entity_is_expanded(string xml, string part)
    {
        var failure = Should.Throw<InvalidDataException>(() => Read(xml));
        failure.Message.ShouldStartWith("corpus.xml, line ");
        failure.Message.ShouldContain(part);
    }
}
