namespace GeoEvents.Querying.Columns;

/// <summary>Takes the rows that a filter finds. A struct, so that the loop is compiled for it.</summary>
internal interface IMaskVisitor
{
    /// <summary>The rows of a stretch follow.</summary>
    /// <returns>False where none of them is wanted.</returns>
    bool Begin(in Segment segment, Stretch stretch);

    /// <summary>Takes rows of a whole block without telling which.</summary>
    /// <param name="counts">How many have each of <see cref="RowCodes.SlotCodes"/>.</param>
    /// <param name="count">The sum; at least one.</param>
    /// <returns>False to have them group by group.</returns>
    bool Visit(int block, ReadOnlySpan<int> counts, int count);

    /// <param name="group">The rows from this number times <see cref="EventColumns.GroupRows"/> on.</param>
    /// <param name="mask">A bit a row; at least one.</param>
    void Visit(int group, ulong mask);
}
