namespace GeoEvents.Server.Commands;

/// <summary>How many there are of something, in English.</summary>
internal static class Counted
{
    /// <summary>"1 event", "2 events".</summary>
    public static string Of(int count, string one) => count == 1 ? $"1 {one}" : $"{count} {one}s";
}
