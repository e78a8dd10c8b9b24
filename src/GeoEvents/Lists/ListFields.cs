namespace GeoEvents.Lists;

/// <summary>The fields of an event in CSV and GeoJSON, and the names of columns that mean them without being told.</summary>
public static class ListFields
{
    internal const string Id = "id", Date = "date", Start = "start", End = "end", DatePrecision = "date-precision", Lon = "lon", Lat = "lat", Place = "place",
        WherePrecision = "where-precision", RadiusKm = "radius-km", Kind = "kind", Factuality = "factuality", Source = "source", Actors = "actors",
        DeathsLow = "deaths-low", DeathsBest = "deaths", DeathsHigh = "deaths-high", InjuredLow = "injured-low", InjuredBest = "injured", InjuredHigh = "injured-high",
        Title = "title", Notes = "notes", Url = "url", Published = "published";

    private static readonly (string Field, string[] Names)[] Table =
    [
        (Id, ["id", "eventid", "uid"]),
        (Date, ["date", "eventdate", "day"]),
        (Start, ["start", "datestart", "startdate"]),
        (End, ["end", "dateend", "enddate"]),
        (DatePrecision, ["dateprecision", "dateprec"]),
        (Lon, ["lon", "lng", "long", "longitude", "x"]),
        (Lat, ["lat", "latitude", "y"]),
        (Place, ["place", "placename", "location"]),
        (WherePrecision, ["whereprecision", "whereprec"]),
        (RadiusKm, ["radiuskm"]),
        (Kind, ["kind", "eventtype", "type"]),
        (Factuality, ["factuality"]),
        (Source, ["sourcename", "source", "publisher", "outlet"]),
        (Actors, ["actors", "actor"]),
        (DeathsLow, ["deathslow"]),
        (DeathsBest, ["deaths", "deathsbest", "fatalities", "killed"]),
        (DeathsHigh, ["deathshigh"]),
        (InjuredLow, ["injuredlow"]),
        (InjuredBest, ["injured", "injuredbest", "wounded"]),
        (InjuredHigh, ["injuredhigh"]),
        (Title, ["title", "headline"]),
        (Notes, ["notes", "text", "quote", "description"]),
        (Url, ["url", "link", "sourceurl"]),
        (Published, ["published", "datepublished", "publicationdate"]),
    ];

    /// <summary>All fields, by the names that options take.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Table.Select(row => row.Field)];

    /// <summary>Which of the columns holds which field: as told, else by its name, whatever its case and signs.</summary>
    /// <param name="columns">Of the file.</param>
    /// <param name="told">Names of columns by fields.</param>
    internal static Dictionary<string, string> Find(IReadOnlyCollection<string> columns, IReadOnlyDictionary<string, string> told)
    {
        var byPlainName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in columns) byPlainName.TryAdd(Plain(column), column);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, names) in Table)
        {
            if (told.TryGetValue(field, out var named)) found[field] = named;
            else if (names.FirstOrDefault(byPlainName.ContainsKey) is { } name) found[field] = byPlainName[name];
        }
        return found;
    }

    private static string Plain(string column) => string.Concat(column.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
