namespace GeoEvents.Evaluation;

/// <summary>A row of an <see cref="EvaluationTable"/>.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Values">One a column; null where there is none, such as a share of nothing.</param>
public sealed record EvaluationRow(string Name, params IReadOnlyList<double?> Values);
