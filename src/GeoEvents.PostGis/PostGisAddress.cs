using GeoEvents.Storage;
using Npgsql;

namespace GeoEvents.PostGis;

/// <summary>Reads what names a database of a server.</summary>
public static class PostGisAddress
{
    /// <summary>"postgresql://user:password@host:port/database?sslmode=require" as Npgsql takes it.</summary>
    /// <exception cref="StorageException">It is no such address.</exception>
    public static string ToConnectionString(string address)
    {
        try
        {
            var uri = new Uri(address);
            if (uri.AbsolutePath.Contains('@', StringComparison.Ordinal) || uri.Fragment.Length > 0)
                throw new FormatException("in user and password the signs / ? # @ are written as %2F %3F %23 %40.");
            if (uri.Host.Length == 0) throw new FormatException("it names no host.");
            var user = uri.UserInfo.Split(':', 2);
            var settings = new NpgsqlConnectionStringBuilder { Host = uri.Host, Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')) };
            if (uri.Port > 0) settings.Port = uri.Port;
            if (user[0].Length > 0) settings.Username = Uri.UnescapeDataString(user[0]);
            if (user.Length > 1) settings.Password = Uri.UnescapeDataString(user[1]);
            foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = pair.Split('=', 2);
                // As PostgreSQL's own programs write it (sslmode=verify-full, application_name), and as Npgsql does.
                var (name, value) = (Uri.UnescapeDataString(parts[0]).Replace('_', ' '), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "");
                if (name.Equals("sslmode", StringComparison.OrdinalIgnoreCase)) (name, value) = ("SSL Mode", value.Replace("-", "", StringComparison.Ordinal));
                settings[name] = value;
            }
            return settings.ConnectionString;
        }
        catch (Exception e) when (e is UriFormatException or ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new StorageException($"The address of the database is not of the form postgresql://user@host/database: {e.Message}", e);
        }
    }

    /// <summary>For people: "database geoevents on db.example.org".</summary>
    /// <exception cref="StorageException">It is no connection string.</exception>
    public static string Shown(string connectionString) => Shown(Parse(connectionString));

    internal static string Shown(NpgsqlConnectionStringBuilder settings) => $"database {settings.Database ?? settings.Username} on {settings.Host}";

    /// <exception cref="StorageException">It is no connection string.</exception>
    internal static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString) is { Host.Length: > 0 } settings ? settings : throw new FormatException("Host is missing.");
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new StorageException($"--db is no connection string of PostgreSQL such as \"Host=localhost;Database=geoevents;Username=geoevents\": {e.Message}", e);
        }
    }
}
