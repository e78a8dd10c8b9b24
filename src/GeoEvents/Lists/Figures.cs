using GeoEvents.Events;

namespace GeoEvents.Lists;

/// <summary>Numbers of people in lists.</summary>
internal static class Figures
{
    /// <summary>The range of what a row gives; null where it gives none. Lists have figures in the wrong order: the range then holds them all, and the best stays.</summary>
    public static FigureRange? Of(int? low, int? best, int? high)
    {
        if (low is null && best is null && high is null) return null;
        return new FigureRange(low is null ? null : Least(low, best, high), best, high is null ? null : Most(low, best, high));
    }

    private static int? Least(params ReadOnlySpan<int?> figures)
    {
        var least = int.MaxValue;
        foreach (var figure in figures) least = Math.Min(least, figure ?? int.MaxValue);
        return least;
    }

    private static int? Most(params ReadOnlySpan<int?> figures)
    {
        var most = 0;
        foreach (var figure in figures) most = Math.Max(most, figure ?? 0);
        return most;
    }
}
