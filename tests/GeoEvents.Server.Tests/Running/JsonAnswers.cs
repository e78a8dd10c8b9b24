using System.Text.Json;

namespace GeoEvents.Server.Tests.Running;

/// <summary>Short ways into the server's answers.</summary>
internal static class JsonAnswers
{
    public static List<string> Names(this JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    public static List<string> Ids(this JsonElement collection) =>
        [.. collection.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()!)];

    /// <summary>Addresses by relation.</summary>
    public static Dictionary<string, string> Links(this JsonElement answer) =>
        answer.GetProperty("links").EnumerateArray().ToDictionary(link => link.GetProperty("rel").GetString()!, link => link.GetProperty("href").GetString()!);
}
