using System.Buffers.Binary;
using System.Globalization;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace GeoEvents.Gazetteers.Compiled;

/// <summary>
/// A compiled gazetteer as arrays, of a file that is mapped or of bytes that are kept.
/// Every access is bounds-checked, so that a damaged file throws and never reads elsewhere.
/// </summary>
internal sealed unsafe class MappedGazetteer : IDisposable
{
    private const int HashedAtOnce = 1 << 20;

    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte[]? _bytes;
    private readonly string _name;
    private readonly long _length;
    private readonly byte* _start;
    private readonly (long Offset, int Length)[] _sections = new (long, int)[GazetteerFormat.SectionCount];
    private bool _disposed;

    /// <exception cref="InvalidDataException">No compiled gazetteer; the message is one sentence.</exception>
    public MappedGazetteer(string path)
    {
        _name = path;
        _length = LengthOf(path);
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        try
        {
            Version = ReadHeader(new ReadOnlySpan<byte>(_start, GazetteerFormat.HeaderLength), path, _length);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <param name="bytes">What a file would hold; taken over.</param>
    /// <param name="name">What it is, for messages.</param>
    /// <exception cref="InvalidDataException">No compiled gazetteer; the message is one sentence.</exception>
    public MappedGazetteer(byte[] bytes, string name)
    {
        if (bytes.Length < GazetteerFormat.HeaderLength) throw new InvalidDataException($"{name} is not a compiled gazetteer: it is too short.");
        (_bytes, _name, _length) = (bytes, name, bytes.Length);
        Version = ReadHeader(bytes.AsSpan(0, GazetteerFormat.HeaderLength), name, bytes.Length);
    }

    /// <summary>Hash of the content, lower case hexadecimal.</summary>
    public string Version { get; }

    public ReadOnlySpan<PlaceRecord> Places => Get<PlaceRecord>(Section.Places);

    public ReadOnlySpan<NameRecord> Names => Get<NameRecord>(Section.Names);

    public ReadOnlySpan<T> Get<T>(Section section) where T : unmanaged
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var (offset, length) = _sections[(int)section];
        // A span of the kept bytes holds on to them: they may be let go of while they are read.
        return MemoryMarshal.Cast<byte, T>(_bytes is null ? new ReadOnlySpan<byte>(_start + offset, length) : _bytes.AsSpan((int)offset, length));
    }

    /// <summary>The UTF-8 bytes of the string at an offset of the section of strings.</summary>
    public ReadOnlySpan<byte> Utf8(uint offset)
    {
        var bytes = Get<byte>(Section.Strings)[(int)offset..];
        int length = 0, shift = 0, at = 0;
        byte part;
        do
        {
            part = bytes[at++];
            length |= (part & 0x7F) << shift;
            shift += 7;
        }
        while (part >= 0x80 && shift < 28);
        return bytes.Slice(at, length);
    }

    public string? Text(uint offset) => offset == 0 ? null : Encoding.UTF8.GetString(Utf8(offset));

    /// <summary>A text that no gazetteer lacks.</summary>
    /// <exception cref="FormatException">This one does.</exception>
    public string NeededText(uint offset) => Text(offset) ?? throw new FormatException("A place or name without its text.");

    public ReadOnlySpan<byte> Wkb(uint offset)
    {
        var bytes = Get<byte>(Section.Geometries)[(int)offset..];
        return bytes.Slice(4, BinaryPrimitives.ReadInt32LittleEndian(bytes));
    }

    /// <summary>The sentence about a failure to read it, if that comes of damage: its content is not what its hash says. Reads all of it.</summary>
    public string? Damage(Exception failure)
    {
        if (_disposed || failure is InvalidDataException) return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (long at = GazetteerFormat.HeaderLength, next; at < _length; at = next)
        {
            next = Math.Min(_length, at + HashedAtOnce);
            hash.AppendData(_bytes is null ? new ReadOnlySpan<byte>(_start + at, (int)(next - at)) : _bytes.AsSpan((int)at, (int)(next - at)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset()) == Version ? null : $"The gazetteer {_name} is damaged: make it anew.";
    }

    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _view?.SafeMemoryMappedViewHandle.ReleasePointer();
        _view?.Dispose();
        _file?.Dispose();
    }

    private static long LengthOf(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists) throw new InvalidDataException($"The gazetteer {path} is missing; 'geoevents gazetteer compile' makes it.");
        if (file.Length < GazetteerFormat.HeaderLength) throw new InvalidDataException($"{path} is not a compiled gazetteer: it is too short.");
        return file.Length;
    }

    private string ReadHeader(ReadOnlySpan<byte> header, string path, long length)
    {
        if (!header.StartsWith(GazetteerFormat.Magic)) throw new InvalidDataException($"{path} is not a compiled gazetteer.");
        var version = BinaryPrimitives.ReadUInt32LittleEndian(header[GazetteerFormat.VersionOffset..]);
        if (version != GazetteerFormat.Version)
            throw new InvalidDataException($"{path} is a gazetteer of format {version}, this program reads format {GazetteerFormat.Version}; compile it again with 'geoevents gazetteer compile'.");
        var expected = BinaryPrimitives.ReadInt64LittleEndian(header[GazetteerFormat.LengthOffset..]);
        if (expected != length)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"The gazetteer {path} is cut short or damaged: it has {length} bytes and should have {expected}."));
        ReadSections(header, path, length);
        return Convert.ToHexStringLower(header.Slice(GazetteerFormat.HashOffset, GazetteerFormat.HashLength));
    }

    private void ReadSections(ReadOnlySpan<byte> header, string path, long fileLength)
    {
        long end = header.Length;
        for (var i = 0; i < _sections.Length; i++)
        {
            var offset = BinaryPrimitives.ReadInt64LittleEndian(header[(GazetteerFormat.SectionsOffset + 16 * i)..]);
            var length = BinaryPrimitives.ReadInt64LittleEndian(header[(GazetteerFormat.SectionsOffset + 16 * i + 8)..]);
            // One behind the other: the table is not of what the hash holds for.
            if (offset != end || length is < 0 or > int.MaxValue || length > fileLength - offset) throw WrongSections(path);
            _sections[i] = (offset, (int)length);
            end = offset + length + (-length & 7);
        }
        if (end != fileLength) throw WrongSections(path);
    }

    private static InvalidDataException WrongSections(string path) => new($"The gazetteer {path} is damaged: its table of sections is wrong.");
}
