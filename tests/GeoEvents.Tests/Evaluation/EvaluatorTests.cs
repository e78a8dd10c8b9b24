using System.Text;
using GeoEvents.Evaluation;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Tests.Reading;

namespace GeoEvents.Tests.Evaluation;

public class EvaluatorTests(CuratedGazetteer curated)
{
    [Theory]
    [InlineData("{\"article\": \"a.txt\", \"places\": []}", EvaluationFormat.Gold)]
    [InlineData("\uFEFF<?xml version=\"1.0\"?>\n<articles><article docid=\"1\"><feedid>1</feedid>", EvaluationFormat.Lgl)]
    [InlineData("<articles><article><source>x</source><text>", EvaluationFormat.Geovirus)]
    [InlineData("unit_id,article_title,article_content,source,date,location,labels\n", EvaluationFormat.FaKes)]
    [InlineData("where_coordinates,latitude,longitude,adm_1,adm_2,where_prec,n_events\r\n", EvaluationFormat.UcdpPlaces)]
    [InlineData("id\tEventSnippet\tSubType\n", EvaluationFormat.EventKinds)]
    [InlineData("pcode,name_en,name_ar,alt,source,dist_km\n", EvaluationFormat.Spelling)]
    [InlineData("{\"type\": \"FeatureCollection\"}", null)]
    [InlineData("a,b,c\n", null)]
    [InlineData("", null)]
    public void Formats_are_known_by_how_files_begin(string head, EvaluationFormat? format) => EvaluationFormatDetection.FormatOf(Encoding.UTF8.GetBytes(head)).ShouldBe(format);

    [Fact]
    public void A_file_of_no_known_format_counts_nothing()
    {
        var evaluator = new Evaluator(curated.Gazetteer, new EvaluationOptions());
        evaluator.TryAdd(new MemoryStream("a,b\n1,2\n"u8.ToArray()), "x.csv", format: null).ShouldBeFalse();
        evaluator.Tables().ShouldBeEmpty();
    }

    [Fact]
    public void Toponyms_are_counted_by_overlap_and_by_distance()
    {
        // Found: Saraqib (exactly, where it is) and Ariha (annotated 220 km off); Xyzzyville is missed, Binnish is not annotated.
        var mistakes = new List<Mistake>();
        var tables = GoldSet.Evaluate(curated.Gazetteer, """
            <articles><article><source>s</source><text>Shells hit Saraqib, Ariha and Binnish on Monday, and Xyzzyville was calm.</text><locations>
            <location><name>Saraqib</name><start>12</start><end>19</end><lat>35.866</lat><lon>36.803</lon></location>
            <location><name>Ariha</name><start>21</start><end>26</end><lat>37.8</lat><lon>36.6</lon></location>
            <location><name>Xyzzyville</name><start>54</start><end>64</end><lat>1</lat><lon>1</lon></location>
            </locations></article></articles>
            """, mistakes.Add);
        tables.Row("recognition", "precision, overlapping").ShouldBe([2.0 / 3, 2, 3]);
        tables.Row("recognition", "recall, overlapping").ShouldBe([2.0 / 3, 2, 3]);
        tables.Row("recognition", "precision, exact").ShouldBe([2.0 / 3, 2, 3]);
        tables.Row("resolution", "recognised").ShouldBe([2.0 / 3, 2, 3]);
        tables.Row("resolution", "within 10 km, of the resolved").ShouldBe([0.5, 1, 2]);
        tables.Row("resolution", "within 161 km, of the annotated").ShouldBe([1.0 / 3, 1, 3]);
        tables.Row("errors", "mean error")[0]!.Value.ShouldBe(110.5, 1);
        mistakes.Select(mistake => mistake.What.Split(' ')[0]).ShouldBe(["not", "resolved", "missed"], ignoreOrder: true);
    }

    [Fact]
    public void The_main_event_of_an_article_is_held_against_its_governorate_and_date()
    {
        var tables = GoldSet.Evaluate(curated.Gazetteer, """
            unit_id,article_title,article_content,source,date,location
            1,Strike,"Aleppo, Aleppo and Aleppo are far away. Warplanes bombed the town of Ariha on Monday.",s,3/10/2020,idlib
            2,Nothing,Nothing happened.,s,3/10/2020,damascus
            3,Shells,Rebels shelled the town of Douma on 2 January 2020.,s,3/10/2020,damascus
            """);
        tables.Row("main event", "articles")[1].ShouldBe(3);
        tables.Row("main event", "governorate of the main event right, of all").ShouldBe([2.0 / 3, 2, 3]);
        tables.Row("main event", "governorate of the main event right, of those").ShouldBe([1, 2, 2]);
        tables.Row("main event", "baseline").ShouldBe([1.0 / 3, 1, 3]);
        tables.Row("main event", "dated within").ShouldBe([0.5, 1, 2]);
    }

    [Theory]
    [InlineData("1,T,Text,s,yesterday,idlib", "date 'yesterday'")]
    [InlineData("1,T,Text,s,3/10/2020,atlantis", "location 'atlantis'")]
    [InlineData("1,T,Text,s,3/10/2020", "line 2")]
    public void A_wrong_row_is_told_with_its_line(string row, string part)
    {
        var failure = Should.Throw<GazetteerSourceException>(() => GoldSet.Evaluate(curated.Gazetteer, "unit_id,article_title,article_content,source,date,location\n" + row + "\n"));
        failure.Message.ShouldContain("test, line 2");
        failure.Message.ShouldContain(part);
    }

    [Fact]
    public void Snippets_are_held_against_the_kinds_of_their_labels_and_labels_without_a_kind_are_skipped()
    {
        var tables = GoldSet.Evaluate(curated.Gazetteer, """
            id	EventSnippet	SubType
            1	Warplanes bombed a market, "killing ten", witnesses said	AIR_STRIKE
            2	Residents protested in the square	PEACE_PROTEST
            3	Nothing of note was said	ARREST
            4	An earthquake shook the coast	NATURAL_DISASTER
            """.Replace("\r", ""));
        tables.Row("kinds", "snippets of the right kind").ShouldBe([2.0 / 3, 2, 3]);
        tables.Row("kinds", "snippets whose label").ShouldBe([null, 1, 4]);
        tables.Row("kinds", "macro F1 over")[0]!.Value.ShouldBe(2.0 / 3, 1e-12);
        tables.Row("kinds one by one", "airstrike").ShouldBe([1, 1, 1, 1, 1]);
        tables.Row("kinds one by one", "detention").ShouldBe([null, 0, 0, 1, 0]);
    }

    [Fact]
    public void Names_of_places_are_read_in_the_light_of_their_governorate_and_those_no_gazetteer_has_are_left_out()
    {
        var mistakes = new List<Mistake>();
        var tables = GoldSet.Evaluate(curated.Gazetteer, """
            where_coordinates,latitude,longitude,adm_1,adm_2,where_prec,n_events
            Saraqib town,35.866,36.803,Idlib Governorate,Idlib district,1.0,5
            Ariha town (Riha),35.812,36.611,Idlib Governorate,Ariha district,2.0,5
            Xyzzy village,35.9,36.7,Idlib Governorate,,1.0,1
            Northern Idlib Governorate,36.1,36.6,Idlib Governorate,,4.0,1
            """, mistakes.Add);
        tables.Row("place names", "names of exact position").ShouldBe([null, 2, 4]);
        tables.Row("place names", "left out: position").ShouldBe([null, 1, 4]);
        tables.Row("place names", "left out: no settlement").ShouldBe([null, 1, 4]);
        tables.Row("place names", "read in a sentence: right within 10 km").ShouldBe([1, 2, 2]);
        tables.Row("place names", "looked up: first candidate right within 10 km").ShouldBe([1, 2, 2]);
        mistakes.ShouldHaveSingleItem().Text.ShouldBe("Xyzzy village");
    }

    [Fact]
    public void Spellings_are_looked_up_where_their_place_was_imported()
    {
        const string variants = "pcode,name_en,alt\nC9999,Qwert,Qwert\nC9998,Zxcvb,Zxcvb\n";
        Should.Throw<InvalidDataException>(() => GoldSet.Evaluate(curated.Gazetteer, variants)).Message.ShouldContain("import");

        using var ocha = new MemoryStream("PCODE,NAME_EN,ADMIN1_COD,ADMIN1_EN,LATITUDE,LONGITUDE\nC9999,Qwert,SY07,Idleb,35.9,36.6\n"u8.ToArray());
        var tables = GoldSet.Evaluate(curated.Gazetteer.With(PlaceFile.Read(ocha, "ocha.csv", PlaceFileFormat.Ocha, "ocha").ToList()), variants);
        tables.Row("spellings", "the place is the first").ShouldBe([1, 1, 1]);
        tables.Row("spellings", "left out").ShouldBe([null, 1, 2]);
    }

    [Fact]
    public void Hand_annotations_are_counted_as_they_say()
    {
        var mistakes = new List<Mistake>();
        var tables = GoldSet.Evaluate(curated.Gazetteer, """
            {"text": "A title\n\nWarplanes bombed Ariha on Monday. Rebels did not shell Saraqib. Damascus rejected a truce near Binnish.\n", "published": "2020-03-10",
             "places": [{"text": "Ariha", "lat": 35.81, "lon": 36.61, "tolKm": 3}, {"text": "Saraqib", "lat": 33, "lon": 36.8, "tolKm": 3}],
             "notPlaces": [{"text": "near Binnish"}],
             "events": [{"quote": "bombed Ariha", "kinds": ["airstrike"], "start": "2020-03-09", "end": "2020-03-09", "places": ["Ariha"], "factuality": "asserted"},
                        {"quote": "shell Saraqib", "kinds": ["shelling"], "start": null, "end": null, "places": ["Saraqib"], "factuality": "asserted"},
                        {"quote": "A title", "kinds": ["aid"], "start": null, "end": null, "places": ["Ariha"], "factuality": "asserted"}]}
            """, mistakes.Add);
        tables.Row("places", "names right").ShouldBe([0.5, 1, 2]);
        tables.Row("places", "confident").ShouldBe([0.5, 1, 2]);
        tables.Row("places", "mentions given")[1].ShouldBe(1);
        tables.Row("events", "found loosely").ShouldBe([2.0 / 3, 2, 3]);
        tables.Row("events", "found strictly").ShouldBe([1.0 / 3, 1, 3]);
        tables.Row("events", "factuality right").ShouldBe([0.5, 1, 2]);
        tables.Row("factuality", "asserted").ShouldBe([1, 0, 0, 0, 1]);
        mistakes.ShouldContain(mistake => mistake.What == "event missed" && mistake.Text == "A title");
    }

    [Fact]
    public void An_article_that_is_nowhere_is_told_with_the_annotations_that_name_it() =>
        Should.Throw<InvalidDataException>(() => GoldSet.Evaluate(curated.Gazetteer, "{\"article\": \"gone.txt\", \"places\": []}", name: "gold.json")).Message.ShouldContain("gone.txt that gold.json");
}
