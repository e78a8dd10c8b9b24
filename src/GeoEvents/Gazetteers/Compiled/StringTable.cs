using System.Text;

namespace GeoEvents.Gazetteers.Compiled;

/// <summary>Builds the section of strings: equal strings are stored once.</summary>
internal sealed class StringTable : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly Dictionary<string, uint> _offsets = new(StringComparer.Ordinal);
    private readonly BinaryWriter _writer;

    public StringTable()
    {
        _writer = new BinaryWriter(_bytes, Encoding.UTF8);
        _writer.Write("");
    }

    public uint Add(string? text)
    {
        if (string.IsNullOrEmpty(text)) return 0;
        if (_offsets.TryGetValue(text, out var offset)) return offset;
        offset = (uint)_bytes.Length;
        _writer.Write(text);
        _offsets.Add(text, offset);
        return offset;
    }

    public byte[] ToArray() => _bytes.ToArray();

    public void Dispose() => _writer.Dispose();
}
