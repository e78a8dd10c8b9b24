using System.Text;
using GeoEvents.Articles;

namespace GeoEvents.Tests.Articles;

public class ArticleReaderTests
{
    private static Article Read(string text, ArticleDefaults? defaults = null) =>
        ArticleReader.Read(Encoding.UTF8.GetBytes(text), "a.md", defaults ?? new ArticleDefaults());

    [Fact]
    public void Front_matter_gives_the_fields_and_stays_in_the_stored_text()
    {
        var article = Read("---\ntitle: \"A title\"\nsource: Some Agency\nurl: https://Example.org/a/?utm_source=x#top\npublished: 2020-03-07\nlanguage: EN\n---\nThe text.\n");
        article.Title.ShouldBe("A title");
        article.Source.ShouldBe(new Source("some-agency", "Some Agency"));
        article.Url.ShouldBe("https://example.org/a");
        article.Published.ShouldBe(new DateOnly(2020, 3, 7));
        article.Language.ShouldBe("en");
        article.Text[article.BodyStart..].ShouldBe("The text.\n");
    }

    [Fact]
    public void Front_matter_wins_over_options_and_options_win_over_a_dateline()
    {
        var defaults = new ArticleDefaults { Source = "Option", Published = new DateOnly(2019, 1, 1) };
        Read("Title\n\n14 September 2018\n\nText.", defaults).Published.ShouldBe(new DateOnly(2019, 1, 1));
        Read("---\nsource: Own\ndate: 2018-02-03\n---\nTitle\n", defaults).Published.ShouldBe(new DateOnly(2018, 2, 3));
        Read("---\nsource: Own\n---\nTitle\n", defaults).Source.Name.ShouldBe("Own");
    }

    [Theory]
    [InlineData("published: 2020-13-40")]
    [InlineData("published: last week")]
    [InlineData("date: 2019-02-29")]
    [InlineData("date: 0001-01-01")]
    [InlineData("published: 9999-12-31")]
    public void A_wrong_date_in_front_matter_is_refused_with_file_line_and_remedy(string field)
    {
        var error = Should.Throw<ArticleFormatException>(() => Read($"---\ntitle: x\n{field}\n---\nText.\n"));
        error.Message.ShouldContain("a.md, line 3");
        error.Message.ShouldContain("2020-03-06");
    }

    [Theory]
    [InlineData("September 17, 2018", "2018-09-17")]
    [InlineData("  • 2019/03/17", "2019-03-17")]
    [InlineData("14 September 2018", "2018-09-14")]
    [InlineData("Wed Mar 2 2016 Title of it again.", "2016-03-02")]
    [InlineData("Posted on April 19 2017 by Somebody", "2017-04-19")]
    [InlineData("DAMASCUS, 3 May 2018 (Agency) - Text follows.", "2018-05-03")]
    [InlineData("16.04.2017", "2017-04-16")]
    [InlineData("Last updated at Aug 142016 Some text", "2016-08-14")]
    public void A_dateline_gives_the_publication_date(string line, string expected) =>
        Read($"A title\n\n{line}\n\nText of the article.").Published?.ToString("yyyy-MM-dd").ShouldBe(expected);

    [Theory]
    [InlineData("٦ آذار ٢٠٢٠", "2020-03-06")]
    [InlineData("6 مارس 2020", "2020-03-06")]
    [InlineData("الجمعة 6 آذار/مارس 2020 - 10:30", "2020-03-06")]
    [InlineData("دمشق، 16 كانون الثاني 2018", "2018-01-16")]
    [InlineData("إدلب – عنب بلدي – 3 تشرين الأول 2019 – قالت مصادر محلية", "2019-10-03")]
    [InlineData("تاريخ النشر: الإثنين 2 كانون الأول، 2019، التاسعة", "2019-12-02")]
    [InlineData("نُشر في 1 ايار 2017 بقلم أحمد", "2017-05-01")]
    [InlineData("أغسطس 14, 2016", "2016-08-14")]
    [InlineData("8 آب 2016م", "2016-08-08")]
    [InlineData("۲۹ شباط ۲۰۲۰", "2020-02-29")]
    [InlineData("٢٠١٩/٣/١٧", "2019-03-17")]
    [InlineData("5 حزيران (يونيو) 2016", "2016-06-05")]
    public void A_dateline_in_Arabic_gives_the_publication_date(string line, string expected) =>
        Read($"عنوان\n\n{line}\n\nنص الخبر.").Published?.ToString("yyyy-MM-dd").ShouldBe(expected);

    [Theory]
    [InlineData("قصفت الطائرات بلدة سراقب في 6 آذار 2020")]
    [InlineData("بدأ القصف يوم الجمعة 6 آذار 2020")]
    [InlineData("وكان الطرفان قد توصلا إلى اتفاق 6 آذار 2020")]
    [InlineData("نشرت الوكالة في 6 آذار 2020 بيانا")]
    [InlineData("31 شباط 2018")]
    [InlineData("6 آذار/نيسان 2020")]
    [InlineData("٦/٩/٢٠١٦")]
    [InlineData("6 آذار")]
    [InlineData("12 رجب 1441")]
    [InlineData("6 آذار 1820")]
    [InlineData("3-6 آذار 2020")]
    [InlineData("6 آبار 2020")]
    public void An_Arabic_date_in_running_text_an_ambiguous_or_an_impossible_one_is_no_dateline(string line) =>
        Read($"عنوان\n\n{line}\n\nنص.").Published.ShouldBeNull();

    [Theory]
    [InlineData("On September 17, 2018, the two sides reached a deal.")]
    [InlineData("The deal of 17 September 2018 was welcomed.")]
    [InlineData("Shelling began on 14 September 2018 and went on.")]
    [InlineData("06/09/2016")]
    [InlineData("September 17")]
    [InlineData("31 February 2018")]
    public void A_date_in_running_text_an_ambiguous_or_an_impossible_one_is_no_dateline(string line) =>
        Read($"A title\n\n{line}\n\nText.").Published.ShouldBeNull();

    [Fact]
    public void Windows_line_ends_become_line_feeds_and_the_byte_order_mark_goes() =>
        ArticleReader.Read([0xEF, 0xBB, 0xBF, .. "One\r\nTwo\r\n"u8], "a.txt", new ArticleDefaults()).Text.ShouldBe("One\nTwo\n");

    [Fact]
    public void Utf16_with_a_byte_order_mark_is_read() =>
        ArticleReader.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("إدلب")], "a.txt", new ArticleDefaults()).Text.ShouldBe("إدلب");

    [Fact]
    public void Empty_and_binary_files_are_refused()
    {
        Should.Throw<ArticleFormatException>(() => ArticleReader.Read([], "a.txt", new())).Message.ShouldContain("a.txt is empty");
        Should.Throw<ArticleFormatException>(() => ArticleReader.Read(" \n\n "u8, "a.txt", new())).Message.ShouldContain("empty");
        Should.Throw<ArticleFormatException>(() => ArticleReader.Read([0x89, 0x50, 0x4E, 0x47, 0, 1], "a.png", new())).Message.ShouldContain("no text");
        Should.Throw<ArticleFormatException>(() => ArticleReader.Read("a\0b"u8, "a.bin", new())).Message.ShouldContain("no text");
        Should.Throw<ArticleFormatException>(() => Read("---\ntitle: x\n---\n")).Message.ShouldContain("no text behind");
    }

    [Fact]
    public void Fields_that_are_none_of_ours_may_be_lists() =>
        Read("---\ntags:\n- syria\n  - idlib\ntitle: T\n---\nText.").Title.ShouldBe("T");

    [Theory]
    [InlineData("Défense")]
    [InlineData("De\u0301fense")]
    [InlineData("  defense! ")]
    public void One_name_gives_one_source_however_its_letters_are_composed(string name) =>
        Source.Named(name).Id.ShouldBe("defense");

    [Fact]
    public void A_rule_of_hyphens_is_no_front_matter() =>
        Read("---\nSome text: it goes on.\n").BodyStart.ShouldBe(0);

    [Fact]
    public void The_key_follows_the_address_and_the_hash_follows_the_text()
    {
        var first = Read("---\nsource: S\nurl: https://example.org/a\n---\nText one.");
        var corrected = Read("---\nsource: S\nurl: https://example.org/a?utm_campaign=z\n---\nText two.");
        corrected.Key.ShouldBe(first.Key);
        corrected.ContentHash.ShouldNotBe(first.ContentHash);
        Read("---\nsource: Other\nurl: https://example.org/a\n---\nText one.").Key.ShouldNotBe(first.Key);
        first.Key.Length.ShouldBe(16);
    }

    [Fact]
    public void Arabic_text_is_known_by_its_script() =>
        Read("قصف على مدينة إدلب").Language.ShouldBe("ar");
}
