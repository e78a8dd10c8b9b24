using System.CommandLine;
using System.Globalization;
using GeoEvents.Gazetteers;

namespace GeoEvents.Server.Commands;

/// <summary><c>geoevents gazetteer show</c>: all that is known of a place.</summary>
internal static class GazetteerShowCommand
{
    public static Command Create()
    {
        var wanted = new Argument<string>("ID-OR-NAME") { Description = "The id of a place, or a name: then all places of that name." };
        wanted.RefuseEmpty();
        var command = new CommandWithExamples("show", "Show all that is known of a place.",
            "geoevents gazetteer show saraqib",
            "geoevents gazetteer show سراقب") { wanted };
        command.SetAction((parse, cancellation) => RunAsync(parse, parse.GetValue(wanted)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, string wanted, CancellationToken cancellation)
    {
        using var gazetteer = await parse.OpenWholeGazetteerAsync(cancellation);
        Place[] places = gazetteer.Find(wanted) is { } one ? [one] : [.. gazetteer.Lookup(wanted, NameMatch.Exact).Select(match => match.Place)];
        if (places is [{ Id: var id }] && id != wanted && gazetteer.Find(wanted) is not null)
            await parse.InvocationConfiguration.Output.WriteLineAsync(TerminalText.Of($"{wanted} was imported and is {id}, which has its names too:"));
        if (places.Length == 0) throw new CommandException($"There is no place with the id or name {wanted}; geoevents resolve finds other spellings.");
        foreach (var place in places) Write(parse.InvocationConfiguration.Output, place, gazetteer);
        return ExitCode.Done;
    }

    private static void Write(TextWriter output, Place place, Gazetteer gazetteer)
    {
        output.WriteLine(PlaceText.Line(place));
        Field("names", string.Join(" · ", gazetteer.NamesOf(place)));
        Field("inside", string.Join(", ", Ancestors(place, gazetteer).Select(parent => $"{parent.Name} ({parent.Id})")));
        Field("precision", string.Create(CultureInfo.InvariantCulture, $"{place.PrecisionMetres} m"));
        if (place.Population > 0) Field("inhabitants", place.Population.ToString(CultureInfo.InvariantCulture));
        if (place.Geometry is { } geometry) Field("geometry", string.Create(CultureInfo.InvariantCulture, $"{geometry.GeometryType}, {geometry.NumPoints} positions"));
        Field("provenance", place.Provenance ?? "");

        void Field(string name, string value)
        {
            if (value.Length > 0) output.WriteLine(TerminalText.Of($"    {name}: {value}"));
        }
    }

    private static IEnumerable<Place> Ancestors(Place place, Gazetteer gazetteer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { place.Id };
        for (var parent = gazetteer.ParentOf(place); parent is not null && seen.Add(parent.Id); parent = gazetteer.ParentOf(parent)) yield return parent;
    }
}
