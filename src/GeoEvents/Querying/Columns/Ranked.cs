namespace GeoEvents.Querying.Columns;

/// <summary>An event's place in an order: the least come first, by <paramref name="Rank"/> and then by key.</summary>
/// <param name="Rank">0 where only keys count; else the less the newer.</param>
internal readonly record struct Ranked(int Rank, ulong Key, int Places) : IComparable<Ranked>
{
    public int CompareTo(Ranked other) => Rank != other.Rank ? Rank.CompareTo(other.Rank) : Key.CompareTo(other.Key);

    /// <summary>Newer days have lesser ranks; undated events the greatest.</summary>
    public static int OfDay(int? day) => day is { } number ? -number : int.MaxValue;

    public DateOnly? Day => Rank == int.MaxValue ? null : DateOnly.FromDayNumber(-Rank);
}
