using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GeoEvents.Gazetteers.Sources;

namespace GeoEvents.Storage;

/// <summary>A hash of the places of a dataset, in their order: the same in every store.</summary>
public sealed class DatasetHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(GazetteerEntry entry)
    {
        var place = entry.Place;
        ReadOnlySpan<object?> values =
        [
            place.Id, KebabCase.Of(place.Kind), place.Name, place.ArabicName, place.Country, place.ParentId, place.Point.Lon, place.Point.Lat, place.PrecisionMetres, place.Population,
            place.Curated, place.Provenance, place.Geometry?.AsBinary(), entry.Names.Count, .. entry.Names,
        ];
        foreach (var value in values)
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
