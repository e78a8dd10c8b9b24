namespace GeoEvents.Formats.VectorTiles;

/// <summary>How a field of Protocol Buffers is written.</summary>
internal enum WireType
{
    Varint = 0,
    Fixed64 = 1,
    Bytes = 2,
}
