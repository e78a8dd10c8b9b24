namespace GeoEvents.Querying;

/// <summary>Events as one array a property, all in the order of their keys: a scan touches only what it asks for.</summary>
/// <param name="Keys">Ascending.</param>
/// <param name="Sources">Ordinals into the sources of the index.</param>
/// <param name="Starts">Day numbers, or <see cref="OpenStart"/>.</param>
/// <param name="Ends">Day numbers, or <see cref="OpenEnd"/>.</param>
/// <param name="Lons">Not a number where unlocated.</param>
/// <param name="Places">How many places each event has.</param>
internal sealed record EventColumns(
    ulong[] Keys, int[] Sources, byte[] Kinds, byte[] Factualities, int[] Starts, int[] Ends, double[] Lons, double[] Lats, int[] Places)
{
    public const int OpenStart = int.MinValue;
    public const int OpenEnd = int.MaxValue;

    public bool IsUndated(int row) => Starts[row] == OpenStart && Ends[row] == OpenEnd;

    public bool IsLocated(int row) => !double.IsNaN(Lons[row]);

    /// <summary>The first row whose key is greater.</summary>
    public int RowBehind(ulong key)
    {
        var found = Array.BinarySearch(Keys, key);
        return found < 0 ? ~found : found + 1;
    }
}
