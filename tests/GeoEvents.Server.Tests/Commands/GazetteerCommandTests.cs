using GeoEvents.Server.Commands;
using static GeoEvents.Server.Tests.Commands.ResolveCommandTests;

namespace GeoEvents.Server.Tests.Commands;

public sealed class GazetteerCommandTests : IDisposable
{
    internal const string Countries = "iso2,iso_numeric,name,arabic_name,spellings,capital,lon,lat\nSY,760,Syria,سوريا,,Damascus,38.51,35.03\n";
    internal const string Header = "id,kind,name,arabic_name,spellings,parent,country,lon,lat,precision_m,population,provenance\n";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private string Output => Path.Combine(_folder, "out", "world.gazetteer");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Curated_places_alone_compile_and_what_was_compiled_is_told()
    {
        var (code, _, error) = await CompileAsync("saraqib,town,Saraqib,سراقب,,,SY,36.8,35.86,1500,,x\n");
        code.ShouldBe(ExitCode.Done);
        error.ShouldContain("1 curated places, 1 countries, 0 places of the world base");
        (await RunAsync("resolve", "Saraqeb", "--gazetteer", Output)).Output.ShouldContain("Saraqib (town, SY)");
    }

    [Fact]
    public async Task A_prepared_world_base_is_compiled_in()
    {
        var world = Directory.CreateDirectory(Path.Combine(_folder, "world")).FullName;
        await File.WriteAllTextAsync(Path.Combine(world, "cities500.txt"), "311044\tIskenderun\tIskenderun\tAlexandretta\t36.59\t36.17\tP\tPPLA2\tTR\t\t31\t\t\t\t251682\t\t4\tEurope/Istanbul\t2019-01-01\n");
        await File.WriteAllTextAsync(Path.Combine(world, "airports.json"), """[{"ident":"LTAG","name":"Incirlik Air Base","latitude_deg":"37.002","longitude_deg":"35.4259","iso_country":"TR","keywords":""}]""");
        await File.WriteAllTextAsync(Path.Combine(world, "countries.geojson"), """{"type":"FeatureCollection","features":[{"type":"Feature","id":"760","properties":{},"geometry":{"type":"Polygon","coordinates":[[[36,33],[42,33],[42,37],[36,33]]]}}]}""");
        var (code, _, error) = await CompileAsync("saraqib,town,Saraqib,سراقب,,,SY,36.8,35.86,1500,,x\n", "--world", world);

        code.ShouldBe(ExitCode.Done, error);
        (await RunAsync("resolve", "Alexandretta", "--gazetteer", Output)).Output.ShouldContain("geonames:311044");
        (await RunAsync("resolve", "Incirlik air base", "--gazetteer", Output)).Output.ShouldContain("airport:LTAG");
        (await RunAsync("resolve", "Syria", "--near", "40,34", "--gazetteer", Output)).Output.ShouldContain("around the position");
    }

    [Fact]
    public async Task A_wrong_row_is_named_and_the_old_file_stays()
    {
        await CompileAsync("saraqib,town,Saraqib,,,,SY,36.8,35.86,1500,,x\n");
        var before = await File.ReadAllBytesAsync(Output);

        var (code, _, error) = await CompileAsync("saraqib,town,Saraqib,,,,SY,36.8,95,1500,,x\n");

        code.ShouldBe(ExitCode.Failed);
        error.Trim().ShouldBe("places.csv, line 2: lat '95' is not a number from -90 to 90.");
        (await File.ReadAllBytesAsync(Output)).ShouldBe(before);
        Directory.GetFiles(Path.GetDirectoryName(Output)!).ShouldBe([Output]);
    }

    [Fact]
    public async Task A_folder_without_places_is_named()
    {
        var (code, _, error) = await RunAsync("gazetteer", "compile", "--curated", _folder, "--output", Output);
        code.ShouldBe(ExitCode.Failed);
        error.ShouldContain("countries.csv is missing");
    }

    [Fact]
    public async Task Without_an_output_it_is_wrong_usage() =>
        (await RunAsync("gazetteer", "compile", "--curated", _folder)).Code.ShouldBe(ExitCode.WrongUsage);

    private async Task<(int Code, string Output, string Error)> CompileAsync(string rows, params string[] options)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "places.csv"), Header + rows);
        await File.WriteAllTextAsync(Path.Combine(_folder, "countries.csv"), Countries);
        return await RunAsync(["gazetteer", "compile", "--curated", _folder, "--output", Output, .. options]);
    }
}
