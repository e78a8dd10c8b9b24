using GeoEvents.GeoPackage;
using GeoEvents.Storage;
using Microsoft.Data.Sqlite;
using static GeoEvents.Tests.Make;

namespace GeoEvents.Tests.GeoPackage;

public sealed class OpeningTests : StoreTest
{
    [Fact]
    public async Task A_new_file_awaits_samples_where_asked_for_until_they_are_there()
    {
        await using (var first = GeoPackageEventStore.Open(FileNamed("new.gpkg"), awaitSamples: true))
            (await first.GetAwaitsSamplesAsync()).ShouldBeTrue();

        await using (var second = GeoPackageEventStore.Open(FileNamed("new.gpkg")))
        {
            (await second.GetAwaitsSamplesAsync()).ShouldBeTrue();
            await second.EndAwaitingSamplesAsync();
            (await second.GetAwaitsSamplesAsync()).ShouldBeFalse();
        }

        await using var third = GeoPackageEventStore.Open(FileNamed("new.gpkg"), awaitSamples: true);
        (await third.GetAwaitsSamplesAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_was_there_awaits_no_samples()
    {
        await using var again = GeoPackageEventStore.Open(Path, awaitSamples: true);

        (await again.GetAwaitsSamplesAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task An_empty_file_becomes_a_store()
    {
        File.WriteAllBytes(FileNamed("empty.gpkg"), []);

        await using var store = GeoPackageEventStore.Open(FileNamed("empty.gpkg"), awaitSamples: true);

        (await store.GetAwaitsSamplesAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_deleted_under_an_open_store_is_missed_and_not_made_anew()
    {
        await Store.WriteAsync([Extraction(1), Extraction(2)]);
        await using var stream = Store.StreamArticlesAsync().GetAsyncEnumerator(); // takes the connection that is there
        (await stream.MoveNextAsync()).ShouldBeTrue();
        File.Delete(Path);

        (await Should.ThrowAsync<StorageException>(() => Store.GetDataVersionAsync())).Message.ShouldStartWith($"{Path} cannot be opened");
        File.Exists(Path).ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("This is a text. ", 100));
        File.WriteAllText(FileNamed("text.gpkg"), text);

        Refusal("text.gpkg").ShouldBe($"{FileNamed("text.gpkg")} is not a database: name a GeoPackage of GeoEvents, or a new file.");
        File.ReadAllText(FileNamed("text.gpkg")).ShouldBe(text);
    }

    [Theory]
    [InlineData("CREATE TABLE t (x)", "database")]
    [InlineData("CREATE TABLE gpkg_contents (x)", "GeoPackage")]
    public void A_database_of_another_program_is_refused(string sql, string what)
    {
        Execute("foreign.gpkg", sql);

        Refusal("foreign.gpkg").ShouldBe($"{FileNamed("foreign.gpkg")} is a {what} of another program: name a GeoPackage of GeoEvents, or a new file.");
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused()
    {
        await Store.DisposeAsync();
        Execute("events.gpkg", "UPDATE geoevents_metadata SET value = 5 WHERE name = 'schema_version'");

        Refusal("events.gpkg").ShouldBe($"{Path} was written by a newer GeoEvents (schema 5; this one knows 4): update GeoEvents.");
    }

    [Fact]
    public async Task A_damaged_store_is_refused()
    {
        await Store.WriteAsync([Extraction(1)]);
        await Store.DisposeAsync();
        using (var file = File.OpenWrite(Path))
        {
            file.Position = 100; // the root page, behind the header of the file
            file.Write(new byte[3000]);
        }

        Refusal("events.gpkg").ShouldStartWith($"{Path} is damaged");
    }

    [Fact]
    public void A_folder_and_a_file_in_no_folder_are_refused()
    {
        Directory.CreateDirectory(FileNamed("folder"));

        Refusal("folder").ShouldBe($"{FileNamed("folder")} is a folder: name a file.");
        Refusal("missing/events.gpkg").ShouldBe($"The folder of {FileNamed("missing/events.gpkg")} does not exist.");
        Directory.Exists(FileNamed("missing")).ShouldBeFalse();
    }

    [Fact]
    public void Reading_needs_a_file() =>
        Should.Throw<StorageException>(() => GeoPackageEventStore.Open(FileNamed("none.gpkg"), readOnly: true)).Message.ShouldBe($"{FileNamed("none.gpkg")} does not exist.");

    [Fact]
    public async Task Open_for_reading_it_reads_and_refuses_to_write()
    {
        await Store.WriteAsync([Extraction(1)]);
        await using var reading = GeoPackageEventStore.Open(Path, readOnly: true);

        (await reading.GetEventsAsync([Id(16)])).Count.ShouldBe(1);
        var refusal = await Should.ThrowAsync<StorageException>(() => reading.WriteAsync([Extraction(2)]));
        refusal.Message.ShouldBe($"{Path} cannot be written: it is open for reading only.");
    }

    [Fact]
    public async Task A_closed_store_is_a_single_file()
    {
        await Store.WriteAsync([Extraction(1)]);

        await Store.DisposeAsync();

        Directory.GetFiles(System.IO.Path.GetDirectoryName(Path)!).ShouldBe([Path]);
    }

    private string Refusal(string name) => Should.Throw<StorageException>(() => GeoPackageEventStore.Open(FileNamed(name))).Message;

    private void Execute(string name, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FileNamed(name)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
