using GeoEvents.Gazetteers.Sources;

namespace GeoEvents.Gazetteers.Checking;

/// <summary>Kinds that one source may have where another has the other: what is a town here is a village there. A governorate is never its capital.</summary>
internal static class LikeKind
{
    /// <summary>The kind that stands for all that are like this one.</summary>
    public static PlaceKind Of(PlaceKind kind) => kind switch
    {
        PlaceKind.City or PlaceKind.Town or PlaceKind.Neighbourhood or PlaceKind.Unknown => PlaceKind.Village,
        PlaceKind.Airport => PlaceKind.AirBase,
        PlaceKind.Hill => PlaceKind.Mountain,
        _ => kind,
    };

    /// <summary>How far apart two sources may have one place, as an import takes it for one; beyond that, one name means two places.</summary>
    public static double ReachKm(PlaceKind one, PlaceKind other) => Math.Max(SamePlace.ReachKm(one, other), SamePlace.ReachKm(other, one));
}
