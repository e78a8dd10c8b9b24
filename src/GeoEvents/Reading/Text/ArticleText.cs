using GeoEvents.Articles;

namespace GeoEvents.Reading.Text;

/// <summary>An article's stored text with its tokens and the sentences that are the article's own: front matter and site chrome are left out.</summary>
internal sealed class ArticleText
{
    private HashSet<string>? _lower;

    private ArticleText(Article article, List<Token> tokens, List<Sentence> sentences)
    {
        Article = article;
        Tokens = tokens;
        Sentences = sentences;
    }

    public Article Article { get; }

    public string Text => Article.Text;

    public List<Token> Tokens { get; }

    public List<Sentence> Sentences { get; }

    /// <summary>The text lost its commas on the way (some scrapers drop them): names that follow each other are then a list.</summary>
    public bool LostCommas { get; private init; }

    /// <summary>Whether the text has this word without a capital too: then it is a word, and a capital at the head of a sentence or in a headline makes no name of it.</summary>
    public bool HasLower(ReadOnlySpan<char> word)
    {
        if (_lower is null)
        {
            _lower = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var words = _lower.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var token in Tokens)
            {
                if (token.Shape is TokenShape.Lower && token.End - token.Start >= 3) words.Add(token.In(Text));
            }
        }
        return _lower.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    public static ArticleText Parse(Article article)
    {
        var tokens = Tokenizer.Tokenize(article.Text, article.BodyStart);
        return new ArticleText(article, tokens, SentenceSplitter.Split(article, tokens)) { LostCommas = tokens.Count > 100 && article.Text.AsSpan(article.BodyStart).Count(',') * 200 < tokens.Count };
    }

    public ReadOnlySpan<char> this[int token] => Tokens[token].In(Text);

    /// <summary>Whether a token is this word, in any case.</summary>
    public bool Is(int token, ReadOnlySpan<char> word) =>
        (uint)token < (uint)Tokens.Count && this[token].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Only blanks stand between a token and the next, so that both may belong to one name.</summary>
    public bool Touches(int token) =>
        token >= 0 && token + 1 < Tokens.Count && !Tokens[token].Possessive && Text.AsSpan(Tokens[token].End, Tokens[token + 1].Start - Tokens[token].End) is [' '] or ['\u00A0'] or ['\n'];
}
