namespace GeoEvents.Server.Input;

/// <summary>Files of folders that look like articles by their names and hold other things.</summary>
internal sealed class SkippedFiles
{
    private string? _first;
    private int _count;

    /// <summary>One sentence for people; null where none was skipped.</summary>
    public string? Told => _count switch
    {
        0 => null,
        1 => $"Skipped a .json file that holds no articles: {_first}.",
        _ => $"Skipped {_count} .json files that hold no articles, such as {_first}.",
    };

    public void Add(string name)
    {
        _first ??= name;
        _count++;
    }
}
