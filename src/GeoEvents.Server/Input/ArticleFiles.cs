using GeoEvents.Articles;

namespace GeoEvents.Server.Input;

/// <summary>The articles that the arguments of a command name.</summary>
internal static class ArticleFiles
{
    public const string StandardInput = "-";

    /// <summary>Files as given; of folders all files below whose names are those of articles, in the order of their names.</summary>
    /// <remarks>A folder that holds none, or that cannot be read, gives one input whose reading says so.</remarks>
    /// <param name="skipped">Takes note of what lies in folders under a name that says little, and is no article.</param>
    public static IEnumerable<ArticleFile> Of(IEnumerable<string> arguments, SkippedFiles skipped) => arguments.SelectMany(argument =>
        argument == StandardInput ? [new ArticleFile("standard input", Console.OpenStandardInput)]
        : Directory.Exists(argument) ? InFolder(argument, skipped)
        : [File(argument)]);

    private static IEnumerable<ArticleFile> InFolder(string folder, SkippedFiles skipped)
    {
        var found = false;
        foreach (var file in Below(folder, skipped))
        {
            found = true;
            yield return file;
        }
        if (!found) yield return Broken(folder, $"{folder} holds no file of articles: .txt, .md, .html, .eml, .json or .jsonl.");
    }

    private static IEnumerable<ArticleFile> Below(string folder, SkippedFiles skipped)
    {
        string[] files, folders;
        ArticleFile? unreadable = null;
        try
        {
            files = [.. Directory.EnumerateFiles(folder).Where(IsArticle).Order(StringComparer.Ordinal)];
            // A link to a folder may lead back up.
            folders = [.. Directory.EnumerateDirectories(folder).Where(path => new DirectoryInfo(path).LinkTarget is null).Order(StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            (files, folders) = ([], []);
            unreadable = Broken(folder, $"{folder} cannot be read: {failure.Message}");
        }
        if (unreadable is not null) yield return unreadable;
        foreach (var file in files) yield return ArticleFormats.OfName(file) is ArticleFormat.Json ? File(file) with { Skipped = skipped } : File(file);
        foreach (var file in folders.SelectMany(below => Below(below, skipped))) yield return file;
    }

    private static bool IsArticle(string path) => ArticleFormats.OfName(path) is not null;

    private static ArticleFile File(string path) =>
        new(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, FileOptions.SequentialScan));

    private static ArticleFile Broken(string name, string message) => new(name, () => throw new ArticleFormatException(message));
}
