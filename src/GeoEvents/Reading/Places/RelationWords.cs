using GeoEvents.Reading.Lexicons;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Places;

/// <summary>The phrases that say where from a name something is: "in the vicinity of", "just outside".</summary>
internal static class RelationWords
{
    private static readonly Dictionary<string, List<(string[] Words, SpatialRelation Relation)>> ByLastWord = Read();

    private static readonly Dictionary<string, List<(string[] Words, SpatialRelation Relation)>>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByLastWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest phrase whose last word is this token; null where there is none.</summary>
    public static (SpatialRelation Relation, int First)? EndingAt(ArticleText text, int last, int first)
    {
        if (last < first) return null;
        var prefixed = false;
        if (!BySpan.TryGetValue(text[last], out var phrases))
        {
            // "وقرب", "بمحيط"
            if (text[last] is not { Length: > 3 } word || word[0] is not ('و' or 'ب' or 'ل' or 'ف') || !BySpan.TryGetValue(word[1..], out phrases)) return null;
            prefixed = true;
        }
        (SpatialRelation Relation, int First)? longest = null;
        foreach (var (words, relation) in phrases)
        {
            var start = last - words.Length + 1;
            if (start < first || longest?.First <= start || (prefixed && words.Length > 1)) continue;
            var fits = true;
            for (var i = 0; fits && i < words.Length - 1; i++) fits = text.Is(start + i, words[i]);
            if (fits) longest = (relation, start);
        }
        return longest;
    }

    private static Dictionary<string, List<(string[], SpatialRelation)>> Read()
    {
        var phrases = new Dictionary<string, List<(string[], SpatialRelation)>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Lexicon.Rows("spatial-phrases.tsv"))
        {
            var words = row[0].Split(' ');
            if (!KebabCase.TryParse<SpatialRelation>(row[1], out var relation)) throw new InvalidOperationException($"spatial-phrases.tsv: {row[1]} is no relation.");
            if (phrases.TryGetValue(words[^1], out var same)) same.Add((words, relation));
            else phrases[words[^1]] = [(words, relation)];
        }
        return phrases;
    }
}
