using GeoEvents.Articles;
using GeoEvents.Lists;
using GeoEvents.Server.Commands;

namespace GeoEvents.Server.Input;

/// <summary>A file of an event list, and how its rows are read.</summary>
/// <param name="Path">As given.</param>
/// <param name="List">Whose rows it has.</param>
internal sealed record ListFile(string Path, EventListFormat Format, EventList List, EventListReader Reader)
{
    private const int BufferBytes = 1 << 18;

    /// <summary>What its rows are numbered by.</summary>
    public string Unit => Format is EventListFormat.Geojson ? "feature" : "line";

    /// <summary>The name of a list: that given, that of a known format, or that of the file.</summary>
    /// <exception cref="CommandException">Nothing is left of the name of the file.</exception>
    public static EventList ListOf(string? given, EventListFormat? format, string path) => Slug.Of(given ?? NameOf(format) ?? System.IO.Path.GetFileNameWithoutExtension(path)) is { Length: > 0 } slug
        ? new EventList(slug)
        : throw new CommandException($"The name of {path} has neither letters nor digits: name the list with --list.");

    /// <summary>The format of a file, by how it begins.</summary>
    /// <exception cref="CommandException">It is empty, or no event list.</exception>
    public static EventListFormat FormatOf(string path)
    {
        using var content = Open(path);
        var head = new byte[EventListDetection.HeadBytes];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (length == 0) throw new CommandException($"{path} is empty.");
        return EventListDetection.FormatOf(head.AsSpan(0, length))
            ?? throw new CommandException($"{path} is no event list: neither GeoJSON, nor a table with a header, nor one of GDELT's.");
    }

    /// <exception cref="CommandException">There is no such file, or none that can be read twice.</exception>
    public static FileStream Open(string path)
    {
        if (Directory.Exists(path)) throw new CommandException($"{path} is a folder: name a file.");
        if (!File.Exists(path)) throw new CommandException($"There is no file {path}.");
        var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, BufferBytes, FileOptions.SequentialScan);
        if (content.CanSeek) return content;
        content.Dispose();
        throw new CommandException($"{path} is a pipe, and lists are read more than once: save it as a file.");
    }

    /// <summary>Its rows as they stand there, one after the other.</summary>
    public IEnumerable<ListRow> Rows()
    {
        using var content = Open(Path);
        foreach (var row in Reader.Rows(content, Path)) yield return row;
    }

    private static string? NameOf(EventListFormat? format) => format is EventListFormat.UcdpGed or EventListFormat.Acled or EventListFormat.Gdelt ? KebabCase.Of(format.Value) : null;
}
