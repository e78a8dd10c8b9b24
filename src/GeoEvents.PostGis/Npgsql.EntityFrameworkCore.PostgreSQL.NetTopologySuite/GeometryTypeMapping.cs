using System.Data.Common;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;

namespace Npgsql.EntityFrameworkCore.PostgreSQL.NetTopologySuite.Internal;

/// <summary>A geometry of NetTopologySuite in a column of PostGIS: read and written by the converter of the data source.</summary>
internal sealed class GeometryTypeMapping : RelationalTypeMapping
{
    private const string Geometry = "geometry";

    /// <param name="type">A geometry of NetTopologySuite.</param>
    /// <param name="column">Such as <c>geometry(Point, 4326)</c>; null for any geometry.</param>
    public GeometryTypeMapping(Type type, string? column)
        : base(new RelationalTypeMappingParameters(new CoreTypeMappingParameters(type, comparer: ByPoints(type)), column ?? Geometry))
    {
    }

    private GeometryTypeMapping(RelationalTypeMappingParameters parameters)
        : base(parameters)
    {
    }

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) => new GeometryTypeMapping(parameters);

    protected override void ConfigureParameter(DbParameter parameter) => ((NpgsqlParameter)parameter).DataTypeName = Geometry;

    // By the points: to NetTopologySuite geometries are equal that cover the same.
    private static ValueComparer ByPoints(Type type) => (ValueComparer)Activator.CreateInstance(typeof(GeometryValueComparer<>).MakeGenericType(type))!;
}
