namespace GeoEvents.Lists.Rows;

/// <summary>Names of those who take part.</summary>
internal static class Names
{
    /// <summary>Those that are there, each once.</summary>
    public static string[] Of(string? first, string? second) =>
        first is null ? second is null ? [] : [second] : second is null || second == first ? [first] : [first, second];
}
