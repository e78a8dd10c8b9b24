using System.Text;
using GeoEvents.Articles;

namespace GeoEvents.Tests.Articles.Mail;

public class MailReaderTests
{
    private const string Head = "From: Press Office <press@example.org>\nSubject: Shells\nDate: Sat, 7 Mar 2020 01:10:00 +0300\n";

    private static Article Read(string mail, string name = "a.eml", ArticleDefaults? defaults = null) => ArticleReader.Read(Encoding.Latin1.GetBytes(mail.ReplaceLineEndings("\r\n")), name, defaults ?? new());

    [Fact]
    public void Sender_subject_and_the_day_that_the_sender_wrote_are_source_title_and_date()
    {
        var article = Read(Head + "Message-ID: <1@example.org>\n\nShells fell on Saraqib.\n");
        article.Source.Name.ShouldBe("Press Office");
        article.Title.ShouldBe("Shells");
        article.Published.ShouldBe(new DateOnly(2020, 3, 7));
        article.Url.ShouldBe("mid:1@example.org");
        article.Text.ShouldBe("Shells fell on Saraqib.");
    }

    [Theory]
    [InlineData("press@example.org", "example.org")]
    [InlineData("\"press@example.org\" <press@example.org>", "example.org")]
    [InlineData("press@example.org (Press Office)", "Press Office")]
    [InlineData("=?utf-8?Q?Presseb=C3=BCro?= =?utf-8?q?_Nord?= <p@example.org>", "Pressebüro Nord")]
    [InlineData("\"Office, Press\" <p@example.org>", "Office, Press")]
    public void The_source_is_the_name_of_the_sender_or_the_domain(string from, string source) =>
        Read($"From: {from}\nSubject: x\n\nText.").Source.Name.ShouldBe(source);

    [Fact]
    public void The_domain_is_a_guess_that_yields_to_the_options() =>
        Read("From: p@example.org\nSubject: x\n\nText.", defaults: new ArticleDefaults { Source = "Option" }).Source.Name.ShouldBe("Option");

    [Theory]
    [InlineData("=?UTF-8?B?2KXYr9mE?=\n =?UTF-8?B?2Kg=?=", "إدلب")]
    [InlineData("=?utf-8?B?2KU=?= =?utf-8?B?2Q==?= =?utf-8?B?hA==?=", "إل")]
    [InlineData("Re: =?windows-1256?Q?=C5=CF=E1=C8?= now", "Re: إدلب now")]
    [InlineData("plain =?not encoded", "plain =?not encoded")]
    [InlineData("=?no-such-set?Q?caf=E9?=", "café")]
    public void Encoded_words_are_decoded(string subject, string title) => Read($"From: a@b.example\nSubject: {subject}\n\nText.").Title.ShouldBe(title);

    [Fact]
    public void Plain_text_is_preferred_and_attachments_are_none()
    {
        var article = Read(Head + """
            Content-Type: multipart/mixed; boundary="out er"

            preamble
            --out er
            Content-Type: multipart/alternative; boundary=in

            --in
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            The caf=C3=A9 in =
            Saraqib was hit.
            --in
            Content-Type: text/html

            <p>Not this.</p>
            --in--
            --out er
            Content-Type: text/plain
            Content-Disposition: attachment; filename=a.txt

            Nor this.
            --out er--
            epilogue
            """);
        article.Text.ShouldBe("The café in Saraqib was hit.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("View this mail in your browser: https://example.org/1")]
    public void The_page_counts_where_the_plain_text_is_empty_or_only_points_elsewhere(string plain)
    {
        var sentence = string.Concat(Enumerable.Repeat("Shells fell on Saraqib. ", 20)).Trim();
        var page = Convert.ToBase64String(CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes($"<table><tr><td><p>إدلب {sentence}</p></td></tr></table>"), Base64FormattingOptions.InsertLineBreaks);
        Read($"{Head}Content-Type: multipart/alternative; boundary=b\n\n--b\n\n{plain}\n--b\nContent-Type: text/html; charset=\"windows-1256\"\nContent-Transfer-Encoding: base64\n\n{page}\n--b--\n").Text.ShouldBe($"إدلب {sentence}");
    }

    [Fact]
    public void Flowed_lines_are_joined_and_the_signature_goes() =>
        Read(Head + "Content-Type: text/plain; format=flowed\n\nShells fell \non Saraqib.\n\n From here on.\n> one \n> two\n-- \nOffice, Damascus\n").Text.ShouldBe("Shells fell on Saraqib.\n\nFrom here on.\n> one two");

    [Fact]
    public void A_mail_is_known_by_its_content_too() =>
        Read("Return-Path: <a@b.example>\nReceived: from x\n\tby y\n" + Head + "\nText.", "standard input").Title.ShouldBe("Shells");

    [Fact]
    public void A_text_that_begins_like_a_field_is_no_mail() =>
        Read("Damascus: a city\n\nFrom: here.", "standard input").Text.ShouldStartWith("Damascus");

    [Fact]
    public void A_damaged_mail_is_read_as_far_as_it_goes() =>
        Read(Head + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Transfer-Encoding: base64\n\nU2hlbGxzIGZlbGw*=*gb24gU2FyYXFpYi4").Text.ShouldBe("Shells fell on Saraqib.");

    [Theory]
    [InlineData("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--")]
    [InlineData("\n   \n")]
    public void A_mail_without_text_is_refused(string rest) =>
        Should.Throw<ArticleFormatException>(() => Read(Head + rest)).Message.ShouldBe("a.eml is a mail without text.");

    [Fact]
    public void A_wrong_date_is_refused_not_guessed() =>
        Should.Throw<ArticleFormatException>(() => Read("From: a@b.example\nDate: yesterday\n\nText.")).Message.ShouldContain("yesterday");

    [Fact]
    public void Parts_nested_without_end_are_no_text()
    {
        var mail = new StringBuilder(Head);
        for (var i = 0; i < 2_000; i++) mail.Append($"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n");
        Should.Throw<ArticleFormatException>(() => Read(mail + "\nText.")).Message.ShouldContain("without text");
    }
}
