namespace GeoEvents.Evaluation;

/// <summary>What was measured on all files of one format, under one heading.</summary>
/// <param name="Corpus">The format: "gold", "lgl".</param>
/// <param name="Name">The heading: "recognition", "calibration".</param>
public sealed record EvaluationTable(string Corpus, string Name, IReadOnlyList<EvaluationColumn> Columns, IReadOnlyList<EvaluationRow> Rows);
