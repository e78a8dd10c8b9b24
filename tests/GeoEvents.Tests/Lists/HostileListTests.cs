using System.Text;
using GeoEvents.Lists;
using static GeoEvents.Tests.Lists.ListReading;

namespace GeoEvents.Tests.Lists;

public sealed class HostileListTests
{
    private const string Header = "id,date,notes,lat,lon\n";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    [Fact]
    public void A_quoted_field_may_run_over_lines_and_later_rows_know_their_lines()
    {
        var rows = Read(EventListFormat.Csv, Header + "1,2020,\"two\r\nlines\",,\n\n2,1e9,,,\n");
        Good(rows[0]).Article.Text.ShouldBe("two\r\nlines");
        (rows[0].Number, rows[1].Number, rows[1].Error).ShouldBe((2, 5, "date '1e9' is not a date such as 2020-03-06"));
    }

    [Fact]
    public void Rows_with_too_few_or_too_many_fields_are_bad_and_stop_nothing()
    {
        var rows = Read(EventListFormat.Csv, Header + "1,2020,a,,\n2,2020\n3,2020,a,,,,\n4,2020,a,,\n");
        rows.Select(row => (row.Number, row.Error)).ShouldBe([(2, null), (3, "it has another number of fields than there are columns"), (4, "it has another number of fields than there are columns"), (5, null)]);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_a_bad_row()
    {
        var rows = Read(EventListFormat.Csv, Header + "1,2020,a,,\n2,2020,\"a,,\n3,2020,a,,\n");
        rows[0].Error.ShouldBeNull();
        rows.Skip(1).ShouldAllBe(row => row.Error != null);
    }

    [Fact]
    public void A_row_that_never_ends_is_told_not_kept_in_memory_and_the_last()
    {
        var rows = Read(EventListFormat.Csv, Header + "1,2020,a,,\n2,2020,\"" + new string('x', 5_000_000));
        rows.Select(row => (row.Number, row.Error)).ShouldBe([(2, null), (3, "a row larger than 1 MB, or a quotation mark that is never closed; nothing behind it was read")]);
    }

    [Fact]
    public void Formulas_NULs_and_half_signs_are_but_text()
    {
        var text = Good(Read(EventListFormat.Csv, Header + "1,2020,=HYPERLINK(1)\0<b>,,\n")[0]).Article.Text;
        text.ShouldBe("=HYPERLINK(1)\ufffd<b>");
    }

    [Fact]
    public void Byte_order_marks_and_UTF_16_are_read()
    {
        const string list = Header + "1,2020,سراقب,,\n";
        byte[][] encoded = [[.. Encoding.UTF8.Preamble, .. Utf8.GetBytes(list)], [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(list)], [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(list)]];
        foreach (var content in encoded)
        {
            EventListDetection.FormatOf(content).ShouldBe(EventListFormat.Csv);
            var article = Good(Read(EventListFormat.Csv, content).ShouldHaveSingleItem()).Article;
            (article.Text, article.Language).ShouldBe(("سراقب", "ar"));
        }
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_a_bad_row()
    {
        var rows = Read(EventListFormat.Csv, [.. Utf8.GetBytes(Header + "1,2020,caf"), 0xE9, .. Utf8.GetBytes(",,\n2,2020,a,,\n")]);
        rows.Select(row => row.Error).ShouldBe(["it is not UTF-8", null]);
    }

    [Fact]
    public void Separators_are_found_out_and_comma_decimals_told()
    {
        Read(EventListFormat.Csv, "id;date;lat;lon\n1;2020;35.5;36.5\n2;2020;35,5;36,5\n").Select(row => row.Error).ShouldBe([null, "lon '36,5' has a comma; decimals are written with a point"]);
        Read(EventListFormat.Csv, "id\tdate\n1\t2020\n").ShouldHaveSingleItem().Error.ShouldBeNull();
    }

    [Fact]
    public void An_id_that_is_a_text_is_bad() => Error(EventListFormat.Csv, Header + new string('7', 300) + ",2020,a,,\n").ShouldBe($"its id '{new string('7', 40)}…' has 300 signs; 200 are the most");
}
