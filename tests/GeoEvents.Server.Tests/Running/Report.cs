namespace GeoEvents.Server.Tests.Running;

/// <summary>Articles that certainly report an event: shelling in a town, on a day.</summary>
internal static class Report
{
    private static readonly string[] Towns = ["Saraqib", "Ariha", "Kafr Nabl", "Jisr al-Shughur", "Khan Shaykhun", "Maarat al-Numan"];

    public static string Of(string title, string source = "Test Wire", string published = "2020-03-07", string? sentence = null) => $"""
        ---
        title: {title}
        source: {source}
        published: {published}
        language: en
        ---
        {sentence ?? "Artillery shelling hit the town of Saraqib on 6 March 2020, killing 15 people."}

        """;

    /// <summary>The article number <paramref name="number"/> of many, each with another title, town, day and one of three sources.</summary>
    public static string Number(int number)
    {
        var day = new DateOnly(2019, 1, 1).AddDays(number % 700);
        return Of($"Report {number}", $"Wire {(char)('A' + number % 3)}", $"{day.AddDays(1):yyyy-MM-dd}",
            $"Artillery shelling hit the town of {Towns[number % Towns.Length]} on {day:d MMMM yyyy}, killing {number % 20 + 1} people.");
    }

    /// <summary>Writes that many articles into the folder.</summary>
    public static void WriteMany(string folder, int count, int first = 0)
    {
        Directory.CreateDirectory(folder);
        for (var number = first; number < first + count; number++) File.WriteAllText(Path.Combine(folder, $"{number:00000}.md"), Number(number));
    }
}
