using GeoEvents.Articles;
using GeoEvents.Server.Input;

namespace GeoEvents.Server.Live;

/// <summary>The articles that a new database begins with, so that the map shows something. They lie in the program.</summary>
internal static class SampleArticles
{
    private const string ResourceFolder = "Samples/";
    private const string SourcePrefix = "Sample: ";

    public static IEnumerable<ArticleFile> All
    {
        get
        {
            var assembly = typeof(SampleArticles).Assembly;
            return assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(ResourceFolder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new ArticleFile(name, () => assembly.GetManifestResourceStream(name)!));
        }
    }

    /// <summary>True for a source of the samples, or of any article whose source is named like theirs.</summary>
    public static bool IsSample(Source source) => source.Name.StartsWith(SourcePrefix, StringComparison.Ordinal);
}
