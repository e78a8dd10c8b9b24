using NetTopologySuite.Geometries;

namespace Microsoft.EntityFrameworkCore;

/// <summary>What PostGIS has and NetTopologySuite has not.</summary>
public static class NpgsqlNetTopologySuiteDbFunctionsExtensions
{
    /// <summary><c>&lt;-&gt;</c>: the distance in degrees, by whose order an index gives the rows.</summary>
    public static double DistanceKnn(this DbFunctions functions, Geometry geometry, Geometry other) =>
        throw new InvalidOperationException($"{nameof(DistanceKnn)} is for the database: call it in a query.");
}
