using System.Globalization;
using GeoEvents.Events;

namespace GeoEvents.Lists.Rows;

/// <summary>Reads a row of GDELT's event exports (codebooks 1.0 and 2.0), which name no columns.</summary>
internal static class GdeltRow
{
    /// <summary>Column of the id.</summary>
    public const string IdColumn = "GLOBALEVENTID";

    private const string Id = IdColumn, Day = "SQLDATE", Actor1 = "Actor1Name", Actor2 = "Actor2Name", Code = "EventCode",
        GeoType = "ActionGeo_Type", GeoName = "ActionGeo_FullName", Lat = "ActionGeo_Lat", Lon = "ActionGeo_Long", Url = "SOURCEURL";

    /// <summary>How many columns the exports have, and where in them those are that are read.</summary>
    private static readonly Dictionary<int, (string, int)[]> Exports = new()
    {
        [58] = [(Id, 0), (Day, 1), (Actor1, 6), (Actor2, 16), (Code, 26), (GeoType, 49), (GeoName, 50), (Lat, 53), (Lon, 54), (Url, 57)],
        [61] = [(Id, 0), (Day, 1), (Actor1, 6), (Actor2, 16), (Code, 26), (GeoType, 51), (GeoName, 52), (Lat, 56), (Lon, 57), (Url, 60)],
    };

    public static bool HasColumns(int count) => Exports.ContainsKey(count);

    /// <exception cref="FormatException">No export has so many columns.</exception>
    public static IReadOnlyDictionary<string, int> Columns(int count) => Exports.TryGetValue(count, out var columns)
        ? columns.ToDictionary(column => column.Item1, column => column.Item2, StringComparer.Ordinal)
        : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"it has {count} columns; an export of GDELT has 58 or 61, separated by tabs"));

    public static ListedEvent Read(RowFields row)
    {
        var code = row.Required(Code);
        var url = row.Optional(Url);
        var type = row.WholeNumber(GeoType, 0, 5) ?? 0;
        return new ListedEvent(ListId.Of(row.Required(Id)), CameoKinds.Of(code), DateSpan.On(row.Day(Day) ?? throw new FormatException($"{Day} is empty")))
        {
            Sources = SourceOf(url) is { } source ? [source] : [],
            What = CameoKinds.NameOf(code) is { } name ? $"{name} (CAMEO {code})" : $"Event (CAMEO {code})",
            Url = IsAddress(url) ? url : null,
            Place = row.Optional(GeoName),
            Point = type == 0 ? null : row.Point(Lon, Lat),
            Precision = Where(type),
            Actors = Names.Of(row.Optional(Actor1), row.Optional(Actor2)),
        };
    }

    /// <summary>1 a country, 2 and 5 a state or province, 3 and 4 a city or landmark: the one that a machine read next to the event.</summary>
    private static WherePrecision Where(int type) => type switch
    {
        1 => WherePrecision.Country,
        2 or 5 => WherePrecision.Governorate,
        _ => WherePrecision.Near,
    };

    private static bool IsAddress(string? url) => url is not null && Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");

    /// <summary>The domain; what is no address names the source itself ("BBC Monitoring").</summary>
    private static string? SourceOf(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0) return url;
        return uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;
    }
}
