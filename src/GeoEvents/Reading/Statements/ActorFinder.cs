using GeoEvents.Reading.Lexicons;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Statements;

/// <summary>Who is named in a clause, by the lexicon of actors.</summary>
internal static class ActorFinder
{
    private static readonly PhraseLexicon<string> Actors = new(Lexicon.Rows("actors.tsv").SelectMany(row => row[1].Split('|').Select(form => (form, row[0]))));

    /// <summary>The last token of an actor's name that begins at a token; null where none does.</summary>
    public static int? NameAt(ArticleText text, int first, int limit) => text.Tokens[first].IsName && Actors.Match(text, first, limit) is { } match ? match.Last : null;

    /// <summary>The actors' names in the order of the text, each once.</summary>
    public static List<string> Find(ArticleText text, int first, int last)
    {
        var actors = new List<string>();
        for (var i = first; i <= last; i++)
        {
            if (Actors.Match(text, i, last) is not { } match) continue;
            if (!actors.Contains(match.Value)) actors.Add(match.Value);
            i = match.Last;
        }
        return actors;
    }
}
