using System.Runtime.CompilerServices;
using System.Text;
using GeoEvents.Articles;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Reading;

[assembly: AssemblyFixture(typeof(GeoEvents.Tests.Reading.CuratedGazetteer))]

namespace GeoEvents.Tests.Reading;

/// <summary>The curated places of gazetteer/, compiled once for all tests of reading.</summary>
public sealed class CuratedGazetteer : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CuratedGazetteer()
    {
        var file = _folder.File("curated.gazetteer");
        using (var output = File.Create(file)) GazetteerFolder.Compile(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "gazetteer"), null, output);
        Gazetteer = Gazetteer.Open(file);
    }

    public Gazetteer Gazetteer { get; }

    /// <summary>Reads an article with a title and the given text, by default published on Tuesday 10 March 2020.</summary>
    public Extraction Extract(string text, string? published = "2020-03-10")
    {
        var defaults = new ArticleDefaults { Source = "Test", Published = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd") };
        return new ArticleExtractor(Gazetteer).Extract(ArticleReader.Read(Encoding.UTF8.GetBytes("A title of no matter\n\n" + text + "\n"), "test.txt", defaults));
    }

    public void Dispose()
    {
        Gazetteer.Dispose();
        _folder.Dispose();
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
