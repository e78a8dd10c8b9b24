using System.Text.Json;
using GeoEvents.Articles;
using GeoEvents.Formats;
using GeoEvents.Storage;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.Formats;

public sealed class HostileTextTests
{
    /// <summary>Not data of a theory: attributes are kept as UTF-8, which has no lone surrogates.</summary>
    private static readonly (string Text, string Read)[] Texts =
    [
        ("lone \ud83d high", "lone \ufffd high"),
        ("lone \ude00 low", "lone \ufffd low"),
        ("cut off \ud83d", "cut off \ufffd"),
        ("pair \ud83d\ude00", "pair \ud83d\ude00"),
        ("nul \0 bell \a line \r\n separator \u2028", "nul \0 bell \a line \r\n separator \u2028"),
        ("\"}],\\ </script> \u202e", "\"}],\\ </script> \u202e"),
    ];

    [Fact]
    public void Any_text_stays_a_text_of_the_same_length()
    {
        foreach (var (text, read) in Texts)
        {
            var stored = new StoredEvent(Event(1, InSaraqib with { Text = text, Name = text }) with { Quote = text, Actors = [text] }, Id(1), Source.Named("A"), text, text, null, 1);

            using var answer = JsonDocument.Parse(Golden.Json(json => EventFeature.Write(json, stored)));

            var properties = answer.RootElement.GetProperty("properties");
            properties.GetProperty("quote").GetString().ShouldBe(read);
            properties.GetProperty("title").GetString().ShouldBe(read);
            properties.GetProperty("actors")[0].GetString().ShouldBe(read);
            properties.GetProperty("places")[0].GetProperty("text").GetString().ShouldBe(read);
        }
    }
}
