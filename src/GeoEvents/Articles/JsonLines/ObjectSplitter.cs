namespace GeoEvents.Articles.JsonLines;

/// <summary>Cuts at the braces of the outermost objects: one, several behind each other, or those of an array.</summary>
internal sealed class ObjectSplitter(int maxBytes) : JsonSplitter
{
    private readonly PieceBuffer _piece = new(maxBytes);
    private long _line = 1;
    private long _start = 1;
    private int _depth;
    private bool _inString;
    private bool _escaped;

    public override IReadOnlyList<JsonPiece> Add(ReadOnlySpan<byte> bytes)
    {
        var pieces = new List<JsonPiece>();
        var from = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (b == '\n') _line++;
            if (_inString)
            {
                if (_escaped) _escaped = false;
                else if (b == '\\') _escaped = true;
                else if (b == '"') _inString = false;
            }
            else if (_depth == 0 && IsBetween(b))
            {
                if (!_piece.IsBlank || bytes[from..i].IndexOfAnyExcept(" \t\r\n"u8) >= 0) Cut(bytes[from..i]);
                from = i + 1;
                _start = _line;
            }
            else if (b == '"') _inString = true;
            else if (b is (byte)'{' or (byte)'[') _depth++;
            else if (b is (byte)'}' or (byte)']' && _depth > 0 && --_depth == 0)
            {
                Cut(bytes[from..(i + 1)]);
                from = i + 1;
                _start = _line;
            }
        }
        _piece.Add(bytes[from..]);
        return pieces;

        void Cut(ReadOnlySpan<byte> last)
        {
            _piece.Add(last);
            pieces.Add(_piece.Take(_start));
        }
    }

    public override JsonPiece? End() => _piece.IsBlank ? null : _piece.Take(_start);

    /// <summary>The outermost array, its commas and blanks belong to no article.</summary>
    private static bool IsBetween(byte b) => b is (byte)'[' or (byte)']' or (byte)',' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
