using System.Text;
using GeoEvents.Evaluation.Measures;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;

namespace GeoEvents.Evaluation.Scores;

/// <summary>Spellings in use of places that were imported from OCHA's tables: looked up without any context.</summary>
internal sealed class SpellingScore(Gazetteer gazetteer, Action<Mistake> mistakes) : ICorpusScore
{
    private const string Country = "SY";
    private const int Few = 5;

    private static readonly string Corpus = KebabCase.Of(EvaluationFormat.Spelling);

    private Ratio _first, _amongFew, _found;
    private int _rows, _unknown;

    public void Add(Stream content, string name, CancellationToken cancellation)
    {
        using var reader = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: -1, leaveOpen: true);
        using var rows = new CsvTable(reader, name, "pcode", "alt");
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            _rows++;
            if (gazetteer.Find("ocha:" + rows.Required("pcode")) is { } place) Add($"{name}, row {_rows}", rows.Required("alt"), place);
            else _unknown++;
        }
        if (_rows == _unknown) throw new InvalidDataException($"None of the {_rows} places of {name} is known: import OCHA's places into a database, and name it with --db.");
    }

    public IEnumerable<EvaluationTable> Tables()
    {
        yield return new EvaluationTable(Corpus, "spellings", Ratio.Columns,
        [
            _first.Row("the place is the first candidate"),
            _amongFew.Row($"the place is among the first {Few} candidates"),
            _found.Row("the place is a candidate"),
            new EvaluationRow("left out: places that the gazetteer lacks", null, _unknown, _rows),
        ]);
    }

    private void Add(string document, string written, Place place)
    {
        var candidates = PlaceSearch.Find(gazetteer, written, country: Country);
        var rank = candidates.Select((candidate, index) => (candidate, index)).Where(one => one.candidate.Place.Id == place.Id).Select(one => (int?)one.index).FirstOrDefault();
        _first.Add(rank == 0);
        _amongFew.Add(rank < Few);
        _found.Add(rank is not null);
        if (rank is null) mistakes(new Mistake(Corpus, document, "not a candidate", written, $"{place.Name} ({place.Id})", candidates.Count == 0 ? "none" : candidates[0].Place.Name));
    }
}
