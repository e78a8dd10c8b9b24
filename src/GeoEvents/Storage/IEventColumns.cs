namespace GeoEvents.Storage;

/// <summary>The columns of a row that a store is at, as bytes until the next row.</summary>
public interface IEventColumns
{
    bool IsNull(int column);

    /// <summary>A text as UTF-8, or what else the store keeps as bytes.</summary>
    ReadOnlySpan<byte> Bytes(int column);

    int? Integer(int column);

    long Long(int column);

    double? Real(int column);

    /// <exception cref="FormatException">It is no day.</exception>
    DateOnly? Day(int column);
}
