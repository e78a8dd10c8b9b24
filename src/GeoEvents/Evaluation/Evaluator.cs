using GeoEvents.Evaluation.Scores;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Reading;

namespace GeoEvents.Evaluation;

/// <summary>Measures how well articles are read, against annotations that people made. Files of one format are counted together.</summary>
public sealed class Evaluator
{
    private readonly Gazetteer _gazetteer;
    private readonly EvaluationOptions _options;
    private readonly ExtractionSpeed _speed;
    private readonly SortedDictionary<EvaluationFormat, ICorpusScore> _scores = [];

    public Evaluator(Gazetteer gazetteer, EvaluationOptions options)
    {
        _gazetteer = gazetteer;
        _options = options;
        _speed = new ExtractionSpeed(new ArticleExtractor(gazetteer));
    }

    /// <summary>Reads a file of annotations and counts. No file is in memory whole but that of one article.</summary>
    /// <param name="content">The file; left open.</param>
    /// <param name="name">Its name, for messages and for finding the articles it is about.</param>
    /// <param name="format">Its format; null: to be found out.</param>
    /// <returns>False, with nothing counted, where it is to be found out and is none.</returns>
    /// <exception cref="InvalidDataException">It is no such file; the message is one sentence that names it.</exception>
    /// <exception cref="GazetteerSourceException">It is a table with a mistake.</exception>
    public bool TryAdd(Stream content, string name, EvaluationFormat? format, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        using var peeked = new PeekedStream(content, EvaluationFormatDetection.HeadBytes);
        if ((format ?? EvaluationFormatDetection.FormatOf(peeked.Head)) is not { } found) return false;
        if (!_scores.TryGetValue(found, out var score)) _scores[found] = score = Score(found);
        score.Add(peeked, name, cancellation);
        return true;
    }

    /// <summary>What was counted so far, by format.</summary>
    public IReadOnlyList<EvaluationTable> Tables()
    {
        var tables = _scores.Values.SelectMany(score => score.Tables()).ToList();
        if (_speed.Rows().ToList() is { Count: > 0 } rows) tables.Add(new EvaluationTable("all", "speed of extraction, warm", ExtractionSpeed.Columns, rows));
        return tables;
    }

    private ICorpusScore Score(EvaluationFormat format) => format switch
    {
        EvaluationFormat.Gold => new GoldScore(_speed, _options.OpenArticle, _options.Mistakes),
        EvaluationFormat.FaKes => new MainEventScore(_gazetteer, _speed, _options.Mistakes),
        EvaluationFormat.UcdpPlaces => new PlaceNameScore(_gazetteer, _speed, _options.Mistakes),
        EvaluationFormat.EventKinds => new EventKindScore(_options.Mistakes),
        EvaluationFormat.Spelling => new SpellingScore(_gazetteer, _options.Mistakes),
        _ => new ToponymScore(format, _speed, _options.Mistakes),
    };
}
