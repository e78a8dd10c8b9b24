namespace GeoEvents.Querying;

/// <summary>Counts the rows of a scan.</summary>
internal sealed class EventCounter(EventColumns columns)
{
    private int located, unlocated, undated, footprints, leftOutUndated, leftOutUnlocated;

    public EventCounts Counts => new(located, unlocated, undated, footprints, new LeftOutCounts(leftOutUndated, leftOutUnlocated));

    public void Add(int row, Conditions failed)
    {
        if (failed == Conditions.None)
        {
            if (columns.IsLocated(row)) located++;
            else unlocated++;
            if (columns.IsUndated(row)) undated++;
            footprints += columns.Places[row];
        }
        else if (failed == Conditions.Dates && columns.IsUndated(row)) leftOutUndated++;
        else if (failed == Conditions.Box && !columns.IsLocated(row)) leftOutUnlocated++;
    }
}
