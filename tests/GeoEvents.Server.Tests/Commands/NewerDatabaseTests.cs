using GeoEvents.Server.Tests.Running;
using Microsoft.Data.Sqlite;

namespace GeoEvents.Server.Tests.Commands;

/// <summary>A database that a later version of the program wrote is refused and left as it is.</summary>
public sealed class NewerDatabaseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("export")]
    [InlineData("serve", "--urls", "http://127.0.0.1:0")]
    [InlineData("ingest", "ARTICLE")]
    public async Task By_every_command(params string[] arguments)
    {
        (await Geoevents.RunAsync("ingest", _folder.Write("article.md", Report.Of("A")), "--db", _folder.Database)).ShouldSucceed();
        using (var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE geoevents_metadata SET value = 99 WHERE name = 'schema_version'";
            command.ExecuteNonQuery().ShouldBe(1);
        }
        var before = await File.ReadAllBytesAsync(_folder.Database);

        (await Geoevents.RunAsync([.. arguments.Select(argument => argument == "ARTICLE" ? _folder.File("article.md") : argument), "--db", _folder.Database]))
            .ShouldFailWith(1, $"{_folder.Database} was written by a newer GeoEvents (schema 99");
        (await File.ReadAllBytesAsync(_folder.Database)).ShouldBe(before);
        Directory.GetFiles(_folder.Path, "events.gpkg*").ShouldBe([_folder.Database]);
    }
}
