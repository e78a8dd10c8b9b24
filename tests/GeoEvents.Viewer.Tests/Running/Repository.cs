namespace GeoEvents.Viewer.Tests.Running;

internal static class Repository
{
    /// <summary>The folder of the solution, in which the tests were built.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GeoEvents.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("GeoEvents.sln is in no folder above the tests.");
    }
}
