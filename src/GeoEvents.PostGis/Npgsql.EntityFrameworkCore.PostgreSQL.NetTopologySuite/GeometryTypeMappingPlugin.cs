using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;

namespace Npgsql.EntityFrameworkCore.PostgreSQL.NetTopologySuite.Internal;

/// <summary>Finds <see cref="GeometryTypeMapping"/> for the types of NetTopologySuite.</summary>
internal sealed class GeometryTypeMappingPlugin : IRelationalTypeMappingSourcePlugin
{
    public RelationalTypeMapping? FindMapping(in RelationalTypeMappingInfo mappingInfo) =>
        mappingInfo.ClrType is { } type && type.IsAssignableTo(typeof(Geometry)) ? new GeometryTypeMapping(type, mappingInfo.StoreTypeName) : null;
}
