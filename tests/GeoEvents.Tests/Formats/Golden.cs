using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace GeoEvents.Tests.Formats;

/// <summary>Compares answers with the files in Golden/. With GEOEVENTS_BLESS=1 the answers become the files: then read their diff.</summary>
internal static class Golden
{
    private static readonly bool Bless = Environment.GetEnvironmentVariable("GEOEVENTS_BLESS") == "1";

    public static void ShouldBeGolden(this string actual, string name, [CallerFilePath] string testFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(testFile)!, "Golden", name);
        if (Bless) File.WriteAllText(path, actual + "\n");
        File.Exists(path).ShouldBeTrue($"{path} is missing: run the tests with GEOEVENTS_BLESS=1 and look at what they wrote.");
        actual.ShouldBe(File.ReadAllText(path).TrimEnd('\n'), StringCompareShould.IgnoreLineEndings);
    }

    /// <summary>What a writer writes, for people.</summary>
    public static string Json(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, GeoEvents.Formats.Json.Indented)) write(json);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
