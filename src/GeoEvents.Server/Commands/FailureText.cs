using GeoEvents.Articles;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Lists;
using GeoEvents.Storage;

namespace GeoEvents.Server.Commands;

/// <summary>One sentence for people in place of a stack trace.</summary>
internal static class FailureText
{
    public static string Of(Exception failure) => TerminalText.Of(failure switch
    {
        // Every other writer names its file.
        _ when DiskFull.Is(failure) => "Standard output cannot be written: its disk is full.",
        // These are thrown with a sentence for people.
        CommandException or ArticleFormatException or GazetteerSourceException or EventListException or StorageException or InvalidDataException or IOException or UnauthorizedAccessException => failure.Message,
        _ => $"Unexpected failure, please report it: {failure.GetType().Name}: {failure.Message}",
    });
}
