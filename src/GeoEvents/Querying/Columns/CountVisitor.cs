using System.Numerics;

namespace GeoEvents.Querying.Columns;

/// <summary>Counts rows and their places.</summary>
internal struct CountVisitor(EventColumns columns) : IMaskVisitor
{
    private bool _isLocated;
    private bool _isUndated;

    public int Located { get; private set; }

    public int Unlocated { get; private set; }

    public int Undated { get; private set; }

    public int Places { get; private set; }

    public readonly int All => Located + Unlocated;

    public bool Begin(in Segment segment, Stretch stretch)
    {
        (_isLocated, _isUndated) = (stretch is not Stretch.Unlocated, segment.IsUndated);
        return true;
    }

    public readonly bool Visit(int block, ReadOnlySpan<int> counts, int count) => false;

    public void Visit(int group, ulong mask)
    {
        var count = BitOperations.PopCount(mask);
        if (_isLocated) Located += count;
        else Unlocated += count;
        if (_isUndated) Undated += count;
        Places += columns.PlaceCount(group, mask);
    }
}
