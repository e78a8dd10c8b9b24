using System.Buffers;

namespace GeoEvents.Articles.JsonLines;

/// <summary>The bytes of the piece that is being cut, up to the most that are taken.</summary>
internal sealed class PieceBuffer(int maxBytes)
{
    private const int LargestKept = 1 << 20;

    private ArrayBufferWriter<byte> _bytes = new();
    private bool _tooLarge;

    /// <summary>Nothing but blanks has come since the last piece.</summary>
    public bool IsBlank { get; private set; } = true;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (IsBlank && bytes.IndexOfAnyExcept(" \t\r\n"u8) >= 0) IsBlank = false;
        _tooLarge |= _bytes.WrittenCount + bytes.Length > maxBytes;
        if (!_tooLarge) _bytes.Write(bytes);
    }

    public JsonPiece Take(long line)
    {
        var piece = new JsonPiece(line, _tooLarge ? null : _bytes.WrittenSpan.ToArray());
        Clear();
        return piece;
    }

    public void Clear()
    {
        if (_bytes.Capacity > LargestKept) _bytes = new ArrayBufferWriter<byte>();
        else _bytes.ResetWrittenCount();
        (_tooLarge, IsBlank) = (false, true);
    }
}
