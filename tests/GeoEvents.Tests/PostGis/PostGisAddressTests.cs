using GeoEvents.PostGis;
using GeoEvents.Storage;
using Npgsql;

namespace GeoEvents.Tests.PostGis;

public sealed class PostGisAddressTests
{
    [Fact]
    public void An_address_with_all_its_parts_is_a_connection_string()
    {
        var settings = new NpgsqlConnectionStringBuilder(PostGisAddress.ToConnectionString("postgresql://ana:p%40s%2Fs-word@db.example.org:5433/my-events?sslmode=verify-full&application_name=my-tool&Search%20Path=a-b"));

        (settings.Host, settings.Port, settings.Database, settings.Username, settings.Password).ShouldBe(("db.example.org", 5433, "my-events", "ana", "p@s/s-word"));
        (settings.SslMode, settings.ApplicationName, settings.SearchPath).ShouldBe((SslMode.VerifyFull, "my-tool", "a-b"));
    }

    [Theory]
    [InlineData("postgresql://")]
    [InlineData("postgresql://ana:se/cret@db/events")]
    [InlineData("postgresql://db/events?colour=red")]
    [InlineData("postgresql://db/events?sslmode=perhaps")]
    public void What_is_no_address_is_refused_without_its_password(string address)
    {
        var refusal = Should.Throw<StorageException>(() => PostGisAddress.ToConnectionString(address)).Message;

        refusal.ShouldStartWith("The address of the database is not of the form postgresql://user@host/database: ");
        refusal.ShouldNotContain("cret");
    }

    [Fact]
    public void What_is_shown_has_no_password() => PostGisAddress.Shown("Host=db;Database=events;Username=ana;Password=secret").ShouldBe("database events on db");

    [Theory]
    [InlineData("Database=events;Password=secret")]
    [InlineData("Host=db;Colour=secret")]
    public void What_is_no_connection_string_is_refused_without_its_password(string text)
    {
        var refusal = Should.Throw<StorageException>(() => PostGisAddress.Shown(text)).Message;

        refusal.ShouldStartWith("--db is no connection string of PostgreSQL such as ");
        refusal.ShouldNotContain("secret");
    }
}
