using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GeoEvents.Lists;

/// <summary>
/// The article keys of rows: hashes of list and id, except that ids which are numbers (7001), behind up to three capitals or not (ALA17), keep their order within
/// a list. Keys that rise with the rows are appended to the indexes of a store, where hashes would change a page of each for every row.
/// </summary>
internal static class RowKey
{
    private const int NumberBits = 34, ShortNumberBits = 27, LetterBits = 5, MostLetters = 3;

    /// <returns>16 hexadecimal digits.</returns>
    public static string Of(string list, string id)
    {
        var letters = id.AsSpan().IndexOfAnyExceptInRange('A', 'Z') is >= 0 and <= MostLetters and var count ? count : 0;
        var key = Number(id.AsSpan(letters)) is not { } number ? Hash($"event-list\0{list}\0{id}\0")
            : letters == 0 && number < 1UL << NumberBits ? Above(list, NumberBits) | number
            : letters > 0 && number < 1UL << ShortNumberBits ? Above(list, LetterBits * MostLetters + ShortNumberBits) | Letters(id.AsSpan(0, letters)) << ShortNumberBits | number
            : Hash($"event-list\0{list}\0{id}\0");
        return key.ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>Null for what is no number, or may be written otherwise (007).</summary>
    private static ulong? Number(ReadOnlySpan<char> text) =>
        text.Length > 0 && text[0] != '0' && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A hash of the list in the digits above so many bits.</summary>
    private static ulong Above(string list, int bits) => Hash(string.Create(CultureInfo.InvariantCulture, $"event-list\0{list}\0{bits}\0")) >> bits << bits;

    private static ulong Letters(ReadOnlySpan<char> letters)
    {
        ulong all = 0;
        for (var i = 0; i < MostLetters; i++) all = all << LetterBits | (i < letters.Length ? (ulong)(letters[i] - 'A' + 1) : 0);
        return all;
    }

    private static ulong Hash(string text) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
