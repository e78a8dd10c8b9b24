namespace GeoEvents.Evaluation.Measures;

/// <summary>How many of how many.</summary>
internal struct Ratio
{
    public int Right { get; private set; }

    public int Of { get; private set; }

    /// <summary>0 to 1; null of nothing.</summary>
    public readonly double? Share => Of == 0 ? null : (double)Right / Of;

    public void Add(bool right)
    {
        Of++;
        if (right) Right++;
    }

    /// <summary>As a row with the columns of <see cref="Columns"/>.</summary>
    public readonly EvaluationRow Row(string name) => new(name, Share, Right, Of);

    /// <summary>A share, how many, of how many.</summary>
    public static IReadOnlyList<EvaluationColumn> Columns { get; } = [new("value", 3), new("count"), new("of")];
}
