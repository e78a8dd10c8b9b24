using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql.Internal;

namespace Npgsql.NetTopologySuite.Internal;

/// <summary>Geometries as PostGIS sends and takes them in binary: EWKB, which is WKB with the SRID in front.</summary>
internal sealed class GeometryConverter<T> : PgStreamingConverter<T> where T : Geometry
{
    public override T Read(PgReader reader)
    {
        using var stream = reader.GetStream();
        return (T)new WKBReader().Read(stream);
    }

    public override async ValueTask<T> ReadAsync(PgReader reader, CancellationToken cancellationToken = default)
    {
        // NetTopologySuite reads from a stream only while it blocks.
        var bytes = new byte[reader.CurrentRemaining];
        await using var stream = reader.GetStream();
        await stream.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        return (T)new WKBReader().Read(bytes);
    }

    public override Size GetSize(SizeContext context, T value, ref object? writeState)
    {
        var bytes = Writer().Write(value);
        writeState = bytes;
        return bytes.Length;
    }

    public override void Write(PgWriter writer, T value) => writer.WriteBytes((byte[])writer.Current.WriteState!);

    public override async ValueTask WriteAsync(PgWriter writer, T value, CancellationToken cancellationToken = default) =>
        await writer.WriteBytesAsync((byte[])writer.Current.WriteState!, cancellationToken).ConfigureAwait(false);

    private static WKBWriter Writer() => new(ByteOrder.LittleEndian, handleSRID: true, emitZ: false, emitM: false);
}
