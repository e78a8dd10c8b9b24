using System.CommandLine;
using GeoEvents.Querying;

namespace GeoEvents.Server.Commands;

/// <summary>The options that every command takes: where the data and the gazetteer are.</summary>
internal static class SharedOptions
{
    /// <summary>Environment variable that names the database where <c>--db</c> does not.</summary>
    public const string DatabaseVariable = "GEOEVENTS_DB";

    public static Option<string?> Database { get; } = new("--db")
    {
        Description = $"The database: a GeoPackage file, or PostGIS as \"Host=…;Database=…\". Default: {DatabaseVariable}, or GeoEvents/events.gpkg in your data folder.",
        HelpName = "DATABASE",
        Recursive = true,
    };

    /// <summary>A country by its two-letter code.</summary>
    public static Option<string?> Country(string description)
    {
        var country = new Option<string?>("--country") { Description = description, HelpName = "SY" };
        country.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !PlaceQuery.IsCountry(token.Value)) result.AddError($"--country '{token.Value}' is not a two-letter country code such as SY.");
        });
        return country;
    }

    /// <summary>In the user's data folder (XDG_DATA_HOME where it is set); null for a user who has none.</summary>
    public static string? DefaultDatabasePath { get; } =
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } data
            ? Path.Combine(data, "GeoEvents", "events.gpkg")
            : null;

    public static Option<string?> Gazetteer { get; } = new("--gazetteer")
    {
        Description = "The compiled gazetteer. Default: world.gazetteer beside the program.",
        HelpName = "FILE",
        Recursive = true,
    };

    /// <summary>The database that this call works on.</summary>
    public static DatabaseLocation Location(this ParseResult parse)
    {
        var named = parse.GetValue(Database);
        if (string.IsNullOrWhiteSpace(named)) named = Environment.GetEnvironmentVariable(DatabaseVariable);
        if (string.IsNullOrWhiteSpace(named)) named = DefaultDatabasePath;
        return named is null ? throw new CommandException($"There is no data folder for this user: name the database with --db or {DatabaseVariable}.") : DatabaseLocation.Parse(named);
    }

    /// <summary>True if the call or the variable names a database, and it is not just the default one.</summary>
    public static bool NamesDatabase(this ParseResult parse) =>
        !string.IsNullOrWhiteSpace(parse.GetValue(Database)) || !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(DatabaseVariable));

    /// <summary>True if there is no database yet, which is nothing to speak of unless the call itself names it.</summary>
    public static bool HasNoDatabase(this ParseResult parse) => string.IsNullOrWhiteSpace(parse.GetValue(Database)) && !parse.Location().IsThere;

    /// <summary>Full path of the gazetteer that this call works with.</summary>
    public static string GazetteerPath(this ParseResult parse) =>
        parse.GetValue(Gazetteer) is { Length: > 0 } path ? Path.GetFullPath(path) : Path.Combine(AppContext.BaseDirectory, "world.gazetteer");
}
