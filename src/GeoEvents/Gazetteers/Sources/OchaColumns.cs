using System.Text.RegularExpressions;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>
/// Which columns of a table of OCHA's say what. They were named otherwise every few years and in every country:
/// PCODE, NAME_EN, ADMIN3_COD (2015), admin4Name_en and admin4Pcode, ADM4_EN and ADM4_PCODE, adm4_name and adm4_pcode (2024).
/// </summary>
internal sealed partial class OchaColumns
{
    private static readonly string[] Latitudes = ["LATITUDE", "LAT", "CENTERLAT", "POINTY", "YCOORD", "Y"], Longitudes = ["LONGITUDE", "LON", "LONG", "LNG", "CENTERLON", "POINTX", "XCOORD", "X"];

    // By level; where the table is of one level only, its own columns have none ("PCODE") and come after the last.
    private readonly SortedDictionary<int, string> _pcodes = [];
    private readonly SortedDictionary<int, List<string>> _names = [];
    private readonly int _own;

    private OchaColumns(IReadOnlyList<string> columns)
    {
        var plain = columns.ToLookup(Plain, StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (LevelColumn().Match(Plain(column)) is not { Success: true } match) continue;
            var level = match.Groups["level"].ValueSpan[0] - '0';
            if (match.Groups["code"].Success) _pcodes.TryAdd(level, column);
            else Names(level).Add(column);
        }
        if (plain["PCODE"].FirstOrDefault() is { } pcode)
        {
            _own = _pcodes.Count == 0 ? 1 : _pcodes.Keys.Max() + 1;
            _pcodes[_own] = pcode;
            _names[_own] = [.. columns.Where(column => OwnName().IsMatch(Plain(column)))];
        }
        foreach (var names in _names.Values) names.Sort((a, b) => Preference(a).CompareTo(Preference(b)));
        Latitude = Latitudes.SelectMany(name => plain[name]).FirstOrDefault();
        Longitude = Longitudes.SelectMany(name => plain[name]).FirstOrDefault();
        CapitalLevel = plain["CAPITLVL"].FirstOrDefault();
    }

    public string? Latitude { get; }

    public string? Longitude { get; }

    /// <summary>The column of populated places that says of what they are the seat.</summary>
    public string? CapitalLevel { get; }

    /// <summary>Null where there are no pcodes and names of them.</summary>
    public static OchaColumns? Find(IReadOnlyList<string> columns)
    {
        var found = new OchaColumns(columns);
        return found._pcodes.Keys.Any(level => found._names.ContainsKey(level)) ? found : null;
    }

    /// <summary>The division or community that a row is about: the lowest level of which it has the code. Null where it has none.</summary>
    public OchaPlace? PlaceOf(Func<string, string?> value)
    {
        var codes = _pcodes.Select(pair => (Level: pair.Key, Code: value(pair.Value))).Where(pair => pair.Code is not null).ToArray();
        if (codes.Length == 0) return null;
        var (level, pcode) = codes[^1];
        var country = codes.Select(pair => pair.Code!).FirstOrDefault(code => CountryCode().IsMatch(code))?[..2];
        var capital = CapitalLevel is null ? null : value(CapitalLevel);
        return new OchaPlace(
            pcode!,
            KindOf(level, CapitalLevel is not null, capital),
            [.. Names(level).Select(value).OfType<string>().SelectMany(WithParts).Distinct(StringComparer.Ordinal)],
            country,
            codes.Length > 1 && codes[^2].Level > 0 ? codes[^2].Code : null);
    }

    // Two settlements counted as one have both names: "Bsheiriyeh - Bello", "البشيرية_بللو".
    private static IEnumerable<string> WithParts(string name) => [name, .. PartSeparator().Split(name) is { Length: > 1 } parts ? parts : []];

    private static PlaceKind KindOf(int level, bool populated, string? capital) => level switch
    {
        0 => PlaceKind.Country,
        _ when populated || level > 3 => capital switch
        {
            "0" or "1" => PlaceKind.City,
            "2" or "3" => PlaceKind.Town,
            _ => PlaceKind.Village,
        },
        1 => PlaceKind.Governorate,
        2 => PlaceKind.District,
        _ => PlaceKind.Subdistrict,
    };

    private List<string> Names(int level)
    {
        if (!_names.TryGetValue(level, out var names)) _names.Add(level, names = []);
        return names;
    }

    // English first, references and alternatives after all languages.
    private static int Preference(string column)
    {
        var plain = Plain(column);
        if (plain.Contains("REF", StringComparison.Ordinal) || plain.Contains("ALT", StringComparison.Ordinal)) return 3;
        if (plain.EndsWith("EN", StringComparison.Ordinal)) return 0;
        return plain.EndsWith("NAME", StringComparison.Ordinal) ? 1 : 2;
    }

    private static string Plain(string column) => column.Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    [GeneratedRegex("^ADM(?:IN)?(?<level>[0-9])(?:(?<code>PCODE|CODE?)|(?:NAME|REF|ALT)[A-Z0-9]*|[A-Z]{2}|ARA)$")]
    private static partial Regex LevelColumn();

    [GeneratedRegex("^(?:NAME?(?:[A-Z]{2}|ARA|ENREF)?|ALTNAME[A-Z0-9]*)$")]
    private static partial Regex OwnName();

    [GeneratedRegex("^[A-Z]{2}[0-9]*$")]
    private static partial Regex CountryCode();

    [GeneratedRegex(@"\s+-\s+|_", RegexOptions.CultureInvariant)]
    private static partial Regex PartSeparator();
}
