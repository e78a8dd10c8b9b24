using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using GeoEvents.Formats;
using GeoEvents.Gazetteers;
using GeoEvents.Geography;

namespace GeoEvents.Server.Commands;

/// <summary>Prints the places that names may mean, ranked, with the reasons. Needs no database; sees the places imported into one that is named.</summary>
internal static class ResolveCommand
{
    private const string Json = "json";
    private const string Text = "text";

    public static Command Create()
    {
        var names = new Argument<string[]>("NAME") { Description = "Names as written, in any script and spelling, and where it helps what they lie in: \"Suran, Hama\".", Arity = ArgumentArity.OneOrMore };
        names.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))) result.AddError("A name is empty.");
        });
        var near = new Option<LonLat?>("--near") { Description = "Where the text is about: nearer places come first.", HelpName = "LON,LAT", CustomParser = ParseNear };
        var country = SharedOptions.Country("The country expected, by its two-letter code: its places come first.");
        var format = new Option<string>("--format") { Description = "json: one object for one name, an array for several; or text for people.", DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Json, Text);

        var command = new CommandWithExamples("resolve", "Print the places that a name may mean, with the reasons.",
            "geoevents resolve Khmeimim حميميم \"Khan Shaykhoun\"",
            "geoevents resolve \"Suran, Hama\" \"Batbu (Aleppo)\"",
            "geoevents resolve Suran --near 37.2,36.5 --country SY --format json")
        {
            names,
            near,
            country,
            format,
        };
        command.SetAction((parse, cancellation) => RunAsync(parse, parse.GetValue(names)!, parse.GetValue(near), parse.GetValue(country), parse.GetValue(format) == Json, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, string[] names, LonLat? near, string? country, bool asJson, CancellationToken cancellation)
    {
        using var gazetteer = await parse.OpenGazetteerAsync(cancellation);
        var resolved = names.Select(name => (Name: name, Candidates: PlaceSearch.Find(gazetteer, name, near, country))).ToArray();
        var output = parse.InvocationConfiguration.Output;
        if (asJson) WriteJson(output, resolved, gazetteer);
        else foreach (var (name, candidates) in resolved) WriteText(output, name, candidates);
        return ExitCode.Done;
    }

    private static void WriteJson(TextWriter output, (string Name, IReadOnlyList<Candidate> Candidates)[] resolved, Gazetteer gazetteer)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Formats.Json.Indented))
        {
            if (resolved.Length > 1) json.WriteStartArray();
            foreach (var (name, candidates) in resolved) ResolvedNameWriter.Write(json, name, candidates, gazetteer);
            if (resolved.Length > 1) json.WriteEndArray();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static void WriteText(TextWriter output, string name, IReadOnlyList<Candidate> candidates)
    {
        output.WriteLine(TerminalText.Of(name));
        if (candidates.Count == 0) output.WriteLine("  no place of this name");
        foreach (var candidate in candidates)
        {
            var place = candidate.Place;
            output.WriteLine(TerminalText.Of(string.Create(CultureInfo.InvariantCulture,
                $"  {candidate.Score:0.00}  {place.Name} ({KebabCase.Of(place.Kind)}{(place.Country is null ? "" : ", " + place.Country)})  {place.Point.Lon:0.0000},{place.Point.Lat:0.0000}  {place.Id}")));
            output.WriteLine(TerminalText.Of($"        {string.Join("; ", candidate.Why)}"));
        }
    }

    private static LonLat? ParseNear(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (LonLat.TryParse(text, out var near)) return near;
        result.AddError($"--near '{text}' is not a longitude and a latitude such as 36.63,35.93.");
        return null;
    }
}
