namespace GeoEvents.Articles.JsonLines;

/// <summary>Every line is a piece, whatever it holds, so that a bad one spoils no other.</summary>
internal sealed class LineSplitter(int maxBytes) : JsonSplitter
{
    private readonly PieceBuffer _piece = new(maxBytes);
    private long _line = 1;

    public override IReadOnlyList<JsonPiece> Add(ReadOnlySpan<byte> bytes)
    {
        var pieces = new List<JsonPiece>();
        for (int end; (end = bytes.IndexOf((byte)'\n')) >= 0; bytes = bytes[(end + 1)..])
        {
            _piece.Add(bytes[..end]);
            if (!_piece.IsBlank) pieces.Add(_piece.Take(_line));
            _piece.Clear();
            _line++;
        }
        _piece.Add(bytes);
        return pieces;
    }

    public override JsonPiece? End() => _piece.IsBlank ? null : _piece.Take(_line);
}
