using System.Collections.Frozen;
using GeoEvents.Gazetteers.Checking;
using GeoEvents.Gazetteers.Spelling;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>What makes an entry of one source a place that another source already has: the same sort, a name in common but for its articles, and near.</summary>
internal static class SamePlace
{
    // Two sources set a city's point as far apart as it is wide; villages of one name may lie 6 km apart.
    private const double CityKm = 15, AirportKm = 8, OtherKm = 5, LineKm = 150;

    private static readonly FrozenSet<string> Articles = FrozenSet.ToFrozenSet(
        ["al", "el", "ad", "adh", "an", "ar", "as", "ash", "at", "ath", "az", "ed", "en", "er", "es", "esh", "et", "ez"], StringComparer.Ordinal);

    private static readonly double[] MaxReachesKm = [.. Enum.GetValues<PlaceKind>().Select(other => Enum.GetValues<PlaceKind>().Max(known => ReachKm(known, other)))];

    /// <summary>Names with the same key are one name: "Abu ad-Duhur" is "Abu al-Duhur". Empty for what is no name.</summary>
    public static string Key(string name)
    {
        var folded = NameFolding.Fold(name);
        return folded.Contains(' ', StringComparison.Ordinal) ? string.Join(' ', folded.Split(' ').Where(word => !Articles.Contains(word))) : folded;
    }

    /// <summary>How far apart the two may lie, in kilometres; -1 for sorts that are never one place.</summary>
    /// <param name="known">The kind that the place has.</param>
    /// <param name="other">The kind that the other source gives.</param>
    public static double ReachKm(PlaceKind known, PlaceKind other) => (known, other) switch
    {
        (PlaceKind.AirBase or PlaceKind.Airport or PlaceKind.MilitaryBase, PlaceKind.AirBase or PlaceKind.Airport) => AirportKm,
        (PlaceKind.City, _) when MayBeSettled(other) => CityKm,
        (PlaceKind.Town or PlaceKind.Village or PlaceKind.Neighbourhood or PlaceKind.Camp, _) when MayBeSettled(other) => OtherKm,
        _ when known == other => ReachKm(known),
        _ => -1,
    };

    /// <summary>The farthest that a place may lie from an entry of this kind and be the same, in kilometres.</summary>
    public static double MaxReachKm(PlaceKind other) => MaxReachesKm[(int)other];

    /// <summary>The place as it is known, with what the other source knows beside it: its line or area only where the known point may lie on it.</summary>
    public static Place Join(Place known, Place other) => known with
    {
        ArabicName = known.ArabicName ?? other.ArabicName,
        Country = known.Country ?? other.Country,
        Population = known.Population > 0 ? known.Population : other.Population,
        Geometry = known.Geometry ?? (other.Geometry is { IsEmpty: false } shape && PlaceDistance.KmTo(shape, known.Point) * 1000 <= known.PrecisionMetres ? shape : null),
    };

    // What has an extent has its point anywhere in it.
    private static double ReachKm(PlaceKind kind) => kind switch
    {
        PlaceKind.Country or PlaceKind.Road or PlaceKind.River or PlaceKind.Sea => LineKm,
        PlaceKind.Governorate => 75,
        PlaceKind.District => 40,
        PlaceKind.Subdistrict or PlaceKind.Region or PlaceKind.Plain or PlaceKind.Mountain or PlaceKind.Lake or PlaceKind.Island => 25,
        _ => OtherKm,
    };

    private static bool MayBeSettled(PlaceKind kind) =>
        kind is PlaceKind.City or PlaceKind.Town or PlaceKind.Village or PlaceKind.Neighbourhood or PlaceKind.Camp or PlaceKind.Site or PlaceKind.Unknown;
}
