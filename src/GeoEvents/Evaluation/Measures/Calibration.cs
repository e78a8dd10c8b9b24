namespace GeoEvents.Evaluation.Measures;

/// <summary>Whether a share p of what is given with confidence p is right: the reliability table by tenths of confidence.</summary>
internal sealed class Calibration
{
    private const int Bins = 10;

    /// <summary>From here on a place is given rather than left open.</summary>
    private const double Confident = 0.5;

    private readonly (int Count, double Confidence, int Right)[] _bins = new (int, double, int)[Bins];
    private Ratio _confidentWrong;

    public static IReadOnlyList<EvaluationColumn> Columns { get; } = [new("value", 3), new("confidence", 3), new("count"), new("of")];

    /// <param name="confidence">0 to 1.</param>
    /// <param name="right">Whether it was right.</param>
    /// <param name="given">Whether the reader stands by it, rather than to leave it open.</param>
    public void Add(double confidence, bool right, bool given = true)
    {
        ref var bin = ref _bins[Math.Clamp((int)(confidence * Bins), 0, Bins - 1)];
        bin = (bin.Count + 1, bin.Confidence + confidence, bin.Right + (right ? 1 : 0));
        if (given && confidence >= Confident) _confidentWrong.Add(!right);
    }

    /// <summary>The mean difference between confidence and share right over the bins, weighted by their sizes (expected calibration error, Guo et al. 2017); null of nothing.</summary>
    public double? ExpectedError
    {
        get
        {
            var count = _bins.Sum(bin => bin.Count);
            return count == 0 ? null : _bins.Sum(bin => Math.Abs(bin.Confidence - bin.Right)) / count;
        }
    }

    /// <summary>The share of wrong ones among those given with a confidence of at least a half.</summary>
    public Ratio ConfidentWrong => _confidentWrong;

    /// <summary>The error, the confident wrong ones, and each bin that is not empty.</summary>
    public IEnumerable<EvaluationRow> Rows()
    {
        yield return new EvaluationRow("expected calibration error", ExpectedError, null, null, _bins.Sum(bin => bin.Count));
        yield return new EvaluationRow("confident (>= .5) and wrong", _confidentWrong.Share, null, _confidentWrong.Right, _confidentWrong.Of);
        for (var i = 0; i < Bins; i++)
        {
            var (count, confidence, right) = _bins[i];
            if (count > 0) yield return new EvaluationRow($"right at confidence {i / (double)Bins:0.0} to {(i + 1) / (double)Bins:0.0}", (double)right / count, confidence / count, right, count);
        }
    }
}
