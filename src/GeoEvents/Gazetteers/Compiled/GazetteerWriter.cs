using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Gazetteers.Spelling;
using NetTopologySuite.IO;

namespace GeoEvents.Gazetteers.Compiled;

/// <summary>Writes places as a compiled gazetteer (<see cref="GazetteerFormat"/>): equal places give equal bytes, in whatever order they come.</summary>
internal static class GazetteerWriter
{
    private static readonly byte[] Zeros = new byte[8];

    /// <param name="isOutside">For an overlay: whether the place with this id lies in a file beneath, so that it may be a parent.</param>
    /// <param name="aliases">Further ids with those of the places that they mean.</param>
    /// <exception cref="GazetteerSourceException">Two places share an id, or a parent is missing.</exception>
    public static void Write(IEnumerable<GazetteerEntry> entries, Stream output, Func<string, bool>? isOutside = null, IEnumerable<(string Alias, string Id)>? aliases = null)
    {
        GazetteerEntry[] places = [.. entries.OrderBy(entry => entry.Place.Id, Utf8Order.Instance)];
        var numbers = NumbersOf(places);
        using var strings = new StringTable();
        using var geometries = new MemoryStream();
        geometries.Write(stackalloc byte[8]);

        var records = Array.ConvertAll(places, entry => Record(entry.Place, numbers, isOutside, strings, geometries));
        var names = NamesOf(places, strings);
        var (labels, nodes, ends, spellings) = SpellingsOf(places, strings, isOverlay: isOutside is not null).Build();
        var buckets = Buckets(names);

        var sections = new ReadOnlyMemory<byte>[GazetteerFormat.SectionCount];
        sections[(int)Section.Places] = Bytes<PlaceRecord>(records);
        sections[(int)Section.Geometries] = geometries.ToArray();
        sections[(int)Section.NameBuckets] = Bytes<uint>(buckets);
        sections[(int)Section.Names] = Bytes<NameRecord>(names);
        sections[(int)Section.SpellingLabels] = labels;
        sections[(int)Section.SpellingChildren] = Bytes<uint>(nodes);
        sections[(int)Section.SpellingEnds] = Bytes<uint>(ends);
        sections[(int)Section.SpellingNames] = Bytes<SpellingName>(spellings);
        sections[(int)Section.Aliases] = Bytes<AliasRecord>(
            [.. (aliases ?? []).OrderBy(pair => pair.Alias, Utf8Order.Instance).Select(pair => new AliasRecord(strings.Add(pair.Alias), numbers[pair.Id]))]);
        sections[(int)Section.Strings] = strings.ToArray();
        WriteFile(sections, output);
    }

    private static Dictionary<string, uint> NumbersOf(GazetteerEntry[] places)
    {
        var numbers = new Dictionary<string, uint>(places.Length, StringComparer.Ordinal);
        foreach (var entry in places)
        {
            if (!numbers.TryAdd(entry.Place.Id, (uint)numbers.Count))
                throw new GazetteerSourceException($"Two places have the id '{entry.Place.Id}'.");
        }
        return numbers;
    }

    private static PlaceRecord Record(Place place, Dictionary<string, uint> numbers, Func<string, bool>? isOutside, StringTable strings, MemoryStream geometries)
    {
        var parent = PlaceRecord.NoParent;
        string? outside = null;
        if (place.ParentId is { } id && !numbers.TryGetValue(id, out parent))
        {
            if (isOutside?.Invoke(id) != true) throw new GazetteerSourceException($"The parent '{id}' of '{place.Id}' is no place.");
            (parent, outside) = (PlaceRecord.NoParent, id);
        }
        return new PlaceRecord
        {
            Id = strings.Add(place.Id),
            Name = strings.Add(place.Name),
            ArabicName = strings.Add(place.ArabicName),
            Provenance = strings.Add(place.Provenance),
            Lon = (int)Math.Round(place.Point.Lon * PlaceRecord.UnitsPerDegree),
            Lat = (int)Math.Round(place.Point.Lat * PlaceRecord.UnitsPerDegree),
            PrecisionMetres = place.PrecisionMetres,
            Population = (uint)Math.Clamp(place.Population, 0, uint.MaxValue),
            Parent = parent,
            OutsideParent = strings.Add(outside),
            Geometry = Add(place.Geometry, geometries),
            Kind = (byte)place.Kind,
            Curated = place.Curated ? (byte)1 : (byte)0,
            Country1 = place.Country is { Length: 2 } country ? (byte)country[0] : (byte)0,
            Country2 = place.Country is { Length: 2 } code ? (byte)code[1] : (byte)0,
        };
    }

    private static uint Add(NetTopologySuite.Geometries.Geometry? geometry, MemoryStream geometries)
    {
        if (geometry is null) return 0;
        var offset = (uint)geometries.Length;
        var wkb = new WKBWriter().Write(geometry);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)wkb.Length);
        geometries.Write(length);
        geometries.Write(wkb);
        return offset;
    }

    private static NameRecord[] NamesOf(GazetteerEntry[] places, StringTable strings)
    {
        var names = new List<NameRecord>(places.Length * 4);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 0; number < places.Length; number++)
        {
            seen.Clear();
            foreach (var name in places[number].Names)
            {
                var folded = NameFolding.Fold(name);
                if (folded.Length > 0 && seen.Add(folded)) names.Add(new NameRecord(NameFolding.Hash(folded), (uint)number, strings.Add(name)));
            }
        }
        names.Sort((a, b) => (a.Hash, a.Place, a.Text).CompareTo((b.Hash, b.Place, b.Text)));
        return [.. names];
    }

    private static SpellingTrieBuilder SpellingsOf(GazetteerEntry[] places, StringTable strings, bool isOverlay)
    {
        var trie = new SpellingTrieBuilder();
        for (var number = 0; number < places.Length; number++)
        {
            foreach (var (folded, name) in RuleNames.Of(places[number], isOverlay)) trie.Add(folded, new SpellingName((uint)number, strings.Add(name)));
        }
        return trie;
    }

    // About one name a bucket.
    private static uint[] Buckets(NameRecord[] names)
    {
        var bits = Math.Max(1, (int)Math.Log2(Math.Max(2, names.Length)));
        var buckets = new uint[(1 << bits) + 1];
        foreach (var name in names) buckets[(name.Hash >> (32 - bits)) + 1]++;
        for (var i = 1; i < buckets.Length; i++) buckets[i] += buckets[i - 1];
        return buckets;
    }

    private static byte[] Bytes<T>(ReadOnlySpan<T> values) where T : unmanaged => MemoryMarshal.AsBytes(values).ToArray();

    private static void WriteFile(ReadOnlyMemory<byte>[] sections, Stream output)
    {
        var header = new byte[GazetteerFormat.HeaderLength];
        var offset = (long)header.Length;
        for (var i = 0; i < sections.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(GazetteerFormat.SectionsOffset + 16 * i), offset);
            BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(GazetteerFormat.SectionsOffset + 16 * i + 8), sections[i].Length);
            offset += sections[i].Length + Padding(sections[i].Length);
        }
        GazetteerFormat.Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(GazetteerFormat.VersionOffset), GazetteerFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(GazetteerFormat.CountOffset), sections.Length);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(GazetteerFormat.LengthOffset), offset);
        HashOf(sections).CopyTo(header.AsSpan(GazetteerFormat.HashOffset));

        output.Write(header);
        foreach (var section in sections)
        {
            output.Write(section.Span);
            output.Write(Zeros, 0, Padding(section.Length));
        }
    }

    private static byte[] HashOf(ReadOnlyMemory<byte>[] sections)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var section in sections)
        {
            hash.AppendData(section.Span);
            hash.AppendData(Zeros, 0, Padding(section.Length));
        }
        return hash.GetHashAndReset();
    }

    private static int Padding(int length) => -length & 7;
}
