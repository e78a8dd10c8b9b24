using System.Buffers;
using System.Text;

namespace GeoEvents.Formats.VectorTiles;

/// <summary>Bytes that grow out of a pool, written as Protocol Buffers has them.</summary>
internal sealed class PooledBytes : IDisposable
{
    private const int MaxVarint = 10;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4096);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Varint(ulong value)
    {
        Reserve(MaxVarint);
        for (; value >= 0x80; value >>= 7) _bytes[Length++] = (byte)(value | 0x80);
        _bytes[Length++] = (byte)value;
    }

    /// <summary>A field's number and wire type.</summary>
    public void Tag(int field, WireType type) => Varint((ulong)(field << 3 | (int)type));

    public void Field(int field, ulong value)
    {
        Tag(field, WireType.Varint);
        Varint(value);
    }

    public void Field(int field, double value)
    {
        Tag(field, WireType.Fixed64);
        Reserve(sizeof(double));
        System.Buffers.Binary.BinaryPrimitives.WriteDoubleLittleEndian(_bytes.AsSpan(Length), value);
        Length += sizeof(double);
    }

    public void Field(int field, ReadOnlySpan<byte> bytes)
    {
        Tag(field, WireType.Bytes);
        Varint((ulong)bytes.Length);
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Field(int field, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Tag(field, WireType.Bytes);
        Varint((ulong)length);
        Reserve(length);
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Reserve(int bytes)
    {
        if (Length + bytes <= _bytes.Length) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Length + bytes, _bytes.Length * 2));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
