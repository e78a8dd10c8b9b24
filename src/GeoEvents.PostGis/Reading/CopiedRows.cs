using System.Buffers.Binary;
using GeoEvents.Geography;
using GeoEvents.Storage;
using Npgsql;

namespace GeoEvents.PostGis.Reading;

/// <summary>The rows of a query as COPY sends them in its binary format (PostgreSQL, COPY, "Binary Format"): columns as bytes, without an object for any.</summary>
internal sealed class CopiedRows : IEventColumns, IAsyncDisposable
{
    private const int SignatureLength = 11, FlagsLength = 4;

    /// <summary>From which PostgreSQL counts days.</summary>
    private static readonly int Epoch = new DateOnly(2000, 1, 1).DayNumber;

    private readonly NpgsqlRawCopyStream _stream;
    private readonly List<(int Start, int Length)> _columns = [];
    private byte[] _bytes = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private bool _isReading;

    private CopiedRows(NpgsqlRawCopyStream stream)
    {
        _stream = stream;
        // To sort very many rows takes its time before the first one is there.
        _stream.ReadTimeout = Timeout.Infinite;
    }

    /// <param name="select">Without parameters.</param>
    public static async Task<CopiedRows> BeginAsync(NpgsqlConnection connection, string select, CancellationToken cancellation)
    {
        var rows = new CopiedRows(await connection.BeginRawBinaryCopyAsync($"COPY ({select}) TO STDOUT (FORMAT BINARY)", cancellation));
        try
        {
            await rows.RequireAsync(SignatureLength + FlagsLength + sizeof(int), cancellation);
            rows._start = SignatureLength + FlagsLength;
            await rows.SkipAsync(rows.TakeInteger(), cancellation);
            return rows;
        }
        catch
        {
            await rows.DisposeAsync();
            throw;
        }
    }

    /// <summary>False behind the last row.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        if (_isAtEnd) return false;
        _columns.Clear();
        await RequireAsync(sizeof(short), cancellation);
        // Where the columns of this row lie is counted from its start, which moves when more is read.
        var at = sizeof(short);
        var count = BinaryPrimitives.ReadInt16BigEndian(_bytes.AsSpan(_start));
        for (var column = 0; column < count; column++)
        {
            await RequireAsync(at + sizeof(int), cancellation);
            var length = BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(_start + at));
            at += sizeof(int);
            _columns.Add((at, length));
            at += Math.Max(0, length);
        }
        await RequireAsync(at, cancellation);
        for (var column = 0; column < count; column++) _columns[column] = (_columns[column].Start + _start, _columns[column].Length);
        _start += at;
        _isAtEnd = count < 0;
        // Behind the end the server says that all went well, or not.
        if (_isAtEnd && await ReadAsync(_bytes, cancellation) > 0) throw new FormatException("The server sent more rows than it said.");
        return !_isAtEnd;
    }

    public bool IsNull(int column) => _columns[column].Length < 0;

    /// <summary>Holds until the next row is read; empty where null.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => _columns[column] is var (start, length) && length > 0 ? _bytes.AsSpan(start, length) : [];

    public int? Integer(int column) => IsNull(column) ? null : BinaryPrimitives.ReadInt32BigEndian(Bytes(column));

    public long Long(int column) => BinaryPrimitives.ReadInt64BigEndian(Bytes(column));

    public double? Real(int column) => IsNull(column) ? null : BinaryPrimitives.ReadDoubleBigEndian(Bytes(column));

    /// <summary>The first and the last of all days stand for those without end.</summary>
    public DateOnly? Day(int column) => Integer(column) switch
    {
        null => null,
        int.MinValue => DateOnly.MinValue,
        int.MaxValue => DateOnly.MaxValue,
        { } days => DateOnly.FromDayNumber(Epoch + days),
    };

    /// <summary>Longitude and latitude from two columns; null where one is.</summary>
    public LonLat? Point(int column) => Real(column) is { } lon && Real(column + 1) is { } lat ? new LonLat(lon, lat) : null;

    /// <summary>Ends the query where rows are left. Where reading failed or was cancelled it has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_isAtEnd && !_isReading) await _stream.CancelAsync();
        await _stream.DisposeAsync();
    }

    private int TakeInteger()
    {
        var value = BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(_start));
        _start += sizeof(int);
        return value;
    }

    private async ValueTask SkipAsync(int length, CancellationToken cancellation)
    {
        await RequireAsync(length, cancellation);
        _start += length;
    }

    /// <summary>Reads on until so many bytes are there from the start of the row.</summary>
    private ValueTask RequireAsync(int length, CancellationToken cancellation) => _end - _start >= length ? default : FillAsync(length, cancellation);

    private async ValueTask FillAsync(int length, CancellationToken cancellation)
    {
        if (_start + length > _bytes.Length)
        {
            var bytes = length > _bytes.Length ? new byte[Math.Max(2 * _bytes.Length, length)] : _bytes;
            Buffer.BlockCopy(_bytes, _start, bytes, 0, _end - _start);
            (_bytes, _start, _end) = (bytes, 0, _end - _start);
        }
        while (_end - _start < length)
        {
            var read = await ReadAsync(_bytes.AsMemory(_end), cancellation);
            if (read == 0) throw new FormatException("The server ended in the middle of a row.");
            _end += read;
        }
    }

    private async ValueTask<int> ReadAsync(Memory<byte> bytes, CancellationToken cancellation)
    {
        _isReading = true;
        var read = await _stream.ReadAsync(bytes, cancellation);
        _isReading = false;
        return read;
    }
}
