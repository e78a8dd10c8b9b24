namespace GeoEvents.Evaluation.Measures;

/// <summary>How far from where they are places were resolved, in kilometres.</summary>
internal sealed class DistanceErrors
{
    /// <summary>Half the circumference of the Earth: no error is greater.</summary>
    public const double FarthestKm = 20_039;

    private readonly List<double> _km = [];

    public int Count => _km.Count;

    public void Add(double km) => _km.Add(km);

    public int Within(double km) => _km.Count(error => error <= km);

    /// <summary>Null where there is none.</summary>
    public double? Mean => Count == 0 ? null : _km.Average();

    /// <summary>Of an even number the mean of the middle two; null where there is none.</summary>
    public double? Median
    {
        get
        {
            if (Count == 0) return null;
            var sorted = _km.Order().ToList();
            return (sorted[(Count - 1) / 2] + sorted[Count / 2]) / 2;
        }
    }

    /// <summary>
    /// The area under the curve of the sorted errors ln(km + 1), by trapezoids, as a share of the area under the greatest error: 0 all exact, 1 all at
    /// the other end of the Earth; null where there are fewer than two. Jurgens et al. 2015; as EUPEG (Wang and Hu 2019) and Gritta et al. 2018 compute it,
    /// normalised by ln(20039) and one less than the number of errors.
    /// </summary>
    public double? AreaUnderCurve
    {
        get
        {
            if (Count < 2) return null;
            var logs = _km.Select(km => Math.Log(km + 1)).Order().ToList();
            var area = logs.Sum() - (logs[0] + logs[^1]) / 2;
            return area / (Math.Log(FarthestKm) * (Count - 1));
        }
    }
}
