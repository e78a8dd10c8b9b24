using System.Text;

namespace GeoEvents.Server.Input;

/// <summary>Bytes of a stream as UTF-8 without byte order mark, where they are UTF-16 with one.</summary>
internal sealed class Utf8Stream
{
    private readonly Decoder? decoder;
    private readonly byte[] head;
    private int mark;

    /// <param name="head">How the stream begins; it is not taken.</param>
    public Utf8Stream(byte[] head)
    {
        this.head = head;
        (mark, decoder) = head switch
        {
            [0xFF, 0xFE, ..] => (2, Encoding.Unicode.GetDecoder()),
            [0xFE, 0xFF, ..] => (2, Encoding.BigEndianUnicode.GetDecoder()),
            [0xEF, 0xBB, 0xBF, ..] => (3, null),
            _ => (0, (Decoder?)null),
        };
    }

    /// <summary>Whether this is the first character that is no blank.</summary>
    public bool StartsWith(char first)
    {
        foreach (var b in head.AsSpan(mark))
        {
            if (b is not (0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')) return b == first;
        }
        return false;
    }

    public byte[] Next(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[mark..];
        mark = 0;
        if (decoder is null) return bytes.ToArray();
        var characters = new char[decoder.GetCharCount(bytes, flush: false)];
        decoder.GetChars(bytes, characters, flush: false);
        return Encoding.UTF8.GetBytes(characters);
    }
}
