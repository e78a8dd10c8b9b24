using System.Buffers.Binary;
using System.Text;

namespace GeoEvents.Tests.Formats.VectorTiles;

/// <summary>A Mapbox Vector Tile read back, as its specification (2.1) says.</summary>
internal static class DecodedTile
{
    internal sealed record Feature(int Type, IReadOnlyDictionary<string, object> Properties, IReadOnlyList<(int X, int Y)[]> Parts);

    public static IReadOnlyDictionary<string, IReadOnlyList<Feature>> Read(ReadOnlySpan<byte> tile)
    {
        var layers = new Dictionary<string, IReadOnlyList<Feature>>();
        foreach (var (field, _, layer) in Fields(tile))
        {
            field.ShouldBe(3);
            var fields = Fields(layer);
            fields.Single(f => f.Field == 15).Number.ShouldBe(2UL);
            fields.Single(f => f.Field == 5).Number.ShouldBe(4096UL);
            var keys = fields.Where(f => f.Field == 3).Select(f => Encoding.UTF8.GetString(f.Bytes)).ToList();
            var values = fields.Where(f => f.Field == 4).Select(f => Value(f.Bytes)).ToList();
            layers.Add(Encoding.UTF8.GetString(fields.Single(f => f.Field == 1).Bytes), [.. fields.Where(f => f.Field == 2).Select(f => Read(f.Bytes, keys, values))]);
        }
        return layers;
    }

    private static Feature Read(byte[] bytes, List<string> keys, List<object> values)
    {
        var fields = Fields(bytes);
        var tags = Numbers(fields.Single(f => f.Field == 2).Bytes);
        var properties = tags.Chunk(2).ToDictionary(pair => keys[(int)pair[0]], pair => values[(int)pair[1]]);
        var parts = new List<(int, int)[]>();
        var part = new List<(int X, int Y)>();
        var (x, y) = (0, 0);
        var numbers = new Queue<ulong>(Numbers(fields.Single(f => f.Field == 4).Bytes));
        while (numbers.TryDequeue(out var command))
        {
            if ((command & 7) == 7) continue;
            if ((command & 7) == 1 && part.Count > 0)
            {
                parts.Add([.. part]);
                part.Clear();
            }
            for (var i = 0UL; i < command >> 3; i++)
            {
                (x, y) = (x + ZigZag(numbers.Dequeue()), y + ZigZag(numbers.Dequeue()));
                part.Add((x, y));
            }
        }
        parts.Add([.. part]);
        return new Feature((int)fields.Single(f => f.Field == 3).Number, properties, parts);
    }

    private static object Value(byte[] bytes)
    {
        var value = Fields(bytes).Single();
        return value.Field switch
        {
            1 => Encoding.UTF8.GetString(value.Bytes),
            3 => BitConverter.UInt64BitsToDouble(value.Number),
            5 => (int)value.Number,
            7 => value.Number == 1,
            _ => throw new InvalidDataException($"A value of field {value.Field}."),
        };
    }

    private static List<(int Field, ulong Number, byte[] Bytes)> Fields(ReadOnlySpan<byte> bytes)
    {
        var fields = new List<(int, ulong, byte[])>();
        while (!bytes.IsEmpty)
        {
            var tag = Varint(ref bytes);
            switch (tag & 7)
            {
                case 0:
                    fields.Add(((int)(tag >> 3), Varint(ref bytes), []));
                    break;
                case 1:
                    fields.Add(((int)(tag >> 3), BinaryPrimitives.ReadUInt64LittleEndian(bytes), []));
                    bytes = bytes[8..];
                    break;
                default:
                    (tag & 7).ShouldBe(2UL);
                    var length = (int)Varint(ref bytes);
                    fields.Add(((int)(tag >> 3), 0, bytes[..length].ToArray()));
                    bytes = bytes[length..];
                    break;
            }
        }
        return fields;
    }

    private static List<ulong> Numbers(ReadOnlySpan<byte> bytes)
    {
        var numbers = new List<ulong>();
        while (!bytes.IsEmpty) numbers.Add(Varint(ref bytes));
        return numbers;
    }

    private static ulong Varint(ref ReadOnlySpan<byte> bytes)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[0];
            bytes = bytes[1..];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80) return value;
        }
    }

    private static int ZigZag(ulong value) => (int)(value >> 1) ^ -(int)(value & 1);
}
