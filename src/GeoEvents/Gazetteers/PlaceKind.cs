namespace GeoEvents.Gazetteers;

/// <summary>What sort of place an entry is. In files and answers the name is in kebab case: <c>air-base</c>.</summary>
public enum PlaceKind
{
    Unknown = 0,
    Country,
    /// <summary>First-order division (ADM1): governorate, province, state.</summary>
    Governorate,
    /// <summary>Second-order division (ADM2).</summary>
    District,
    /// <summary>Third-order division (ADM3).</summary>
    Subdistrict,
    /// <summary>An area without official borders: "Greater Idlib", "the Syrian coast".</summary>
    Region,
    City,
    Town,
    Village,
    Neighbourhood,
    Camp,
    AirBase,
    Airport,
    MilitaryBase,
    BorderCrossing,
    Port,
    Prison,
    Road,
    Bridge,
    Plain,
    Mountain,
    Hill,
    River,
    Lake,
    Island,
    Sea,
    Site,
}
