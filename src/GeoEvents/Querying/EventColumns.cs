using System.Runtime.InteropServices;

namespace GeoEvents.Querying;

/// <summary>Events as one list a property, all in the order of their keys: a scan touches only what it asks for.</summary>
internal sealed class EventColumns
{
    public const int OpenStart = int.MinValue;
    public const int OpenEnd = int.MaxValue;

    public List<ulong> Keys { get; } = [];

    /// <summary>Ordinals into the sources of the index.</summary>
    public List<int> Sources { get; } = [];

    public List<byte> Kinds { get; } = [];

    public List<byte> Factualities { get; } = [];

    /// <summary>Day numbers, or <see cref="OpenStart"/>.</summary>
    public List<int> Starts { get; } = [];

    /// <summary>Day numbers, or <see cref="OpenEnd"/>.</summary>
    public List<int> Ends { get; } = [];

    /// <summary>Not a number where unlocated.</summary>
    public List<double> Lons { get; } = [];

    public List<double> Lats { get; } = [];

    public List<int> Places { get; } = [];

    public bool IsUndated(int row) => Starts[row] == OpenStart && Ends[row] == OpenEnd;

    public bool IsLocated(int row) => !double.IsNaN(Lons[row]);

    /// <summary>The first row whose key is greater.</summary>
    public int RowBehind(ulong key)
    {
        var found = CollectionsMarshal.AsSpan(Keys).BinarySearch(key);
        return found < 0 ? ~found : found + 1;
    }
}
