using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using Npgsql.EntityFrameworkCore.PostgreSQL.NetTopologySuite.Internal;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Stands in for the package Npgsql.EntityFrameworkCore.PostgreSQL.NetTopologySuite, under its names: this folder goes the day that the package can be had.</summary>
public static class NpgsqlNetTopologySuiteDbContextOptionsBuilderExtensions
{
    /// <summary>Maps properties that are geometries of NetTopologySuite to PostGIS <c>geometry</c>. The data source has to do so too.</summary>
    public static NpgsqlDbContextOptionsBuilder UseNetTopologySuite(this NpgsqlDbContextOptionsBuilder builder)
    {
        var options = ((IRelationalDbContextOptionsBuilderInfrastructure)builder).OptionsBuilder;
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new NetTopologySuiteOptionsExtension());
        return builder;
    }
}
