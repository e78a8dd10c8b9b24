using System.Buffers.Binary;
using GeoEvents.Server.Tests.Running;

namespace GeoEvents.Server.Tests.Commands;

/// <summary>A machine's time zone changes no date.</summary>
public sealed class TimeZoneTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Articles_are_read_alike_byte_for_byte()
    {
        var dated = _folder.Write("dated.md", Report.Of("A", sentence: "Shelling hit Saraqib yesterday. On Monday an airstrike hit Ariha. Since last week troops advanced near Kafr Nabl."));
        var lined = _folder.Write("lined.txt", "Shelling in Idlib\n\nMarch 6, 2020 23:45 GMT\n\nArtillery shelling hit the town of Saraqib tonight, killing 15 people.\n");
        var plain = _folder.Write("plain.txt", "Artillery shelling hit the town of Saraqib on 29 February, killing 15 people.\n");
        var outputs = new List<string>();
        foreach (var zone in Zones())
            outputs.Add((await Geoevents.RunAsync(new ProgramCall("extract", dated, lined, plain, "--published", "2020-03-01") { Environment = { ["TZ"] = zone } })).ShouldSucceed().Output);
        outputs[0].ShouldContain("2020-03-06");
        outputs.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_one_zone_ingests_every_zone_exports_with_the_same_dates()
    {
        Report.WriteMany(_folder.File("articles"), 20);
        var exports = new List<string>();
        foreach (var (from, to) in Zones().Zip(Zones().Reverse()))
        {
            var database = _folder.File($"{exports.Count}.gpkg");
            (await Geoevents.RunAsync(new ProgramCall("ingest", _folder.File("articles"), "--db", database) { Environment = { ["TZ"] = from } })).ShouldSucceed();
            var export = (await Geoevents.RunAsync(new ProgramCall("export", "--datetime", "2019-01-03/2019-01-12", "--db", database) { Environment = { ["TZ"] = to } })).ShouldSucceed();
            export.Json.GetProperty("numberMatched").GetInt32().ShouldBe(10);
            exports.Add(export.Json.GetProperty("features").GetRawText());
        }
        exports.Distinct().ShouldHaveSingleItem();
    }

    // Made here, for a machine without tzdata would take every name for UTC.
    private string[] Zones() => ["UTC", Zone("Auckland", hours: 13), Zone("Anchorage", hours: -9)];

    /// <summary>A zone in its binary form (RFC 8536, version 1): one type of local time, and no change of it.</summary>
    private string Zone(string name, int hours)
    {
        var file = new byte[44 + 6 + 4];
        "TZif"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(36), 1); // types of local time
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(40), 4); // letters of their names
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(44), hours * 3600);
        "XXX\0"u8.CopyTo(file.AsSpan(50));
        return _folder.Write(name, file);
    }
}
