using System.Buffers.Binary;
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
    public void Damage_inside_throws_or_gives_another_answer_but_never_reads_elsewhere()
    {
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var damaged = (byte[])_bytes.Clone();
            for (var k = 0; k < 20; k++) damaged[random.Next(240, damaged.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(_path, damaged);
            using var gazetteer = Gazetteer.Open(_path);
            foreach (var ask in new Action[] { () => gazetteer.Find("idlib"), () => gazetteer.Lookup("Idleb"), () => gazetteer.Lookup("إدلب"), () => gazetteer.Places.Count().ShouldBe(3) })
                Record.Exception(ask);
        }
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
