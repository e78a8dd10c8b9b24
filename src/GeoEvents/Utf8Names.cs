using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace GeoEvents;

/// <summary>Values by their names, which are looked up as UTF-8 without making strings of them.</summary>
public sealed class Utf8Names<T>
{
    private readonly Dictionary<byte[], T>.AlternateLookup<ReadOnlySpan<byte>> _values;

    public Utf8Names(IEnumerable<KeyValuePair<string, T>> values) =>
        _values = values.ToDictionary(pair => Encoding.UTF8.GetBytes(pair.Key), pair => pair.Value, new Comparer()).GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>False if no value has this name.</summary>
    public bool TryGetValue(ReadOnlySpan<byte> name, [MaybeNullWhen(false)] out T value) => _values.TryGetValue(name, out value);

    private sealed class Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }
    }
}
