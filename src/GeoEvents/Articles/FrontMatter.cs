namespace GeoEvents.Articles;

/// <summary>The fields between two lines of three hyphens at the head of a file: one <c>key: value</c> a line.</summary>
internal sealed class FrontMatter
{
    private readonly Dictionary<string, (string Value, int Line)> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the article begins behind it; 0 where there is none.</summary>
    public int End { get; private init; }

    public string? this[string key] => _fields.TryGetValue(key, out var field) ? field.Value : null;

    public static FrontMatter Read(string text, string name)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal)) return new FrontMatter();
        var rows = new List<(string Key, string Value, int Line)>();
        int at = 4, line = 2;
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            var continues = text[at] is ' ' or '\t' or '-'; // of a list or a text under a field, which is none of ours
            var content = text[at..end].Trim();
            at = Math.Min(end + 1, text.Length);
            if (content is "---" or "...") return Of(rows, at);
            if (content.Length > 0 && content[0] != '#' && !(continues && rows.Count > 0))
            {
                var colon = content.IndexOf(':', StringComparison.Ordinal);
                if (colon <= 0) return rows.Count == 0 ? new FrontMatter() : throw new ArticleFormatException($"{name}, line {line}: \"{Shown(content)}\" is no front matter field; a field is \"key: value\".");
                rows.Add((content[..colon].TrimEnd(), Unquoted(content[(colon + 1)..].Trim()), line));
            }
            line++;
        }
        return new FrontMatter(); // a line of hyphens without a second one is a rule in the text
    }

    public DateOnly? Date(string name)
    {
        foreach (var key in (string[])["published", "date"])
        {
            if (!_fields.TryGetValue(key, out var field) || field.Value.Length == 0) continue;
            return WrittenDate.TryParseIso(field.Value, out var day)
                ? day
                : throw new ArticleFormatException($"{name}, line {field.Line}: {key} \"{Shown(field.Value)}\" is no date; write it as 2020-03-06.");
        }
        return null;
    }

    private static FrontMatter Of(List<(string Key, string Value, int Line)> rows, int end)
    {
        var matter = new FrontMatter { End = end };
        foreach (var (key, value, line) in rows) matter._fields[key] = (value, line);
        return matter;
    }

    private static string Unquoted(string value) =>
        value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;

    private static string Shown(string value) => value.Length <= 60 ? value : value[..60] + "…";
}
