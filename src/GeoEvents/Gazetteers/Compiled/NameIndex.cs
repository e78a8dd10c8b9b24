using System.Numerics;
using System.Text;
using GeoEvents.Gazetteers.Spelling;

namespace GeoEvents.Gazetteers.Compiled;

/// <summary>The exact names of a compiled gazetteer: a hash table over the mapped file. Allocates nothing.</summary>
internal sealed class NameIndex(MappedGazetteer file)
{
    private readonly int _shift = 32 - BitOperations.Log2((uint)file.Get<uint>(Section.NameBuckets).Length);

    /// <param name="folded">The name, folded.</param>
    /// <param name="withStops">Whether it is written with full stops: without them no abbreviation is meant.</param>
    public bool Contains(ReadOnlySpan<char> folded, bool withStops)
    {
        if (folded.IsEmpty) return false;
        var hash = NameFolding.Hash(folded);
        foreach (var name in Bucket(hash))
        {
            if (name.Hash == hash && IsSame(name, folded, withStops)) return true;
        }
        return false;
    }

    /// <summary>Hands over every stored name that folds to this.</summary>
    /// <param name="folded">The name, folded.</param>
    /// <param name="withStops">Whether it is written with full stops.</param>
    /// <param name="found">Takes the names.</param>
    public void Find(ReadOnlySpan<char> folded, bool withStops, Action<NameRecord> found)
    {
        if (folded.IsEmpty) return;
        var hash = NameFolding.Hash(folded);
        foreach (var name in Bucket(hash))
        {
            if (name.Hash == hash && IsSame(name, folded, withStops)) found(name);
        }
    }

    /// <summary>The names of a place. Looks at all there are.</summary>
    public List<string> Of(int place)
    {
        var names = new List<string>();
        foreach (var name in file.Names)
        {
            if (name.Place == place) names.Add(file.Text(name.Text)!);
        }
        return names;
    }

    private ReadOnlySpan<NameRecord> Bucket(uint hash)
    {
        var buckets = file.Get<uint>(Section.NameBuckets);
        var bucket = (int)(hash >> _shift);
        return file.Names[(int)buckets[bucket]..(int)buckets[bucket + 1]];
    }

    private bool IsSame(NameRecord name, ReadOnlySpan<char> folded, bool withStops)
    {
        var utf8 = file.Utf8(name.Text);
        if (!withStops && IsAbbreviation(utf8)) return false;
        Span<char> text = stackalloc char[NameFolding.MaxLength];
        Span<char> other = stackalloc char[NameFolding.MaxFoldedLength];
        var length = Encoding.UTF8.GetChars(utf8, text);
        return other[..NameFolding.Fold(text[..length], other)].SequenceEqual(folded);
    }

    // Folding drops full stops, but "Miss" and "In" are words, and "Miss." and "In." are states.
    private static bool IsAbbreviation(ReadOnlySpan<byte> utf8) => utf8 is [.., (byte)'.'] && !utf8.Contains((byte)' ');
}
