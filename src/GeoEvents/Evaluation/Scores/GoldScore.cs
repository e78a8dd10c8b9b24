using System.Text;
using GeoEvents.Articles;
using GeoEvents.Evaluation.Corpora;

namespace GeoEvents.Evaluation.Scores;

/// <summary>Hand annotations: places, spans that are no place, and events.</summary>
internal sealed class GoldScore(ExtractionSpeed extractor, Func<string, string, Stream?> openArticle, Action<Mistake> mistakes) : ICorpusScore
{
    /// <summary>Right within so many kilometres, or what the annotation tolerates where that is more.</summary>
    private const double RightKm = 10;

    private readonly string _corpus = KebabCase.Of(EvaluationFormat.Gold);
    private readonly ToponymMeasures _toponyms = new(KebabCase.Of(EvaluationFormat.Gold), RightKm, mistakes);
    private readonly GoldPlaces _places = new(mistakes);
    private readonly GoldEvents _events = new(mistakes);
    private int _articles;

    public void Add(Stream content, string name, CancellationToken cancellation)
    {
        var gold = GoldFile.Read(content, name);
        if (Article(gold, name) is not { } article) throw new InvalidDataException($"{name} annotates a text that is empty.");
        var extraction = extractor.Extract(article);
        var no = gold.NotPlaces.SelectMany(span => WordSpans.Of(article.Text, span.Text)).ToList();
        var toponyms = Toponyms(gold, article.Text, no);
        _toponyms.Add(name, extraction, toponyms, mention => !mention.Government && (gold.Complete || no.Overlap(mention.Start, mention.End)));
        _places.Add(name, gold, extraction);
        _events.Add(name, gold, extraction);
        _articles++;
    }

    public IEnumerable<EvaluationTable> Tables()
    {
        yield return new EvaluationTable(_corpus, "size", [new("count")], [new EvaluationRow("articles", _articles)]);
        foreach (var table in (EvaluationTable[])[_places.Table(), .. _toponyms.Tables(), .. _events.Tables()]) yield return table;
    }

    private Article? Article(GoldArticle gold, string name)
    {
        var text = gold.Text ?? TextOf(gold.Article!, name);
        return CorpusArticle.Of(text, gold.Article ?? name, gold.Source, gold.Published);
    }

    private string TextOf(string article, string name)
    {
        using var content = openArticle(name, article) ?? throw new InvalidDataException($"The article {article} that {name} annotates is neither beside it nor in ../articles: name its folder with --articles.");
        using var reader = new StreamReader(content, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Every occurrence of an annotated name is one, but in words that are no place; of names within each other the longer one.</summary>
    private static List<AnnotatedToponym> Toponyms(GoldArticle gold, string text, List<(int Start, int End)> no)
    {
        var toponyms = new List<AnnotatedToponym>();
        foreach (var place in gold.Places.OrderByDescending(place => place.Text.Length))
        {
            foreach (var (start, end) in WordSpans.Of(text, place.Text))
            {
                if (no.Overlap(start, end) || toponyms.Exists(other => other.Overlaps(start, end))) continue;
                toponyms.Add(new AnnotatedToponym(start, end, text[start..end], place.Spots) { ToleranceKm = place.TolKm, MayStayOpen = place.Abstain });
            }
        }
        toponyms.Sort((one, other) => one.Start.CompareTo(other.Start));
        return toponyms;
    }
}
