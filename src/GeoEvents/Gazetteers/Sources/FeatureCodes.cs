namespace GeoEvents.Gazetteers.Sources;

/// <summary>
/// The feature codes of GeoNames as kinds of place, by the list at https://download.geonames.org/export/dump/featureCodes_en.txt (CC BY 4.0).
/// What is not named here is a kind by its class, or none.
/// </summary>
internal static class FeatureCodes
{
    /// <param name="featureClass">One letter: A, H, L, P, R, S, T, U or V; empty where unknown.</param>
    /// <param name="code">Such as PPLA2.</param>
    /// <param name="population">0 where unknown.</param>
    public static PlaceKind KindOf(string featureClass, string code, long population) => code switch
    {
        "PPLX" => PlaceKind.Neighbourhood,
        "PPLH" or "PPLQ" or "PPLW" or "PPLCH" => PlaceKind.Site,
        "PPLC" => PlaceKind.City,
        "PCLI" or "PCLD" or "PCLS" or "PCLF" or "PCLIX" or "TERR" => PlaceKind.Country,
        "ADM1" => PlaceKind.Governorate,
        "ADM2" => PlaceKind.District,
        "ADM3" or "ADM4" or "ADM5" => PlaceKind.Subdistrict,
        "AIRB" => PlaceKind.AirBase,
        "AIRP" or "AIRF" or "AIRH" or "AIRQ" => PlaceKind.Airport,
        "INSM" or "MILB" or "NVB" or "BRKS" or "FT" => PlaceKind.MilitaryBase,
        "PSTB" or "PSTC" => PlaceKind.BorderCrossing,
        "PRT" or "HBR" => PlaceKind.Port,
        "PRN" or "PRNJ" or "PRNQ" => PlaceKind.Prison,
        "CMP" or "CMPRF" or "CMPL" or "CMPLA" or "CMPMN" or "CMPO" or "CMPQ" => PlaceKind.Camp,
        "BDG" or "BDGQ" => PlaceKind.Bridge,
        "RD" or "RDA" or "RDB" or "RDCUT" or "RTE" or "ST" or "TRL" or "CSWY" => PlaceKind.Road,
        "MT" or "MTS" or "PK" or "PKS" or "RDGE" or "MTU" or "PASS" => PlaceKind.Mountain,
        "HLL" or "HLLS" or "BUTE" or "MND" or "MNDU" => PlaceKind.Hill,
        "PLN" or "PLAT" => PlaceKind.Plain,
        "STM" or "STMI" or "STMA" or "STMS" or "STMX" or "STMM" or "STMIX" or "WAD" or "WADS" or "CNL" => PlaceKind.River,
        "LK" or "LKS" or "LKI" or "LKN" or "LKX" or "RSV" or "RSVI" or "LGN" => PlaceKind.Lake,
        "ISL" or "ISLS" or "ISLET" or "ATOL" => PlaceKind.Island,
        "SEA" or "OCN" or "GULF" or "BAY" or "STRT" => PlaceKind.Sea,
        _ when featureClass is "P" => Settlement(code, population),
        _ => featureClass switch
        {
            "A" or "L" or "V" => PlaceKind.Region,
            "R" => PlaceKind.Road,
            "S" => PlaceKind.Site,
            _ => PlaceKind.Unknown,
        },
    };

    private static PlaceKind Settlement(string code, long population) => code switch
    {
        _ when population >= 100_000 => PlaceKind.City,
        "PPLA" or "PPLA2" => PlaceKind.Town,
        _ => population >= 5_000 ? PlaceKind.Town : PlaceKind.Village,
    };
}
