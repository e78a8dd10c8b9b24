namespace GeoEvents.Querying.Columns;

/// <summary>Takes the rows that a filter finds. A struct, so that the loop is compiled for it.</summary>
internal interface IMaskVisitor
{
    /// <summary>The rows of a stretch follow.</summary>
    /// <returns>False where none of them is wanted.</returns>
    bool Begin(in Segment segment, Stretch stretch);

    /// <param name="group">The rows from this number times <see cref="EventColumns.GroupRows"/> on.</param>
    /// <param name="mask">A bit a row; at least one.</param>
    void Visit(int group, ulong mask);
}
