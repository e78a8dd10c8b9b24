namespace GeoEvents.Gazetteers.Sources;

/// <summary>A stream, seekable or not, whose beginning was looked at and is read all the same. Leaves the inner stream open.</summary>
internal sealed class PeekedStream : Stream
{
    private readonly Stream _inner;
    private readonly byte[] _head;
    private readonly int _length;
    private int _read;

    public PeekedStream(Stream inner, int length)
    {
        _inner = inner;
        _head = new byte[length];
        _length = inner.ReadAtLeast(_head, length, throwOnEndOfStream: false);
    }

    /// <summary>The first bytes: as many as were asked for, or all there are.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _length);

    public override int Read(Span<byte> buffer)
    {
        if (_read == _length) return _inner.Read(buffer);
        var count = Math.Min(buffer.Length, _length - _read);
        _head.AsSpan(_read, count).CopyTo(buffer);
        _read += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
