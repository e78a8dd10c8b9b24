using System.CommandLine;
using GeoEvents.Gazetteers;
using GeoEvents.Storage;

namespace GeoEvents.Server.Commands;

/// <summary>Opens what the shared options name.</summary>
internal static class Opening
{
    /// <summary>Ends the sentence about a database that is not there and that is wanted for its places.</summary>
    public const string ImportMakesOne = "geoevents gazetteer import makes one";

    /// <summary>The gazetteer as it lies beside the program, without imported places.</summary>
    public static Gazetteer OpenBottomGazetteer(this ParseResult parse) => Gazetteer.Open(parse.GazetteerPath());

    /// <summary>The gazetteer with the places that were imported into a database.</summary>
    public static Task<Gazetteer> OpenGazetteerAsync(this ParseResult parse, IEventStore store, CancellationToken cancellation) =>
        parse.OpenBottomGazetteer().WithImportsAsync(store, cancellation: cancellation);

    /// <summary>The gazetteer; with the imported places of the database where one is named (by <c>--db</c> or the variable) and there. No other database is touched.</summary>
    public static async Task<Gazetteer> OpenGazetteerAsync(this ParseResult parse, CancellationToken cancellation) =>
        parse.NamesDatabase() ? await parse.OpenWholeGazetteerAsync(cancellation) : parse.OpenBottomGazetteer();

    /// <summary>The gazetteer with the imported places of the database, be it the default one; without where there is none.</summary>
    /// <exception cref="CommandException">There is none where <c>--db</c> says.</exception>
    public static async Task<Gazetteer> OpenWholeGazetteerAsync(this ParseResult parse, CancellationToken cancellation)
    {
        if (parse.HasNoDatabase()) return parse.OpenBottomGazetteer();
        await using var store = await parse.OpenExistingStoreAsync(cancellation, ImportMakesOne);
        return await parse.OpenGazetteerAsync(store, cancellation);
    }

    /// <summary>Opens the database; where it does not exist it is made, with the default folder if it is in there.</summary>
    public static Task<IEventStore> OpenStoreAsync(this ParseResult parse, CancellationToken cancellation) => parse.Location().OpenAsync(awaitSamples: false, cancellation);

    /// <summary>Opens the database that is there.</summary>
    /// <param name="otherwise">What to do where there is none.</param>
    /// <remarks>Not for reading only, though nothing is written: only who may write tidies the files of SQLite up that lie beside it.</remarks>
    /// <exception cref="CommandException">There is none.</exception>
    public static Task<IEventStore> OpenExistingStoreAsync(this ParseResult parse, CancellationToken cancellation, string otherwise = "geoevents ingest makes one")
    {
        var location = parse.Location();
        return location.IsThere ? location.OpenAsync(awaitSamples: false, cancellation) : throw new CommandException($"There is no database at {location.Shown}; {otherwise}.");
    }
}
