using System.CommandLine;
using GeoEvents.Articles;
using GeoEvents.Gazetteers.Sources;

namespace GeoEvents.Server.Commands;

/// <summary>Files of places as commands take them.</summary>
internal static class PlaceFiles
{
    public static Option<string?> FormatOption()
    {
        var format = new Option<string?>("--format") { Description = "Format of the files. Default: found out for each.", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong([.. Enum.GetValues<PlaceFileFormat>().Select(KebabCase.Of)]);
        return format;
    }

    public static PlaceFileFormat? Format(string? id) => id is not null && KebabCase.TryParse(id, out PlaceFileFormat format) ? format : null;

    /// <exception cref="CommandException">There is no such file, or it is a folder.</exception>
    public static void Check(string file)
    {
        if (Directory.Exists(file)) throw new CommandException($"{file} is a folder: name a file of places.");
        if (!File.Exists(file)) throw new CommandException($"There is no file {file}.");
    }

    /// <summary>The name of the dataset that a file belongs to.</summary>
    /// <exception cref="CommandException">Nothing is left of the name of the file.</exception>
    public static string DatasetOf(string? given, string file) => Slug.Of(given ?? Path.GetFileNameWithoutExtension(file)) is { Length: > 0 } slug
        ? slug
        : throw new CommandException($"The name of {file} has neither letters nor digits: name the dataset with --dataset.");

    public static IEnumerable<GazetteerEntry> Read(string file, PlaceFileFormat? format, string dataset)
    {
        using var content = File.OpenRead(file);
        foreach (var entry in PlaceFile.Read(content, Path.GetFileName(file), format, dataset)) yield return entry;
    }
}
