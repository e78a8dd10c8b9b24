using GeoEvents.Gazetteers.Spelling;

namespace GeoEvents.Gazetteers.Compiled;

/// <summary>
/// The trie of the names that the spelling rules apply to, over the mapped file. Nodes are numbered breadth first, the root is 0:
/// the letter that leads to node n is Labels[n] (<see cref="SpellingAlphabet"/>), its children are Children[n]..Children[n + 1], the names that end at it
/// are Names[Ends[n]..Ends[n + 1]].
/// </summary>
internal readonly ref struct SpellingTrie(MappedGazetteer file)
{
    /// <summary>Longer names are not in the trie.</summary>
    public const int MaxLength = 60;

    private readonly ReadOnlySpan<byte> _labels = file.Get<byte>(Section.SpellingLabels);
    private readonly ReadOnlySpan<uint> _children = file.Get<uint>(Section.SpellingChildren);
    private readonly ReadOnlySpan<uint> _ends = file.Get<uint>(Section.SpellingEnds);
    private readonly ReadOnlySpan<SpellingName> _names = file.Get<SpellingName>(Section.SpellingNames);

    public byte Label(int node) => _labels[node];

    /// <summary>The children of a node: from a first to behind a last.</summary>
    public (int First, int End) Children(int node)
    {
        var (first, end) = ((int)_children[node], (int)_children[node + 1]);
        _ = _labels[first..end]; // throws where the file is damaged
        return (first, end);
    }

    public ReadOnlySpan<SpellingName> Names(int node) => _names[(int)_ends[node]..(int)_ends[node + 1]];

    public bool EndsName(int node) => _ends[node] != _ends[node + 1];

    /// <summary>The child by a letter; -1 where there is none.</summary>
    public int Child(int node, char letter)
    {
        int first = (int)_children[node], end = (int)_children[node + 1], label = SpellingAlphabet.LabelOf(letter);
        if (label < 0) return -1;
        var at = _labels[first..end].IndexOf((byte)label);
        return at < 0 ? -1 : first + at;
    }

    /// <summary>The node that a text leads to; -1 where there is none.</summary>
    public int Descend(int node, string text)
    {
        foreach (var letter in text)
        {
            node = Child(node, letter);
            if (node < 0) return -1;
        }
        return node;
    }
}
