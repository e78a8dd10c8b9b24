using GeoEvents.Reading.Lexicons;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Statements;

/// <summary>Cuts a sentence where another statement begins: at conjunctions, relative words and strong marks.</summary>
internal static class Clauses
{
    private static readonly WordList Openers = WordList.Load("clause-openers.txt");

    /// <summary>The clauses as ranges of tokens (first, last), which cover the sentence.</summary>
    public static List<(int First, int Last)> Split(ArticleText text, Sentence sentence)
    {
        var clauses = new List<(int, int)>();
        var first = sentence.First;
        for (var i = sentence.First + 1; i <= sentence.Last; i++)
        {
            if (!Opens(text, i, sentence)) continue;
            clauses.Add((first, i - 1));
            first = i;
        }
        clauses.Add((first, sentence.Last));
        return clauses;
    }

    private static bool Opens(ArticleText text, int i, Sentence sentence)
    {
        var token = text.Tokens[i];
        if (token.Shape is TokenShape.Mark) return text.Text[token.Start] is ';' or '–' or '—';
        if (!token.IsWord) return false;
        if (Openers.Contains(text[i])) return true;
        // "as" opens where a statement follows ("as rebels took"), not a comparison or a role ("as well as", "as a massacre").
        if (text.Is(i, "as")) return i < sentence.Last && text.Tokens[i + 1].IsWord && !(text.Is(i + 1, "well") || text.Is(i + 1, "a") || text.Is(i + 1, "an") || text.Is(i + 1, "far") || text.Is(i + 1, "part") || text.Is(i + 1, "always") || text.Is(i + 1, "reported"));
        // ", with", ", and" behind a comma that closes a statement; before a name or a number it closes a list
        return text.Is(i - 1, ",") && (text.Is(i, "with") || text.Is(i, "and") && i < sentence.Last && text.Tokens[i + 1].Shape is TokenShape.Lower);
    }
}
