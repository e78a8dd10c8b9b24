using NetTopologySuite.Geometries;

namespace GeoEvents.Lists;

/// <summary>A row as it stands in its file, not yet read: <see cref="EventListReader.Read"/> does that, on any thread.</summary>
public sealed class ListRow
{
    internal ListRow(long number, RowFields fields, Geometry? geometry = null) => (Number, Fields, Geometry) = (number, fields, geometry);

    internal ListRow(long number, string error) => (Number, Error) = (number, error);

    /// <summary>The line on which it begins, or the number of the feature; from 1.</summary>
    public long Number { get; }

    /// <summary>Null where <see cref="Error"/> tells why.</summary>
    internal RowFields? Fields { get; }

    internal Geometry? Geometry { get; }

    /// <summary>Why it cannot be read; the end of a sentence.</summary>
    internal string? Error { get; }
}
