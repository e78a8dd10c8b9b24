namespace GeoEvents.Evaluation;

/// <summary>A column of an <see cref="EvaluationTable"/>.</summary>
/// <param name="Name">Its heading, and its name for programs.</param>
/// <param name="Decimals">How many decimals its values are shown with; 0 for counts.</param>
public sealed record EvaluationColumn(string Name, int Decimals = 0);
