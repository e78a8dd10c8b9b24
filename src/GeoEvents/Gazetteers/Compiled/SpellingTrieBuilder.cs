using GeoEvents.Gazetteers.Spelling;

namespace GeoEvents.Gazetteers.Compiled;

/// <summary>Builds the trie of <see cref="SpellingTrie"/>.</summary>
internal sealed class SpellingTrieBuilder
{
    private readonly List<(string Folded, SpellingName Name)> _names = [];

    /// <summary>Whether a folded name can be in a trie: neither short nor long, of the letters of <see cref="SpellingAlphabet"/>.</summary>
    public static bool Takes(string folded) => folded.Length is > 1 and <= SpellingTrie.MaxLength && folded.All(c => SpellingAlphabet.LabelOf(c) >= 0);

    /// <summary>Adds a folded name that a trie takes.</summary>
    public void Add(string folded, SpellingName name) => _names.Add((folded, name));

    public (byte[] Labels, uint[] Children, uint[] Ends, SpellingName[] Names) Build()
    {
        _names.Sort((a, b) => string.CompareOrdinal(a.Folded, b.Folded) is not 0 and var order ? order : (a.Name.Place, a.Name.Text).CompareTo((b.Name.Place, b.Name.Text)));
        var labels = new List<byte> { 0 };
        var children = new List<uint>();
        var ends = new List<uint>();
        var names = new List<SpellingName>(_names.Count);

        // Breadth first: a node is a range of the sorted names that share their first letters.
        var nodes = new Queue<(int From, int To, int Depth)>();
        nodes.Enqueue((0, _names.Count, 0));
        while (nodes.TryDequeue(out var node))
        {
            children.Add((uint)labels.Count);
            ends.Add((uint)names.Count);
            var (from, to, depth) = node;
            for (; from < to && _names[from].Folded.Length == depth; from++) names.Add(_names[from].Name);
            while (from < to)
            {
                var letter = _names[from].Folded[depth];
                var end = from + 1;
                while (end < to && _names[end].Folded[depth] == letter) end++;
                labels.Add((byte)SpellingAlphabet.LabelOf(letter));
                nodes.Enqueue((from, end, depth + 1));
                from = end;
            }
        }
        children.Add((uint)labels.Count);
        ends.Add((uint)names.Count);
        return ([.. labels], [.. children], [.. ends], [.. names]);
    }
}
