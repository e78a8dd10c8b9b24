using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GeoEvents.Geography;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>Reads airports and air bases: a JSON array of OurAirports rows.</summary>
public static class AirportsFile
{
    private static readonly string[] Military = ["Air Base", "Airbase", "Air Force", "AFB", "Military", "Naval", "RAF ", "Army"];

    /// <param name="stream">The JSON.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="GazetteerSourceException">It is not such a file.</exception>
    public static IReadOnlyList<GazetteerEntry> Read(Stream stream, string file)
    {
        Row[]? rows;
        try
        {
            rows = JsonSerializer.Deserialize<Row[]>(stream);
        }
        catch (JsonException e)
        {
            throw new GazetteerSourceException($"{file}, line {e.LineNumber + 1}: this is no list of airports.", e);
        }
        return [.. (rows ?? []).Select((row, i) => Entry(row, i, file))];
    }

    private static GazetteerEntry Entry(Row row, int index, string file)
    {
        if (!double.TryParse(row.Lat, NumberStyles.Float, CultureInfo.InvariantCulture, out var lat) || lat is not (>= -90 and <= 90)
            || !double.TryParse(row.Lon, NumberStyles.Float, CultureInfo.InvariantCulture, out var lon) || lon is not (>= -180 and <= 180)
            || string.IsNullOrWhiteSpace(row.Name) || string.IsNullOrWhiteSpace(row.Ident))
            throw new GazetteerSourceException($"{file}, airport {index + 1}: ident, name or position is missing.");

        var name = row.Name.Trim();
        var keywords = (row.Keywords ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(IsName).ToArray();
        var place = new Place($"airport:{row.Ident.Trim()}", Military.Any(name.Contains) ? PlaceKind.AirBase : PlaceKind.Airport, name, new LonLat(lon, lat), 1_500)
        {
            ArabicName = Array.Find(keywords, word => word[0] is >= '\u0621' and <= '\u064A'),
            Country = row.Country is { Length: 2 } country ? country : null,
            Provenance = "OurAirports (public domain)",
        };
        return new GazetteerEntry(place, [name, .. keywords]);
    }

    // Among the keywords are codes ("OS57") and towns nearby ("New York City"): only what says that it is an airport names one.
    private static readonly string[] AirportWords = ["Air", "Aéro", "Aero", "Base", "Field", "مطار"];

    private static bool IsName(string keyword) => Array.Exists(AirportWords, word => keyword.Contains(word, StringComparison.Ordinal));

    private sealed record Row(
        [property: JsonPropertyName("ident")] string? Ident,
        [property: JsonPropertyName("name")] string? Name,
        [property: JsonPropertyName("latitude_deg")] string? Lat,
        [property: JsonPropertyName("longitude_deg")] string? Lon,
        [property: JsonPropertyName("iso_country")] string? Country,
        [property: JsonPropertyName("keywords")] string? Keywords);
}
