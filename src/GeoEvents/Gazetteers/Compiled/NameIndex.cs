using System.Numerics;
using System.Text;
using GeoEvents.Gazetteers.Spelling;

namespace GeoEvents.Gazetteers.Compiled;

/// <summary>The exact names of a compiled gazetteer: a hash table over the mapped file. Allocates nothing.</summary>
internal sealed class NameIndex(MappedGazetteer file)
{
    private readonly int _shift = 32 - BitOperations.Log2((uint)file.Get<uint>(Section.NameBuckets).Length);

    public bool Contains(ReadOnlySpan<char> folded)
    {
        if (folded.IsEmpty) return false;
        var hash = NameFolding.Hash(folded);
        foreach (var name in Bucket(hash))
        {
            if (name.Hash == hash && IsSame(name, folded)) return true;
        }
        return false;
    }

    /// <summary>Hands over every stored name that folds to this.</summary>
    public void Find(ReadOnlySpan<char> folded, Action<NameRecord> found)
    {
        if (folded.IsEmpty) return;
        var hash = NameFolding.Hash(folded);
        foreach (var name in Bucket(hash))
        {
            if (name.Hash == hash && IsSame(name, folded)) found(name);
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

    private bool IsSame(NameRecord name, ReadOnlySpan<char> folded)
    {
        var utf8 = file.Utf8(name.Text);
        Span<char> text = stackalloc char[NameFolding.MaxLength];
        Span<char> other = stackalloc char[NameFolding.MaxFoldedLength];
        var length = Encoding.UTF8.GetChars(utf8, text);
        return other[..NameFolding.Fold(text[..length], other)].SequenceEqual(folded);
    }
}
