using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using GeoEvents.Formats;
using GeoEvents.Gazetteers;

namespace GeoEvents.Server.Commands;

/// <summary><c>geoevents gazetteer list</c>: the places that are known, or the datasets that were imported.</summary>
internal static class GazetteerListCommand
{
    private const string Json = "json";
    private const string Text = "text";

    public static Command Create()
    {
        var kind = new Option<string?>("--kind") { Description = "Only places of this kind, such as town or air-base.", HelpName = "KIND" };
        kind.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !KebabCase.TryParse<PlaceKind>(token.Value, out _)) result.AddError($"--kind '{token.Value}' is no kind of place; they are {KebabCase.All<PlaceKind>()}.");
        });
        var country = SharedOptions.Country("Only places of this country, by its two-letter code.");
        var dataset = new Option<string?>("--dataset") { Description = "Only places of this dataset, as they were imported.", HelpName = "NAME" };
        var datasets = new Option<bool>("--datasets") { Description = "Instead of places: the datasets that were imported, with their number of places and their files." };
        var format = new Option<string>("--format") { Description = "json: a GeoJSON FeatureCollection; or text for people.", DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Json, Text);
        var command = new CommandWithExamples("list", "List the places that are known, the imported ones among them.",
            "geoevents gazetteer list --kind air-base --country SY",
            "geoevents gazetteer list --dataset camps --format json > camps.geojson",
            "geoevents gazetteer list --datasets")
        {
            kind,
            country,
            dataset,
            datasets,
            format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(datasets) is not { Implicit: false } || !result.GetValue(datasets)) return;
            foreach (var other in new Option[] { kind, country, dataset, format })
            {
                if (result.GetResult(other) is { Implicit: false }) result.AddError($"--datasets lists datasets, of which {other.Name} says nothing.");
            }
        });
        command.SetAction(async (parse, cancellation) =>
        {
            if (parse.GetValue(datasets)) return await ListDatasetsAsync(parse, cancellation);
            PlaceKind? wanted = parse.GetValue(kind) is { } id && KebabCase.TryParse(id, out PlaceKind known) ? known : null;
            bool IsWanted(Place place) => (wanted is null || place.Kind == wanted)
                && (parse.GetValue(country) is not { } code || string.Equals(place.Country, code, StringComparison.OrdinalIgnoreCase));
            return await ListAsync(parse, IsWanted, parse.GetValue(dataset), parse.GetValue(format) == Json, cancellation);
        });
        return command;
    }

    private static async Task<int> ListAsync(ParseResult parse, Func<Place, bool> isWanted, string? dataset, bool asJson, CancellationToken cancellation)
    {
        if (dataset is not null)
        {
            await WriteAsync(parse, [.. (await ImportedAsync(parse, Datasets.NameOf(dataset), cancellation)).Where(isWanted)], asJson);
            return ExitCode.Done;
        }
        using var gazetteer = await parse.OpenWholeGazetteerAsync(cancellation);
        await WriteAsync(parse, [.. gazetteer.Places.Where(isWanted)], asJson);
        return ExitCode.Done;
    }

    private static async Task<List<Place>> ImportedAsync(ParseResult parse, string dataset, CancellationToken cancellation)
    {
        await using var store = await parse.OpenExistingStoreAsync(cancellation, Opening.ImportMakesOne);
        var places = new List<Place>();
        await foreach (var entry in store.StreamImportedPlacesAsync(dataset, cancellation)) places.Add(entry.Place);
        return places.Count > 0 ? places : throw await Datasets.MissingAsync(store, dataset, cancellation);
    }

    private static async Task<int> ListDatasetsAsync(ParseResult parse, CancellationToken cancellation)
    {
        if (parse.HasNoDatabase()) return ExitCode.Done;
        await using var store = await parse.OpenExistingStoreAsync(cancellation, Opening.ImportMakesOne);
        foreach (var dataset in await store.GetDatasetsAsync(cancellation))
            await parse.InvocationConfiguration.Output.WriteLineAsync(TerminalText.Of(string.Create(CultureInfo.InvariantCulture, $"{dataset.Name}  {Counted.Of(dataset.Places, "place")}  {dataset.Origin}")));
        return ExitCode.Done;
    }

    private static Task WriteAsync(ParseResult parse, List<Place> places, bool asJson) =>
        asJson ? WriteJsonAsync(places) : parse.InvocationConfiguration.Output.WriteAsync(string.Concat(places.Select(place => PlaceText.Line(place) + "\n")));

    private static async Task WriteJsonAsync(List<Place> places)
    {
        await using var output = Console.OpenStandardOutput();
        await using (var json = new Utf8JsonWriter(output, Formats.Json.Indented))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteNumber("numberMatched", places.Count);
            json.WriteNumber("numberReturned", places.Count);
            json.WriteStartArray("features");
            foreach (var place in places)
            {
                PlaceFeature.Write(json, place);
                await json.FlushAsync();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }
}
