using System.Globalization;
using System.Text;
using GeoEvents.Articles;
using GeoEvents.Evaluation.Corpora;
using GeoEvents.Evaluation.Measures;
using GeoEvents.Events;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Reading;

namespace GeoEvents.Evaluation.Scores;

/// <summary>FA-KES: the governorate of each article's <see cref="MainEvent"/> against that of the corpus, beside the governorate that the article mentions most; and its date.</summary>
internal sealed class MainEventScore(Gazetteer gazetteer, ExtractionSpeed extractor, Action<Mistake> mistakes) : ICorpusScore
{
    private const string Country = "SY";

    /// <summary>The corpus knows the capital and its countryside, two governorates, as one.</summary>
    private static readonly string[] Capital = ["damascus-governorate", "rif-dimashq-governorate"];

    private const int RightDays = 2;

    private static readonly string Corpus = KebabCase.Of(EvaluationFormat.FaKes);

    private readonly Governorates _governorates = new(gazetteer, Country);
    private readonly Dictionary<string, Place?> _labels = new(StringComparer.OrdinalIgnoreCase);
    private Ratio _ofAll, _ofThoseWithOne, _first, _mostMentioned, _dated, _dates;
    private int _articles;

    public void Add(Stream content, string name, CancellationToken cancellation)
    {
        using var reader = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: -1, leaveOpen: true);
        using var rows = new CsvTable(reader, name, "article_title", "article_content", "date", "location");
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var document = $"{name}, {rows.Optional("unit_id") ?? $"article {_articles + 1}"}";
            if (!DateOnly.TryParseExact(rows.Required("date"), ["M/d/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) throw rows.Wrong($"date '{rows.Required("date")}' is not a date such as 4/19/2017");
            var location = rows.Required("location");
            if (!_labels.TryGetValue(location, out var governorate)) _labels[location] = governorate = _governorates.Named(location);
            if (governorate is null) throw rows.Wrong($"location '{location}' is no governorate that the gazetteer knows");
            if (CorpusArticle.Of($"{rows.Optional("article_title")}\n\n{rows.Optional("article_content")}\n", document, rows.Optional("source"), date) is not { } article) continue;
            Add(document, article, governorate, date);
        }
        if (_articles == 0) throw new InvalidDataException($"There is no article in {name}.");
    }

    public IEnumerable<EvaluationTable> Tables()
    {
        yield return new EvaluationTable(Corpus, "main event", Ratio.Columns,
        [
            new EvaluationRow("articles", null, _articles, null),
            _ofAll.Row("governorate of the main event right, of all articles"),
            _ofThoseWithOne.Row("governorate of the main event right, of those that have one"),
            _first.Row("governorate of the first located event right, of all articles"),
            _mostMentioned.Row("baseline: governorate mentioned most right, of all articles"),
            _dated.Row("main event dated"),
            _dates.Row($"dated within {RightDays} days of the article, of the dated"),
        ]);
    }

    private void Add(string document, Article article, Place governorate, DateOnly date)
    {
        _articles++;
        var extraction = extractor.Extract(article);
        var main = MainEvent.Of(extraction);
        var place = GovernorateOf(main);
        var right = IsSame(place, governorate);
        _ofAll.Add(right);
        if (main is not null) _ofThoseWithOne.Add(right);
        if (!right) mistakes(new Mistake(Corpus, document, "main event elsewhere", main?.Quote ?? article.Title ?? "", governorate.Name, main is null ? "no event" : $"{main.Places[0].Name}, {place?.Name ?? "in no governorate"}, confidence {main.Confidence:0.00}"));
        _first.Add(IsSame(GovernorateOf(MainEvent.Located(extraction).FirstOrDefault()), governorate));
        _mostMentioned.Add(IsSame(MostMentioned(extraction), governorate));
        if (main is null) return;
        var isDated = main.Date is { Start: not null, End: not null };
        _dated.Add(isDated);
        if (!isDated) return;
        var inTime = IsNear(main.Date, date);
        _dates.Add(inTime);
        if (!inTime) mistakes(new Mistake(Corpus, document, "main event at another time", main.Quote, $"{date:yyyy-MM-dd}", main.Date.Edtf!));
    }

    private Place? GovernorateOf(ReportedEvent? read) => read is not null && gazetteer.Find(read.Places[0].PlaceId!) is { } place ? _governorates.Of(place) : null;

    /// <summary>Of several the one mentioned first.</summary>
    private Place? MostMentioned(Extraction extraction) => extraction.Mentions
        .Where(mention => !mention.Government && mention.Place is not null)
        .Select(mention => _governorates.Of(mention.Place!)).OfType<Place>()
        .GroupBy(governorate => Capital.Contains(governorate.Id) ? Capital[0] : governorate.Id)
        .MaxBy(group => group.Count())?.First();

    private static bool IsSame(Place? one, Place other) => one is not null && (one.Id == other.Id || (Capital.Contains(one.Id) && Capital.Contains(other.Id)));

    /// <summary>Known to the week at least, and some day of it is near.</summary>
    private static bool IsNear(DateSpan when, DateOnly date) =>
        when.Precision <= WhenPrecision.Week && when.Start!.Value.DayNumber - RightDays <= date.DayNumber && date.DayNumber <= when.End!.Value.DayNumber + RightDays;
}
