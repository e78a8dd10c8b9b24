namespace GeoEvents.Querying.Columns;

/// <summary>The box around the points of a group or block of rows, and what else its rows have in common. As long as a line of the processor's cache.</summary>
/// <param name="West">Degrees; more than <paramref name="East"/> where no row is located.</param>
/// <param name="MinY">The least of <see cref="Geography.WebMercator.Y"/>.</param>
/// <param name="Lon">The mean longitude, degrees.</param>
/// <param name="Y">The mean y.</param>
/// <param name="RadiusKm">The greatest radius.</param>
internal readonly record struct RowsSummary(double West, double South, double East, double North, uint MinY, uint MaxY, double Lon, double Y, double RadiusKm)
{
    /// <summary>Of each whole block.</summary>
    public static RowsSummary[] OfBlocks(RowsSummary[] groups)
    {
        const int Groups = EventColumns.BlockRows / EventColumns.GroupRows;
        var blocks = new RowsSummary[(groups.Length + Groups - 1) / Groups];
        for (var block = 0; block < blocks.Length; block++)
        {
            var all = groups.AsSpan()[(block * Groups)..Math.Min(groups.Length, (block + 1) * Groups)];
            var summary = all[0];
            foreach (ref readonly var group in all[1..]) summary = With(summary, group);
            blocks[block] = summary with { Lon = summary.Lon / all.Length, Y = summary.Y / all.Length };
        }
        return blocks;
    }

    private static RowsSummary With(in RowsSummary a, in RowsSummary b) => new(
        Math.Min(a.West, b.West), Math.Min(a.South, b.South), Math.Max(a.East, b.East), Math.Max(a.North, b.North),
        Math.Min(a.MinY, b.MinY), Math.Max(a.MaxY, b.MaxY), a.Lon + b.Lon, a.Y + b.Y, Math.Max(a.RadiusKm, b.RadiusKm));
}
