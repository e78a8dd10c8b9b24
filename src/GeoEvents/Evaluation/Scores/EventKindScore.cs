using System.Text;
using GeoEvents.Evaluation.Corpora;
using GeoEvents.Evaluation.Measures;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Reading.Statements;
using GeoEvents.Reading.Text;

namespace GeoEvents.Evaluation.Scores;

/// <summary>Snippets labelled with ACLED's sub-types: the kind of what each tells first, against that of its label (<see cref="AcledSubTypes"/>).</summary>
internal sealed class EventKindScore(Action<Mistake> mistakes) : ICorpusScore
{
    private static readonly string Corpus = KebabCase.Of(EvaluationFormat.EventKinds);

    private readonly KindScores _kinds = new(), _strictly = new();
    private Ratio _read;
    private int _unmapped;

    public void Add(Stream content, string name, CancellationToken cancellation)
    {
        using var reader = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: -1, leaveOpen: true);
        using var rows = CsvTable.Tabbed(reader, name, "EventSnippet", "SubType");
        for (var number = 1; rows.Read(); number++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!AcledSubTypes.Kinds.TryGetValue(rows.Required("SubType"), out var kinds)) _unmapped++;
            else Add($"{name}, {rows.Optional("id") ?? $"row {number}"}", rows.Required("EventSnippet"), kinds);
        }
    }

    public IEnumerable<EvaluationTable> Tables()
    {
        yield return new EvaluationTable(Corpus, "kinds", Ratio.Columns,
        [
            new EvaluationRow("macro F1 over the mapped kinds", _kinds.MacroF1, null, null),
            new EvaluationRow("macro F1, only the first kind of each label being right", _strictly.MacroF1, null, null),
            _kinds.Found.Row("snippets of the right kind"),
            _read.Row("snippets of which any kind was read"),
            new EvaluationRow("snippets whose label is mapped to none", null, _unmapped, _unmapped + _kinds.Found.Of),
        ]);
        yield return new EvaluationTable(Corpus, "kinds one by one", KindScores.Columns, [.. _kinds.Rows()]);
    }

    private void Add(string document, string snippet, Events.EventKind[] kinds)
    {
        var read = CorpusArticle.Of(snippet, document) is { } article ? LeadingKind.Of(ArticleText.Parse(article)) : null;
        var right = read is { } kind && kinds.Contains(kind);
        _kinds.AddAnnotated(kinds[0], right);
        _read.Add(read is not null);
        _strictly.AddAnnotated(kinds[0], read == kinds[0]);
        if (read is { } told)
        {
            _kinds.AddRead(right ? kinds[0] : told, right);
            _strictly.AddRead(told, told == kinds[0]);
        }
        if (!right) mistakes(new Mistake(Corpus, document, "kind", snippet, string.Join(" or ", kinds.Select(KebabCase.Of)), read is { } wrong ? KebabCase.Of(wrong) : "none"));
    }
}
