using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GeoEvents.GeoPackage;

/// <summary>A hash of rows, in their order.</summary>
internal sealed class RowHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(ReadOnlySpan<object?> row)
    {
        foreach (var value in row)
        {
            var bytes = value as byte[] ?? Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture)!);
            // The length beside the value: "ab", "c" is not "a", "bc"; and no value is not an empty one.
            _hash.AppendData(BitConverter.GetBytes(value is null ? -1 : bytes.Length));
            _hash.AppendData(bytes);
        }
    }

    /// <summary>In lower case hexadecimal.</summary>
    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();
}
