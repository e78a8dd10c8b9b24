using System.CommandLine;
using GeoEvents.Gazetteers;
using GeoEvents.Storage;

namespace GeoEvents.Server.Commands;

/// <summary>Opens what the shared options name.</summary>
internal static class Opening
{
    public static Gazetteer OpenGazetteer(this ParseResult parse) => Gazetteer.Open(parse.GazetteerPath());

    /// <summary>Opens the database, which is created where it does not exist.</summary>
    public static async Task<IEventStore> OpenStoreAsync(this ParseResult parse, CancellationToken cancellation) =>
        await Task.FromException<IEventStore>(new CommandException("soon"));
}
