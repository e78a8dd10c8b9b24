using System.Buffers.Binary;
using GeoEvents.Geography;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GeoEvents.GeoPackage;

/// <summary>Geometries as GeoPackage keeps them: "GP", version, flags, SRS id, envelope (not for points), then WKB. All little-endian.</summary>
internal static class GeometryBlob
{
    private const int Wgs84 = 4326;
    private const int HeaderLength = 8;
    private const int WkbPoint = 1;
    private const int PointLength = HeaderLength + 1 + sizeof(int) + 2 * sizeof(double);
    private const int EnvelopeLength = 4 * sizeof(double);
    private const byte LittleEndian = 0b0000_0001;
    private const byte HasEnvelope = 0b0000_0010;
    private const byte EnvelopeMask = 0b0000_1110;

    public static byte[] Write(Geometry geometry)
    {
        var wkb = new WKBWriter(ByteOrder.LittleEndian, handleSRID: false).Write(geometry);
        var hasEnvelope = geometry is not Point;
        var start = HeaderLength + (hasEnvelope ? EnvelopeLength : 0);
        var blob = new byte[start + wkb.Length];
        blob[0] = (byte)'G';
        blob[1] = (byte)'P';
        blob[3] = (byte)(LittleEndian | (hasEnvelope ? HasEnvelope : 0));
        BinaryPrimitives.WriteInt32LittleEndian(blob.AsSpan(4), Wgs84);
        if (hasEnvelope)
        {
            var envelope = geometry.EnvelopeInternal;
            ReadOnlySpan<double> sides = [envelope.MinX, envelope.MaxX, envelope.MinY, envelope.MaxY];
            for (var i = 0; i < sides.Length; i++) BinaryPrimitives.WriteDoubleLittleEndian(blob.AsSpan(HeaderLength + i * sizeof(double)), sides[i]);
        }
        wkb.CopyTo(blob, start);
        return blob;
    }

    /// <exception cref="FormatException">The bytes are no GeoPackage geometry.</exception>
    public static Geometry Read(byte[] blob)
    {
        try
        {
            return new WKBReader().Read(blob[WkbStart(blob)..]);
        }
        catch (Exception e) when (e is ParseException or EndOfStreamException or ArgumentException)
        {
            throw new FormatException("The bytes are no GeoPackage geometry.", e);
        }
    }

    /// <summary>A point; null for an empty one.</summary>
    /// <exception cref="FormatException">The bytes are no GeoPackage geometry.</exception>
    public static LonLat? ReadPoint(ReadOnlySpan<byte> blob)
    {
        // As we write it: header, byte order, type, and two numbers that are none where it is empty.
        if (blob.Length == PointLength && (blob[3] & EnvelopeMask) == 0 && blob[HeaderLength] == LittleEndian && BinaryPrimitives.ReadInt32LittleEndian(blob[(HeaderLength + 1)..]) == WkbPoint
            && BinaryPrimitives.ReadDoubleLittleEndian(blob[^16..]) is var lon && BinaryPrimitives.ReadDoubleLittleEndian(blob[^8..]) is var lat && !double.IsNaN(lon))
            return new LonLat(lon, lat);
        return Read(blob.ToArray()).Coordinate is { } position ? new LonLat(position.X, position.Y) : null;
    }

    /// <summary>The envelope, which is in the header of all that is no point.</summary>
    /// <exception cref="FormatException">The bytes are no GeoPackage geometry.</exception>
    public static Envelope ReadEnvelope(byte[] blob)
    {
        if (WkbStart(blob) != HeaderLength + EnvelopeLength || (blob[3] & LittleEndian) == 0) return Read(blob).EnvelopeInternal;
        double Side(int number) => BinaryPrimitives.ReadDoubleLittleEndian(blob.AsSpan(HeaderLength + number * sizeof(double)));
        return new Envelope(Side(0), Side(1), Side(2), Side(3));
    }

    // Other programs may have written the blob, with an envelope of up to four dimensions.
    private static int WkbStart(byte[] blob)
    {
        if (blob.Length < HeaderLength || blob[0] != 'G' || blob[1] != 'P') throw new FormatException("The bytes are no GeoPackage geometry.");
        var length = HeaderLength + ((blob[3] & EnvelopeMask) >> 1) switch
        {
            0 => 0,
            1 => EnvelopeLength,
            2 or 3 => 6 * sizeof(double),
            4 => 8 * sizeof(double),
            _ => throw new FormatException("The bytes are no GeoPackage geometry."),
        };
        return length <= blob.Length ? length : throw new FormatException("The bytes are no GeoPackage geometry.");
    }
}
