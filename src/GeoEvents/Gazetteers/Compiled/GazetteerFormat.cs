namespace GeoEvents.Gazetteers.Compiled;

/// <summary>
/// The layout of a compiled gazetteer, little-endian, every section on a multiple of 8:
/// <code>
/// 0    8    magic "GEOGAZ\r\n" (a transfer as text breaks it)
/// 8    4    format version
/// 12   4    number of sections
/// 16   8    length of the file
/// 24   32   SHA-256 of all behind the header: the version of the content
/// 56   16n  the sections: offset u64, length u64
///
/// Strings       each a length (7-bit varint, bytes) and UTF-8; others point to them by offset; offset 0 is "no string"
/// Places        PlaceRecord[], ordered by id (UTF-8, ordinal): the index in this array is the place's number
/// Geometries    each a length (u32) and WKB; places point to them by offset; offset 0 is "no geometry"
/// NameBuckets   u32[2^k + 1]: the names whose hash begins with the k bits b are Names[NameBuckets[b]..NameBuckets[b + 1]]
/// Names         NameRecord[], ordered by hash, place: every name of every place; a folded name once a place
/// Aliases       AliasRecord[], ordered by id: the ids of places that were merged into these
/// Spellings*    the trie of the names that the spelling rules apply to, see SpellingTrie
/// </code>
/// Nothing is decoded on opening: the arrays are read where the file is mapped.
/// </summary>
internal static class GazetteerFormat
{
    public const uint Version = 4;
    public const int MagicOffset = 0, VersionOffset = 8, CountOffset = 12, LengthOffset = 16, HashOffset = 24, HashLength = 32, SectionsOffset = 56;

    public static ReadOnlySpan<byte> Magic => "GEOGAZ\r\n"u8;

    public static int HeaderLength => (SectionsOffset + 16 * SectionCount + 7) & ~7;

    public static int SectionCount { get; } = Enum.GetValues<Section>().Length;
}
