using Npgsql.NetTopologySuite.Internal;
using Npgsql.TypeMapping;

namespace Npgsql;

/// <summary>Stands in for the package Npgsql.NetTopologySuite, under its names: this folder goes the day that the package can be had.</summary>
public static class NpgsqlNetTopologySuiteExtensions
{
    /// <summary>Maps PostGIS <c>geometry</c> to the geometries of NetTopologySuite, with their SRID.</summary>
    public static TMapper UseNetTopologySuite<TMapper>(this TMapper mapper) where TMapper : INpgsqlTypeMapper
    {
        mapper.AddTypeInfoResolverFactory(new NetTopologySuiteTypeInfoResolverFactory());
        return mapper;
    }
}
