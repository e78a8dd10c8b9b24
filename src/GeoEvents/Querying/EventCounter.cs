namespace GeoEvents.Querying;

/// <summary>Counts the rows of a scan.</summary>
internal sealed class EventCounter(EventColumns columns)
{
    private int _located, _unlocated, _undated, _footprints, _leftOutUndated, _leftOutUnlocated;

    public EventCounts Counts => new(_located, _unlocated, _undated, _footprints, new LeftOutCounts(_leftOutUndated, _leftOutUnlocated));

    public void Add(int row, Conditions failed)
    {
        if (failed == Conditions.None)
        {
            if (columns.IsLocated(row)) _located++;
            else _unlocated++;
            if (columns.IsUndated(row)) _undated++;
            _footprints += columns.Places[row];
        }
        else if (failed == Conditions.Dates && columns.IsUndated(row)) _leftOutUndated++;
        else if (failed == Conditions.Box && !columns.IsLocated(row)) _leftOutUnlocated++;
    }
}
