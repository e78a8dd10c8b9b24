using GeoEvents.Articles;
using GeoEvents.Reading.Lexicons;

namespace GeoEvents.Reading.Text;

/// <summary>Finds the sentences of an article.</summary>
internal static class SentenceSplitter
{
    /// <summary>A text with a line longer than this has a paragraph a line; else its lines are wrapped and blank lines part the paragraphs.</summary>
    private const int LongestWrappedLine = 130;

    /// <summary>Characters; real sentences of news end well before.</summary>
    private const int LongSentence = 700, LongestSentence = 2_000;

    private static readonly WordList Abbreviations = WordList.Load("abbreviations.txt");
    private static readonly WordList Openers = WordList.Load("sentence-openers.txt");

    public static List<Sentence> Split(Article article, List<Token> tokens)
    {
        var text = article.Text;
        var chrome = new ChromeSkipper(text, article.BodyStart);
        var wrapped = IsWrapped(text.AsSpan(article.BodyStart));
        var sentences = new List<Sentence>();
        int first = 0, paragraph = 0;
        var titleEnd = TitleEnd(article);
        for (var i = 0; i < tokens.Count; i++)
        {
            var newParagraph = i + 1 < tokens.Count && IsParagraphBreak(text.AsSpan(tokens[i].End, tokens[i + 1].Start - tokens[i].End), wrapped);
            var chromeEdge = i + 1 < tokens.Count && chrome.Skips(tokens[i].Start) != chrome.Skips(tokens[i + 1].Start);
            if (i + 1 < tokens.Count && !newParagraph && !chromeEdge && !EndsSentence(text, tokens, i) && !IsOverlong(text, tokens, first, i)) continue;
            if (!chrome.Skips(tokens[first].Start)) sentences.Add(new Sentence(first, i, paragraph, tokens[first].Start < titleEnd, HasCapitalsThroughout(tokens, first, i)));
            if (newParagraph) paragraph++;
            first = i + 1;
        }
        return sentences;
    }

    /// <summary>A list without full stops is no sentence: it is cut at a line, or anywhere in the end, so that no quote grows without bound.</summary>
    private static bool IsOverlong(string text, List<Token> tokens, int first, int i)
    {
        var length = tokens[i].End - tokens[first].Start;
        return length > LongestSentence || (length > LongSentence && text.AsSpan(tokens[i].End, tokens[i + 1].Start - tokens[i].End).Contains('\n'));
    }

    /// <summary>Nearly all words that are long enough bear a capital, and there are more of them than a short sentence has names: "Syrian Army Kills 18 Militants in Clashes Near Deir Ezour".</summary>
    private static bool HasCapitalsThroughout(List<Token> tokens, int first, int last)
    {
        int capitals = 0, small = 0;
        for (var i = first + 1; i <= last; i++)
        {
            if (tokens[i].End - tokens[i].Start < 4) continue;
            if (tokens[i].IsName) capitals++;
            else if (tokens[i].IsWord) small++;
        }
        return capitals >= 6 && capitals >= 4 * small;
    }

    private static int TitleEnd(Article article)
    {
        if (article.Title is null) return 0;
        var start = article.Text.IndexOf(article.Title, article.BodyStart, StringComparison.Ordinal);
        if (start < 0 || !article.Text.AsSpan(article.BodyStart, start - article.BodyStart).Trim("# \t\n").IsEmpty) return 0;
        var end = article.Text.IndexOf('\n', start);
        return end < 0 ? 0 : end; // a text of one line is no mere title
    }

    private static bool IsWrapped(ReadOnlySpan<char> text)
    {
        foreach (var line in text.EnumerateLines())
        {
            if (line.Length > LongestWrappedLine) return false;
        }
        return true;
    }

    private static bool IsParagraphBreak(ReadOnlySpan<char> gap, bool wrapped)
    {
        var lines = gap.Count('\n');
        return lines > 1 || (lines == 1 && !wrapped);
    }

    private static bool EndsSentence(string text, List<Token> tokens, int i)
    {
        if (text[tokens[i].End - 1] == '.' && tokens[i].IsWord) return Openers.Contains(tokens[i + 1].In(text)) && char.IsUpper(text[tokens[i + 1].Start]); // "in the U.S. The army …"
        if (text[tokens[i].Start] is not ('.' or '!' or '?' or '…' or '؟')) return ClosesBehindEnd(text, tokens, i);
        var next = tokens[i + 1];
        if (next.Start == tokens[i].End) return false; // "southfront.org", "...", or a closing quote
        if (next.Shape is TokenShape.Lower && char.IsLower(text[next.Start])) return false;
        return text[tokens[i].Start] != '.' || i == 0 || !Abbreviates(text, tokens[i - 1], tokens[i]);
    }

    /// <summary>A quotation mark or bracket right behind the full stop belongs to the sentence that it closes.</summary>
    private static bool ClosesBehindEnd(string text, List<Token> tokens, int i) =>
        i > 0 && text[tokens[i].Start] is '"' or '”' or '’' or ')' or '»'
        && text[tokens[i - 1].Start] is '.' or '!' or '?' && tokens[i - 1].End == tokens[i].Start && tokens[i + 1].Start > tokens[i].End
        && !(tokens[i + 1].Shape is TokenShape.Lower && char.IsLower(text[tokens[i + 1].Start]));

    private static bool Abbreviates(string text, Token word, Token stop)
    {
        if (word.End != stop.Start) return false;
        var span = word.In(text);
        return (span.Length == 1 && char.IsUpper(span[0])) || Abbreviations.Contains(span);
    }
}
