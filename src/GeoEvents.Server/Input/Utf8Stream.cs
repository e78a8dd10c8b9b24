using System.Text;

namespace GeoEvents.Server.Input;

/// <summary>Bytes of a stream as UTF-8 without byte order mark, where they are UTF-16 with one.</summary>
internal sealed class Utf8Stream
{
    private readonly Decoder? _decoder;
    private readonly byte[] _head;
    private int _mark;

    /// <param name="head">How the stream begins; it is not taken.</param>
    public Utf8Stream(byte[] head)
    {
        _head = head;
        (_mark, _decoder) = head switch
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
        foreach (var b in _head.AsSpan(_mark))
        {
            if (b is not (0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')) return b == first;
        }
        return false;
    }

    public byte[] Next(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[_mark..];
        _mark = 0;
        if (_decoder is null) return bytes.ToArray();
        var characters = new char[_decoder.GetCharCount(bytes, flush: false)];
        _decoder.GetChars(bytes, characters, flush: false);
        return Encoding.UTF8.GetBytes(characters);
    }
}
