using NetTopologySuite.Geometries;
using Npgsql.Internal;
using Npgsql.Internal.Postgres;

namespace Npgsql.NetTopologySuite.Internal;

/// <summary>Finds <see cref="GeometryConverter{T}"/> for <c>geometry</c> and for the types of NetTopologySuite.</summary>
internal sealed class NetTopologySuiteTypeInfoResolverFactory : PgTypeInfoResolverFactory
{
    public override IPgTypeInfoResolver CreateResolver() => new Resolver();

    public override IPgTypeInfoResolver? CreateArrayResolver() => null;

    private sealed class Resolver : IPgTypeInfoResolver
    {
        private readonly TypeInfoMappingCollection _mappings = new();

        public Resolver()
        {
            Add<Geometry>(isDefault: true);
            Add<Point>();
            Add<LineString>();
            Add<Polygon>();
            Add<MultiPoint>();
            Add<MultiLineString>();
            Add<MultiPolygon>();
            Add<GeometryCollection>();
        }

        public PgTypeInfo? GetTypeInfo(Type? type, DataTypeName? dataTypeName, PgSerializerOptions options) => _mappings.Find(type, dataTypeName, options);

        private void Add<T>(bool isDefault = false) where T : Geometry =>
            _mappings.AddType<T>("geometry", (options, mapping, _) => mapping.CreateInfo(options, new GeometryConverter<T>()), isDefault);
    }
}
