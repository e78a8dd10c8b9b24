using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using GeoEvents.Gazetteers;
using static GeoEvents.Tests.Gazetteers.TestGazetteer;

namespace GeoEvents.Tests.Gazetteers;

public sealed class GazetteerFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();
    private readonly byte[] _bytes = Compile([Curated("saraqib", 36.8, 35.8, "Saraqib"), Curated("idlib", 36.6, 35.9, "Idlib", "إدلب")], []);

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Equal_places_in_another_order_give_equal_bytes() =>
        Compile([Curated("idlib", 36.6, 35.9, "Idlib", "إدلب"), Curated("saraqib", 36.8, 35.8, "Saraqib")], []).ShouldBe(_bytes);

    [Fact]
    public void The_version_is_the_content()
    {
        Version(_bytes).ShouldMatch("^[0-9a-f]{64}$");
        Version(Compile([Curated("saraqib", 36.8, 35.8, "Saraqeb")], [])).ShouldNotBe(Version(_bytes));
    }

    [Fact]
    public void A_missing_file_is_said_to_be_missing() => Refused(path: "/nowhere/world.gazetteer").ShouldContain("is missing");

    [Fact]
    public void An_empty_file_is_refused() => Refused([]).ShouldContain("not a compiled gazetteer");

    [Fact]
    public void A_foreign_file_is_refused() => Refused(new byte[5000]).ShouldContain("not a compiled gazetteer");

    [Fact]
    public void A_truncated_file_is_refused_wherever_it_ends()
    {
        for (var length = 0; length < _bytes.Length; length += 41) Refused(_bytes[..length]).ShouldEndWith(".");
        Refused(_bytes[..^1]).ShouldContain("cut short");
    }

    [Fact]
    public void Another_format_version_is_named()
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(8), 99);
        Refused(_bytes).ShouldContain("format 99");
    }

    [Fact]
    public void A_file_with_a_wrong_table_of_sections_is_refused()
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.AsSpan(56), long.MaxValue - 7);
        Refused(_bytes).ShouldContain("damaged");
    }

    [Fact]
    public void Whatever_bytes_are_damaged_it_answers_or_says_in_one_sentence_that_it_is_damaged()
    {
        var answered = 0;
        var damages = from count in Gen.Choose(1, 40) from flips in Gen.Choose(0, _bytes.Length - 1).Two().ListOf(count) select flips;
        Prop.ForAll(damages.ToArbitrary(), flips =>
        {
            var damaged = (byte[])_bytes.Clone();
            foreach (var (at, value) in flips) damaged[at] = (byte)value;
            File.WriteAllBytes(_path, damaged);
            try
            {
                using var gazetteer = Gazetteer.Open(_path);
                Ask(gazetteer);
                answered++;
            }
            catch (InvalidDataException damage)
            {
                damage.Message.ShouldContain(_path);
                damage.Message.ShouldEndWith(".");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
        answered.ShouldBeInRange(1, 1999);
    }

    [Fact]
    public void A_failure_that_does_not_come_of_the_file_is_not_put_down_to_it()
    {
        File.WriteAllBytes(_path, _bytes);
        using var gazetteer = Gazetteer.Open(_path);
        Should.Throw<NullReferenceException>(() => gazetteer.Find(null!));
    }

    private static void Ask(Gazetteer gazetteer)
    {
        foreach (var name in new[] { "Idlib", "Idleb", "إدلب", "Saraqeb", "Saraqybb" })
        {
            _ = gazetteer.HasName(name);
            foreach (var match in gazetteer.Lookup(name))
            {
                match.Place.Name.ShouldNotBeNull();
                _ = gazetteer.NamesOf(match.Place);
            }
        }
        _ = gazetteer.Find("idlib");
        foreach (var place in gazetteer.Places) _ = (gazetteer.IsWithin(place, "country:SY"), gazetteer.ParentOf(place));
    }

    private string Refused(byte[] bytes)
    {
        File.WriteAllBytes(_path, bytes);
        return Refused(_path);
    }

    private static string Refused(string path) => Should.Throw<InvalidDataException>(() => Gazetteer.Open(path)).Message;

    private string Version(byte[] bytes)
    {
        File.WriteAllBytes(_path, bytes);
        using var gazetteer = Gazetteer.Open(_path);
        return gazetteer.Version;
    }
}
