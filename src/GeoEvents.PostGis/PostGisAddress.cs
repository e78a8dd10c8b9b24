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
            var user = uri.UserInfo.Split(':', 2);
            var settings = new NpgsqlConnectionStringBuilder { Host = uri.Host, Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')) };
            if (uri.Port > 0) settings.Port = uri.Port;
            if (user[0].Length > 0) settings.Username = Uri.UnescapeDataString(user[0]);
            if (user.Length > 1) settings.Password = Uri.UnescapeDataString(user[1]);
            foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = pair.Split('=', 2);
                settings[parts[0].Replace("sslmode", "SSL Mode", StringComparison.OrdinalIgnoreCase)] = Uri.UnescapeDataString(parts.Length > 1 ? parts[1].Replace("-", "", StringComparison.Ordinal) : "");
            }
            return settings.ConnectionString;
        }
        catch (Exception e) when (e is UriFormatException or ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new StorageException($"The address of the database is not of the form postgresql://user@host/database: {e.Message}", e);
        }
    }

    /// <summary>For people: "database geoevents on db.example.org".</summary>
    public static string Shown(string connectionString)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString);
            return $"database {settings.Database ?? settings.Username} on {settings.Host}";
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new StorageException($"The connection string of the database is not of the form \"Host=localhost;Database=geoevents;Username=geoevents\": {e.Message}", e);
        }
    }
}
