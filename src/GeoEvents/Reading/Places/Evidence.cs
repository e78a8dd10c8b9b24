using GeoEvents.Gazetteers;

namespace GeoEvents.Reading.Places;

/// <summary>The weights of evidence for a candidate, in log-odds. Set by hand and checked against hand-annotated articles.</summary>
internal static class Evidence
{
    public const double Prior = -1.6;
    public const double KindFits = 1.6;
    public const double Located = 1.0;
    public const double PartOfLonger = -2.0;
    public const double LabelsAgreement = -2.5;

    /// <summary>Weights of a word beside the name that places it count beside these: "in Hope".</summary>
    public const double EnglishWord = -2.2;
    public const double Surname = -3;
    public const double LocatedSurname = -1;
    public const double InsideContainer = 2.0;
    public const double OutsideContainer = -6.0;

    /// <summary>Reports are not exact about borders: "Harfa in Quneitra" lies just across it.</summary>
    public const double BesideContainer = -1.5;

    /// <summary>Where all other names of the article may lie in the place's division too.</summary>
    public const double SameDivision = 3.0;

    /// <summary>"X, Y": Y is a state or a country rather than the city named like it.</summary>
    public const double ContainsOther = 1.5;

    /// <summary>The borders of an informal region are anybody's guess.</summary>
    public const double OutsideRegion = -0.5;

    public const double InsideProvinceOfSentence = 0.8;
    public const double OutsideProvinceOfSentence = -1.2;

    /// <summary>Where a place of the sentence is known, nearness to it counts more than nearness to one anywhere in the article.</summary>
    public const double SentenceBesideArticle = 0.8;
    public const double ArticleBesideSentence = 0.5;
    public const double SameNameElsewhere = 1.0;

    public static double Spelling(GazetteerMatch match) => match.Match switch
    {
        NameMatch.Exact => 1.2,
        NameMatch.Rule => 0.9 - 1.5 * match.Cost,
        _ => -1.3 - match.Cost,
    };

    /// <summary>Curated places are the home region's; elsewhere size is a weak prior: a million inhabitants count as much as being curated.</summary>
    public static double Importance(Place place) => place switch
    {
        { Kind: PlaceKind.Country } => 4,
        { Curated: true } => 1.4 + 0.25 * Size(place.Population),
        { Kind: PlaceKind.Airport } => -1,
        _ => -0.6 + 0.7 * Size(place.Population),
    };

    /// <summary>0 up to a thousand inhabitants, 3 at a million.</summary>
    private static double Size(long population) => population <= 1000 ? 0 : Math.Log10(population) - 3;

    /// <summary>A place called city, town or village by one is often another of these to the next.</summary>
    public static double KindContradicts(NameInText name, Place place)
    {
        static bool Settled(PlaceKind kind) => kind is PlaceKind.City or PlaceKind.Town or PlaceKind.Village or PlaceKind.Neighbourhood or PlaceKind.Camp;
        static bool Wide(PlaceKind kind) => kind is PlaceKind.Governorate or PlaceKind.District or PlaceKind.Subdistrict or PlaceKind.Region or PlaceKind.Country;
        if (name.CueKinds.Any(Settled)) return !Settled(place.Kind) ? -2 : name.CueKinds[0] is PlaceKind.Village && place.Population > 100_000 ? -2 : -0.1;
        return name.CueKinds.Any(Wide) ? -0.9 : -3; // "Baghdad Station" is not Baghdad
    }

    /// <summary>A single word in running text that equals the name of some place in the world is mostly no place.</summary>
    public static double Unsupported(GazetteerMatch match, NameInText name) => match.Place switch
    {
        { Kind: PlaceKind.Country } => 0,
        { Curated: true } => match.Match is NameMatch.Exact ? 0 : -2.5,
        { Population: >= 500_000 } => 0,
        _ => name.Name.Contains(' ') ? -0.7 : -2,
    };

    /// <summary>Places of one report lie near each other; a far one is named for its size, or not meant.</summary>
    public static double Nearness(double km, Place place) => place.Kind is PlaceKind.Country ? 0 : km switch
    {
        <= 25 => 1.6,
        <= 60 => 1.2,
        <= 150 => 0.6,
        <= 300 => 0,
        _ when place.Curated => -0.6, // the home region is named from anywhere
        _ when IsLarge(place) => km <= 1000 ? 0 : -0.6,
        <= 600 => -2.2,
        _ => -3.5,
    };

    public static double SameCountry(double share, Place place) => place.Kind is PlaceKind.Country ? 0 : share switch
    {
        >= 0.5 => 0.8,
        >= 0.15 => 0.3,
        > 0 => 0,
        _ => IsLarge(place) || place.Curated ? -0.4 : -1.2,
    };

    private static bool IsLarge(Place place) => place.Population >= 500_000 || place.Kind is PlaceKind.Sea or PlaceKind.River or PlaceKind.Region;
}
