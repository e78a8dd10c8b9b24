using System.Buffers.Binary;
using System.Text;

namespace GeoEvents.Tests.PostGis.Sql;

/// <summary>The features of a vector tile (Mapbox Vector Tile 2.1), read as far as tests look at them: their properties, by layer.</summary>
internal static class TileLayers
{
    public static Dictionary<string, List<Dictionary<string, object>>> Of(ReadOnlySpan<byte> tile)
    {
        var layers = new Dictionary<string, List<Dictionary<string, object>>>(StringComparer.Ordinal);
        while (!tile.IsEmpty)
        {
            Field(ref tile, out _, out var layer);
            var (name, keys, values, tags) = ("", new List<string>(), new List<object>(), new List<int[]>());
            while (!layer.IsEmpty)
            {
                var (number, _) = Field(ref layer, out _, out var content);
                if (number == 1) name = Encoding.UTF8.GetString(content);
                if (number == 2) tags.Add(Tags(content));
                if (number == 3) keys.Add(Encoding.UTF8.GetString(content));
                if (number == 4) values.Add(Value(content));
            }
            layers.Add(name, tags.ConvertAll(pairs => pairs.Chunk(2).ToDictionary(pair => keys[pair[0]], pair => values[pair[1]])));
        }
        return layers;
    }

    private static int[] Tags(ReadOnlySpan<byte> feature)
    {
        var tags = new List<int>();
        while (!feature.IsEmpty)
        {
            var (number, _) = Field(ref feature, out _, out var content);
            while (number == 2 && !content.IsEmpty) tags.Add((int)Varint(ref content));
        }
        return [.. tags];
    }

    private static object Value(ReadOnlySpan<byte> value)
    {
        var (number, _) = Field(ref value, out var whole, out var content);
        return number switch
        {
            1 => Encoding.UTF8.GetString(content),
            2 => (double)BinaryPrimitives.ReadSingleLittleEndian(content),
            3 => BinaryPrimitives.ReadDoubleLittleEndian(content),
            6 => (long)(whole >> 1) ^ -(long)(whole & 1),
            7 => whole == 1,
            _ => (long)whole,
        };
    }

    // Protocol Buffers: a field is a number, or has a length.
    private static (int Number, int Wire) Field(ref ReadOnlySpan<byte> bytes, out ulong whole, out ReadOnlySpan<byte> content)
    {
        var key = (int)Varint(ref bytes);
        (whole, content) = (0, []);
        if ((key & 7) == 0)
        {
            whole = Varint(ref bytes);
            return (key >> 3, 0);
        }
        var length = (key & 7) switch { 1 => 8, 5 => 4, _ => (int)Varint(ref bytes) };
        content = bytes[..length];
        bytes = bytes[length..];
        return (key >> 3, key & 7);
    }

    private static ulong Varint(ref ReadOnlySpan<byte> bytes)
    {
        var value = 0ul;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[0];
            bytes = bytes[1..];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }
    }
}
