namespace GeoEvents.Querying.Columns;

/// <summary>The order of a quadtree (Z-order): the bits of two numbers in turns, so that a tile of any zoom is one stretch of codes.</summary>
internal static class Morton
{
    public static ulong Of(uint x, uint y) => Spread(x) | Spread(y) << 1;

    /// <summary>A zero between all bits.</summary>
    private static ulong Spread(ulong bits)
    {
        bits = (bits | bits << 16) & 0x0000FFFF0000FFFF;
        bits = (bits | bits << 8) & 0x00FF00FF00FF00FF;
        bits = (bits | bits << 4) & 0x0F0F0F0F0F0F0F0F;
        bits = (bits | bits << 2) & 0x3333333333333333;
        return (bits | bits << 1) & 0x5555555555555555;
    }
}
