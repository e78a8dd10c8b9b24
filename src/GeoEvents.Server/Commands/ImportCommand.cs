using System.CommandLine;
using System.Globalization;
using GeoEvents.Articles;
using GeoEvents.Lists;
using GeoEvents.Server.Input;
using GeoEvents.Server.Telemetry;

namespace GeoEvents.Server.Commands;

/// <summary>Imports event lists into the database: each row becomes an article with its one event.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Files of an event list.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<string?> Format = new("--format") { Description = "Format of the files. Default: found out for each.", HelpName = "FORMAT" };

    private static readonly Option<string?> List = new("--list")
    {
        Description = "Name of the list, in which its rows are known by their ids. Default: that of the format (ucdp-ged, acled, gdelt), else of the file.",
        HelpName = "NAME",
    };

    private static readonly Option<string?> Source = new("--source") { Description = "Source of the rows that name none themselves.", HelpName = "NAME" };

    private static readonly Option<string[]> Column = new("--column")
    {
        Description = $"For csv and geojson: which column holds a field, where its name does not say; may be repeated. Fields: {string.Join(", ", ListFields.All)}.",
        HelpName = "FIELD=NAME",
    };

    private static readonly Option<bool> Strict = new("--strict") { Description = "Read all first, and store nothing where a row is bad." };

    private static readonly Option<bool> Complete = new("--complete") { Description = "The files are the whole list: rows that were imported before and are in none of them are removed." };

    private static readonly Option<bool> Remove = new("--remove") { Description = "The files hold ids, one a line or in a column (ACLED's deleted events): their rows are removed." };

    static ImportCommand()
    {
        Files.RefuseEmpty();
        Format.AcceptOnlyFromAmong([.. Enum.GetValues<EventListFormat>().Select(KebabCase.Of)]);
        List.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Slug.Of(token.Value).Length == 0) result.AddError($"--list '{token.Value}' has neither letters nor digits.");
        });
        Column.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                var field = token.Value.Split('=')[0];
                if (!ListFields.All.Contains(field) || token.Value.Length <= field.Length + 1) result.AddError($"--column takes FIELD=NAME, such as date=EVENT_DT; '{token.Value}' is none. Fields are {string.Join(", ", ListFields.All)}.");
            }
            if (result.Tokens.GroupBy(token => token.Value.Split('=')[0], StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice) result.AddError($"--column names {twice.Key} twice.");
        });
    }

    public static Command Create()
    {
        var command = new CommandWithExamples(
            "import", "Import event lists (UCDP GED, ACLED, GDELT, other CSV, GeoJSON) into the database. A row is known by its id: importing it again changes nothing, a changed row replaces what was there. Bad rows are listed and kept out.",
            "geoevents import ged241.csv",
            "geoevents import acled-2019.csv acled-2020.csv --strict",
            "geoevents import 20200306.export.CSV --format gdelt",
            "geoevents import incidents.csv --list ministry --source \"Ministry of Health\" --column date=EVENT_DT --column lon=X --column lat=Y",
            "geoevents import ged241.csv --complete",
            "geoevents import deleted.csv --remove")
        {
            Files,
            Format,
            List,
            Source,
            Column,
            Strict,
            Complete,
            Remove,
        };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(Remove)) return;
            var other = result.GetValue(Strict) ? Strict.Name : result.GetValue(Complete) ? Complete.Name : result.GetValue(Source) is not null ? Source.Name : result.GetValue(Column) is { Length: > 0 } ? Column.Name : null;
            if (other is not null) result.AddError($"--remove takes ids, of which {other} says nothing.");
        });
        command.SetAction((parse, cancellation) => parse.GetValue(Remove) ? RemoveAsync(parse, cancellation) : RunAsync(parse, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        using var telemetry = Otlp.Start();
        using var gazetteer = parse.OpenBottomGazetteer();
        var outlines = new DivisionOutlines(gazetteer);
        ListFile[] files = [.. parse.GetValue(Files)!.Select(path => Named(parse, path, outlines))]; // before a database is made
        if (parse.GetValue(Strict) && await CheckAsync(parse, files, cancellation) is > 0 and var wrong)
            throw new CommandException($"Nothing was stored: {Counted.Of(wrong, "row")} {(wrong == 1 ? "is" : "are")} bad.");

        await using var store = await parse.OpenStoreAsync(cancellation);
        var import = new ListImport(store, TimeProvider.System);
        var report = Report(parse);
        int? removed = null;
        try
        {
            foreach (var file in files)
            {
                await foreach (var row in import.RunAsync(file, parse.GetValue(Complete), cancellation)) report.Tell(row);
            }
            if (parse.GetValue(Complete))
            {
                if (import.HasUnknownRows) throw new CommandException("Nothing was removed: rows without an id may be any.");
                if (!report.HasGood) throw new CommandException("Nothing was removed: there is no good row in the files.");
                removed = await import.RemoveOthersAsync(cancellation);
            }
        }
        finally
        {
            report.Summarise(removed);
        }
        return report.Bad == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static ListFile Named(ParseResult parse, string path, DivisionOutlines outlines)
    {
        var found = ListFile.FormatOf(path);
        var format = parse.GetValue(Format) is { } id && KebabCase.TryParse(id, out EventListFormat given) ? given : found;
        var columns = parse.GetValue(Column) ?? [];
        if (columns.Length > 0 && format is not (EventListFormat.Csv or EventListFormat.Geojson))
            throw new CommandException($"{path} is of the format {KebabCase.Of(format)}, whose columns are known: --column is for csv and geojson.");
        var list = ListFile.ListOf(parse.GetValue(List), format, path);
        var options = new EventListOptions(list)
        {
            Source = parse.GetValue(Source),
            Columns = columns.ToDictionary(pair => pair.Split('=')[0], pair => pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal),
        };
        return new ListFile(path, format, list, new EventListReader(format, options, outlines));
    }

    /// <returns>How many rows are bad.</returns>
    private static async Task<int> CheckAsync(ParseResult parse, ListFile[] files, CancellationToken cancellation)
    {
        var report = Report(parse);
        foreach (var file in files)
        {
            await foreach (var row in ListImport.CheckAsync(file, cancellation)) report.Tell(row);
        }
        report.TellUnlisted();
        return report.Bad;
    }

    private static async Task<int> RemoveAsync(ParseResult parse, CancellationToken cancellation)
    {
        var keys = new List<string>();
        foreach (var path in parse.GetValue(Files)!)
        {
            await using var content = ListFile.Open(path);
            var ids = IdList.Read(content, path);
            var format = parse.GetValue(Format) is { } given && KebabCase.TryParse(given, out EventListFormat known) ? known : ids.Format;
            if (format is null && parse.GetValue(List) is null) throw new CommandException($"{path} does not say of which list its ids are: name it with --list.");
            var list = ListFile.ListOf(parse.GetValue(List), format, path);
            keys.AddRange(ids.Ids.Select(list.KeyOf));
        }
        await using var store = await parse.OpenExistingStoreAsync(cancellation, "geoevents import makes one");
        var removed = await new ListImport(store, TimeProvider.System).RemoveAsync(keys.Distinct(StringComparer.Ordinal), cancellation);
        await parse.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(keys.Count, "id")}: {Counted.Of(removed, "row")} removed."));
        return ExitCode.Done;
    }

    private static ImportReport Report(ParseResult parse) => new(parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error, TimeProvider.System);
}
