namespace GeoEvents.Evaluation;

/// <summary>What an <see cref="Evaluator"/> needs of the world around it.</summary>
public sealed record EvaluationOptions
{
    /// <summary>Opens the article that an annotation names; null where there is none. First the name of the file of annotations, then that of the article as it is written there.</summary>
    public Func<string, string, Stream?> OpenArticle { get; init; } = (_, _) => null;

    /// <summary>Is told each mistake as it is found.</summary>
    public Action<Mistake> Mistakes { get; init; } = _ => { };
}
