using GeoEvents.Geography;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>The columns that the tables of this folder have in common.</summary>
internal static class PlaceColumns
{
    private const double MostReachKm = 10_000;

    /// <summary>lon and lat.</summary>
    public static LonLat Point(this CsvTable table) => new(table.Number("lon", -180, 180), table.Number("lat", -90, 90));

    /// <summary>How far from its point a place without an outline reaches: reach_km.</summary>
    public static int ReachMetres(this CsvTable table) => (int)(table.Number("reach_km", 0, MostReachKm) * 1000);

    public static PlaceKind Kind(this CsvTable table, string column) => KebabCase.TryParse<PlaceKind>(table.Required(column), out var kind)
        ? kind
        : throw table.Wrong($"'{table.Required(column)}' is no kind of place; the kinds are {KebabCase.All<PlaceKind>()}");

    public static string Slug(this CsvTable table, string column)
    {
        var slug = table.Required(column);
        return slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') ? slug : throw table.Wrong($"the {column} '{slug}' is not of lower case letters, digits and hyphens");
    }

    /// <summary>The place with all its names: its own, that in Arabic, those of the column spellings.</summary>
    public static GazetteerEntry Entry(this CsvTable table, Place place) =>
        new(place, [place.Name, .. place.ArabicName is { } arabic ? [arabic] : Array.Empty<string>(), .. table.List("spellings")]);
}
