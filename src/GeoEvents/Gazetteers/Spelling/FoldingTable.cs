namespace GeoEvents.Gazetteers.Spelling;

/// <summary>Reads folding.tsv: base letters, a tab, the letters that fold to them.</summary>
internal static class FoldingTable
{
    public static Dictionary<char, string> Read()
    {
        using var reader = EmbeddedText.Open("folding.tsv");
        var table = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            foreach (var c in line.AsSpan(tab + 1)) table[c] = line[..tab];
        }
        return table;
    }
}
