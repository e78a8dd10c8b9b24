using GeoEvents.GeoPackage;
using GeoEvents.PostGis;
using GeoEvents.Storage;

namespace GeoEvents.Server.Commands;

/// <summary>Where the data are: a GeoPackage file, or a database of PostGIS.</summary>
internal abstract record DatabaseLocation
{
    // A connection string that lacks its host is still none of a file: its password would become part of a name.
    private static readonly string[] Keys = ["host=", "server=", "database=", "username=", "userid=", "password="];
    private static readonly string[] Schemes = ["postgresql://", "postgres://"];

    /// <summary>For people and logs: never with a password.</summary>
    public abstract string Shown { get; }

    /// <summary>False for a file that opening makes. A server is always asked.</summary>
    public abstract bool IsThere { get; }

    /// <summary>Opens it; a file that does not exist is made.</summary>
    /// <param name="awaitSamples">A file that is made begins with samples.</param>
    /// <exception cref="StorageException">It cannot be opened.</exception>
    public abstract Task<IEventStore> OpenAsync(bool awaitSamples, CancellationToken cancellation);

    /// <summary>A connection string ("Host=…;Database=…"), an address ("postgresql://user@host/database"), or the path of a file.</summary>
    public static DatabaseLocation Parse(string text)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal);
        if (Array.Exists(Schemes, scheme => plain.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))) return new Server(PostGisAddress.ToConnectionString(plain));
        if (Array.Exists(Keys, key => plain.StartsWith(key, StringComparison.OrdinalIgnoreCase) || plain.Contains(';' + key, StringComparison.OrdinalIgnoreCase))) return new Server(text);
        if (plain.Contains("://", StringComparison.Ordinal)) throw new CommandException("An address of a database begins with postgresql://; what is no address is the path of a file.");
        return new File(Path.GetFullPath(text));
    }

    /// <param name="FullPath">Of the GeoPackage.</param>
    public sealed record File(string FullPath) : DatabaseLocation
    {
        public override string Shown => FullPath;

        public override bool IsThere => System.IO.File.Exists(FullPath);

        public override Task<IEventStore> OpenAsync(bool awaitSamples, CancellationToken cancellation)
        {
            if (FullPath == SharedOptions.DefaultDatabasePath) Directory.CreateDirectory(Path.GetDirectoryName(FullPath)!);
            return Task.FromResult<IEventStore>(GeoPackageEventStore.Open(FullPath, awaitSamples: awaitSamples));
        }
    }

    /// <param name="ConnectionString">As Npgsql takes it.</param>
    public sealed record Server(string ConnectionString) : DatabaseLocation
    {
        public override string Shown => PostGisAddress.Shown(ConnectionString);

        public override bool IsThere => true;

        public override async Task<IEventStore> OpenAsync(bool awaitSamples, CancellationToken cancellation) => await OpenAsync(readFrom: null, cancellation);

        /// <param name="readFrom">A database that follows this one; null where all is read from this one.</param>
        public Task<PostGisEventStore> OpenAsync(Server? readFrom, CancellationToken cancellation) =>
            PostGisEventStore.OpenAsync(ConnectionString, readFrom: readFrom?.ConnectionString, cancellation: cancellation);
    }
}
