using GeoEvents.Gazetteers.Spelling;
using GeoEvents.Geography;

namespace GeoEvents.Querying;

/// <summary>Which places a name may mean, and which of them come first.</summary>
/// <param name="Name">As written, in any script: not empty, and of at most <see cref="MaxNameLength"/> characters.</param>
public sealed record PlaceQuery(string Name)
{
    /// <summary>Candidates where the caller does not say.</summary>
    public const int DefaultLimit = 10;

    public const int MaxNameLength = NameFolding.MaxLength;

    private static readonly string[] Known = ["name", "near", "country", "limit"];

    /// <summary>Nearer places come first.</summary>
    public LonLat? Near { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country whose places come first.</summary>
    public string? Country { get; init; }

    /// <summary>1 to <see cref="EventQuery.MaxLimit"/>.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Reads name, near, country and limit.</summary>
    /// <param name="parameters">Names and decoded values, as in a query string.</param>
    /// <exception cref="QueryException">A parameter is unknown, repeated or wrong, or there is no name.</exception>
    public static PlaceQuery Parse(IEnumerable<KeyValuePair<string, string?>> parameters)
    {
        var query = new PlaceQuery("");
        var seen = new HashSet<string>();
        foreach (var (name, value) in parameters)
        {
            if (!Known.Contains(name)) throw QueryException.Unknown(name, Known);
            if (!seen.Add(name)) throw QueryException.Repeated(name);
            query = With(query, name, value ?? "");
        }
        return seen.Contains("name") ? query : throw new QueryException("The parameter name is missing: the name of a place, in any spelling.");
    }

    /// <summary>True for a code of two letters such as SY.</summary>
    public static bool IsCountry(string code) => code.Length == 2 && code.All(char.IsAsciiLetter);

    private static PlaceQuery With(PlaceQuery query, string name, string value) => name switch
    {
        "name" when string.IsNullOrWhiteSpace(value) => throw new QueryException(name, value, "the name of a place"),
        "name" => value.Length <= MaxNameLength ? query with { Name = value } : throw new QueryException(name, value, $"a name of at most {MaxNameLength} characters"),
        "near" => LonLat.TryParse(value, out var near) ? query with { Near = near } : throw new QueryException(name, value, "a longitude and a latitude such as 36.63,35.93"),
        "country" => IsCountry(value) ? query with { Country = value } : throw new QueryException(name, value, "a two-letter country code such as SY"),
        "limit" => query with { Limit = LimitParameter.Parse(value) },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not in the table."),
    };
}
