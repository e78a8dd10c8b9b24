using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using NetTopologySuite.Geometries;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query.Expressions;

namespace Npgsql.EntityFrameworkCore.PostgreSQL.NetTopologySuite.Internal;

/// <summary>What queries ask of geometries, in SQL. Only what the program asks.</summary>
internal sealed class GeometryTranslator(NpgsqlSqlExpressionFactory sql) : IMethodCallTranslator
{
    private static readonly MethodInfo Intersects = typeof(Geometry).GetMethod(nameof(Geometry.Intersects), [typeof(Geometry)])!;
    private static readonly MethodInfo DistanceKnn = ((Func<DbFunctions, Geometry, Geometry, double>)NpgsqlNetTopologySuiteDbFunctionsExtensions.DistanceKnn).Method;

    public SqlExpression? Translate(SqlExpression? instance, MethodInfo method, IReadOnlyList<SqlExpression> arguments, IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (method == Intersects && instance is not null)
        {
            var (one, other) = AsGeometries(instance, arguments[0]);
            return sql.Function("ST_Intersects", [one, other], nullable: true, argumentsPropagateNullability: [true, true], typeof(bool));
        }
        if (method == DistanceKnn)
        {
            var (one, other) = AsGeometries(arguments[1], arguments[2]);
            return sql.MakePostgresBinary(PgExpressionType.Distance, one, other);
        }
        return null;
    }

    /// <summary>A parameter is of the type of the column that it is compared with.</summary>
    private (SqlExpression One, SqlExpression Other) AsGeometries(SqlExpression one, SqlExpression other)
    {
        var mapping = ExpressionExtensions.InferTypeMapping(one, other);
        return (sql.ApplyTypeMapping(one, mapping), sql.ApplyTypeMapping(other, mapping));
    }
}
