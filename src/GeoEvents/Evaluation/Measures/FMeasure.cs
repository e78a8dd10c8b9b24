namespace GeoEvents.Evaluation.Measures;

/// <summary>The harmonic mean of precision and recall (van Rijsbergen 1979, with beta = 1).</summary>
internal static class FMeasure
{
    /// <summary>0 to 1; 0 where nothing is right, null where there is nothing to find and nothing was found.</summary>
    public static double? Of(double? precision, double? recall) => (precision, recall) switch
    {
        (null, null) => null,
        ({ } p, { } r) when p + r > 0 => 2 * p * r / (p + r),
        _ => 0,
    };
}
