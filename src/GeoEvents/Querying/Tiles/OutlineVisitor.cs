using System.Numerics;
using GeoEvents.Querying.Columns;

namespace GeoEvents.Querying.Tiles;

/// <summary>Counts the events that are known as a line or area by that outline: those of a group mostly share one.</summary>
/// <param name="outlines">Null for one that cannot be seen.</param>
internal struct OutlineVisitor(EventColumns columns, TileReach reach, Dictionary<OutlineKey, TileOutline?> outlines) : IMaskVisitor
{
    private OutlineKey _lastKey;
    private TileOutline? _last;

    public readonly bool Begin(in Segment segment, Stretch stretch) => stretch is Stretch.Vague;

    public readonly bool Visit(int block, ReadOnlySpan<int> counts, int count) => false;

    public void Visit(int group, ulong mask)
    {
        ref readonly var rows = ref columns.Groups[group];
        var isOnePoint = rows.West == rows.East && rows.South == rows.North;
        while (mask != 0)
        {
            var row = group * EventColumns.GroupRows + BitOperations.TrailingZeroCount(mask);
            var key = isOnePoint ? new OutlineKey(rows.West, rows.South, columns.Radii[row]) : new OutlineKey(columns.Lons[row], columns.Lats[row], columns.Radii[row]);
            var same = mask & GroupMasks.Having(columns.Radii, group, columns.Radii[row]);
            if (!isOnePoint) same &= GroupMasks.Having(columns.Lons, group, key.Lon) & GroupMasks.Having(columns.Lats, group, key.Lat);
            mask &= ~same;
            if (key != _lastKey)
            {
                (_lastKey, _last) = (key, null);
                if (reach.Shows(key) && !outlines.TryGetValue(key, out _last))
                    outlines[key] = _last = reach.Meets(key) ? new TileOutline(key, RowCodes.Precision(columns.Places[row]), EventKey.Format(columns.Keys[row])) { Source = columns.Sources[row] } : null;
            }
            if (_last is null) continue;
            _last.Count += BitOperations.PopCount(same);
            _last.Hypothetical += BitOperations.PopCount(same & GroupMasks.Hypothetical(columns, group));
            if (_last.Source >= 0 && (same & ~GroupMasks.Having(columns.Sources, group, _last.Source)) != 0) _last.Source = -1;
        }
    }
}
