using System.Runtime.ExceptionServices;
using System.Text.RegularExpressions;
using GeoEvents.Geography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GeoEvents.PostGis.Records;

/// <summary>Records by their ids, and places by where they are. Tables are made by the scripts in sql/; masses are read and written past this.</summary>
internal sealed partial class GeoEventsContext : DbContext
{
    private const string Schema = "geoevents";

    private readonly NpgsqlConnection _connection;

    /// <param name="connection">Open, and stays so. What is done belongs to its transaction.</param>
    public GeoEventsContext(NpgsqlConnection connection)
    {
        _connection = connection;
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
    }

    public DbSet<PlaceRecord> Places => Set<PlaceRecord>();

    public DbSet<ArticleRecord> Articles => Set<ArticleRecord>();

    public DbSet<SourceRecord> Sources => Set<SourceRecord>();

    /// <summary>The places that events or mentions refer to.</summary>
    public IQueryable<PlaceRecord> ReferredPlaces => Places.AsNoTracking().Where(place => place.Referred);

    /// <summary>Those of them whose line or area, else point, touches the box.</summary>
    public IQueryable<PlaceRecord> PlacesIn(BoundingBox box) => box.ToGeometries() switch
    {
        [var only] => ReferredPlaces.Where(place => place.Geom.Intersects(only)),
        [var east, var west] => ReferredPlaces.Where(place => place.Geom.Intersects(east) || place.Geom.Intersects(west)),
        _ => throw new InvalidOperationException("A box is cut at the antimeridian at most."),
    };

    /// <summary>All of them by their distance in degrees on the flat map, which ends at the antimeridian.</summary>
    public IQueryable<PlaceRecord> PlacesAround(LonLat position)
    {
        var point = new Point(position.Lon, position.Lat) { SRID = BoxGeometry.Wgs84 };
        return ReferredPlaces.OrderBy(place => EF.Functions.DistanceKnn(place.Geom, point));
    }

    /// <summary>Writes what was added and changed.</summary>
    /// <exception cref="NpgsqlException">As other commands throw it, not wrapped.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException e) when (e.InnerException is NpgsqlException error)
        {
            ExceptionDispatchInfo.Throw(error);
            throw;
        }
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql(
        _connection, options => options.UseNetTopologySuite().ExecutionStrategy(dependencies => new NonRetryingExecutionStrategy(dependencies)));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PlaceRecord>().ToTable("places", Schema);
        modelBuilder.Entity<SourceRecord>().ToTable("sources", Schema);
        modelBuilder.Entity<ArticleRecord>(article =>
        {
            article.ToTable("articles", Schema).HasKey(record => record.Key);
            article.HasOne(record => record.Source).WithMany().HasForeignKey(record => record.SourceId);
        });
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            property.SetColumnName(WithinWords().Replace(property.Name, "_").ToLowerInvariant());
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WithinWords();
}
