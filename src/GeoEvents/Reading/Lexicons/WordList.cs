namespace GeoEvents.Reading.Lexicons;

/// <summary>A set of words, whatever their case; asked without allocating.</summary>
internal sealed class WordList
{
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private WordList(IEnumerable<string> entries)
    {
        _words.UnionWith(entries);
        _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads a lexicon of words parted by blanks or lines.</summary>
    public static WordList Load(string file) => new(Lexicon.Lines(file).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Reads a lexicon of an entry a line; entries may be of several words.</summary>
    public static WordList LoadLines(string file) => new(Lexicon.Lines(file));

    public bool Contains(ReadOnlySpan<char> word) => _bySpan.Contains(word);
}
