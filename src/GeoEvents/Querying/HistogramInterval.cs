namespace GeoEvents.Querying;

/// <summary>How wide the buckets of a histogram are.</summary>
public enum HistogramInterval
{
    Day,
    /// <summary>ISO 8601: from Monday to Sunday.</summary>
    Week,
    Month,
}
