namespace GeoEvents.Gazetteers.Sources;

/// <summary>Words with which files say what sort of place something is: our own names of kinds, OpenStreetMap's values, labels of the Getty AAT.</summary>
internal static class KindWords
{
    /// <summary>Unknown where the word is none of them.</summary>
    public static PlaceKind KindOf(string word)
    {
        var key = string.Join('-', word.ToLowerInvariant().Split([' ', '_', '-', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return KebabCase.TryParse<PlaceKind>(key, out var kind) ? kind : key switch
        {
            "nation" or "sovereign-state" or "independent-political-entity" => PlaceKind.Country,
            "province" or "state" or "first-level-subdivision" or "adm1" => PlaceKind.Governorate,
            "county" or "second-level-subdivision" or "adm2" => PlaceKind.District,
            "municipality" or "third-level-subdivision" or "adm3" => PlaceKind.Subdistrict,
            "area" or "historical-region" or "general-region" => PlaceKind.Region,
            "metropolis" or "capital" => PlaceKind.City,
            "hamlet" or "settlement" or "inhabited-place" or "populated-place" or "locality" or "isolated-dwelling" or "community" => PlaceKind.Village,
            "suburb" or "quarter" or "neighborhood" or "city-block" or "residential-district" => PlaceKind.Neighbourhood,
            "refugee-camp" or "idp-camp" => PlaceKind.Camp,
            "airbase" or "military-airport" => PlaceKind.AirBase,
            "aerodrome" or "airfield" or "airstrip" => PlaceKind.Airport,
            "base" or "barracks" or "military-installation" or "naval-base" => PlaceKind.MilitaryBase,
            "border-control" or "border-post" or "crossing" => PlaceKind.BorderCrossing,
            "harbor" or "harbour" or "seaport" => PlaceKind.Port,
            "highway" or "motorway" or "street" or "route" => PlaceKind.Road,
            "peak" or "mountain-range" or "mountains" or "ridge" => PlaceKind.Mountain,
            "tell" or "mound" => PlaceKind.Hill,
            "stream" or "wadi" or "waterway" or "canal" => PlaceKind.River,
            "reservoir" => PlaceKind.Lake,
            "ocean" or "gulf" or "bay" => PlaceKind.Sea,
            "archaeological-site" or "building" or "dam" or "mosque" or "church" or "hospital" or "school" or "factory" => PlaceKind.Site,
            _ => PlaceKind.Unknown,
        };
    }
}
