using System.Numerics;
using GeoEvents.Querying.Columns;

namespace GeoEvents.Querying.Tiles;

/// <summary>Counts the events that are known as a line or area by that outline. Those that follow each other mostly share it.</summary>
/// <param name="outlines">Null for one that cannot be seen.</param>
internal struct OutlineVisitor(EventColumns columns, TileReach reach, Dictionary<OutlineKey, TileOutline?> outlines) : IMaskVisitor
{
    private int _block = -1;
    private double _minTenths;
    private OutlineKey _lastKey;
    private TileOutline? _last;

    public readonly bool Begin(in Segment segment, Stretch stretch) => stretch is Stretch.Vague;

    public void Visit(int group, ulong mask)
    {
        if (group * EventColumns.GroupRows / EventColumns.BlockRows is var block && block != _block)
        {
            _block = block;
            var sides = columns.Sides(block);
            _minTenths = reach.MinKm(Math.Max(Math.Abs(sides[1]), Math.Abs(sides[3]))) * RawColumns.RadiusUnitsAKm;
        }
        for (; mask != 0; mask &= mask - 1)
        {
            var row = group * EventColumns.GroupRows + BitOperations.TrailingZeroCount(mask);
            if (columns.Radii[row] < _minTenths) continue;
            var key = new OutlineKey(columns.Lons[row], columns.Lats[row], columns.Radii[row]);
            if (key != _lastKey)
            {
                _lastKey = key;
                if (!outlines.TryGetValue(key, out _last))
                    outlines[key] = _last = reach.Meets(key) ? new TileOutline(key, RowCodes.Precision(columns.Places[row]), EventKey.Format(columns.Keys[row])) { Source = columns.Sources[row] } : null;
            }
            if (_last is null) continue;
            _last.Count++;
            if (RowCodes.IsHypothetical(columns.Kinds[row])) _last.Hypothetical++;
            if (_last.Source != columns.Sources[row]) _last.Source = -1;
        }
    }
}
