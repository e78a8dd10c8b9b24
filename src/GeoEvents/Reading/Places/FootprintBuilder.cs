using GeoEvents.Events;
using GeoEvents.Gazetteers;
using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.Reading.Places;

/// <summary>Makes the place of an event of a resolved name and of the words about it: never narrower than the text.</summary>
internal static class FootprintBuilder
{
    /// <summary>UCDP's "near" ends here.</summary>
    private const double NearKm = 25;

    /// <summary>About a settlement a half or a sector reaches farther from its own middle than from the settlement.</summary>
    private const double NearSettlementKm = 50;

    /// <summary>A city whose governorate bears the same name, named without either word, may mean either.</summary>
    private const double VagueCityKm = 12;

    public static EventPlace Build(Resolution resolution, string text)
    {
        var name = resolution.Name;
        var words = text[Math.Min(name.Phrase.Start ?? name.Start, name.Start)..Math.Max(name.Phrase.End ?? name.End, name.End)];
        if ((resolution.Anchor ?? resolution.Place) is not { } place)
        {
            var unknown = new EventPlace(words) { Confidence = resolution.Confidence };
            return resolution.Container is { } container ? Located(unknown, container, resolution.ContainerPhrase, []) : unknown;
        }
        var named = new EventPlace(words) { PlaceId = place.Id, Name = place.Name, Kind = place.Kind, Confidence = resolution.Confidence };
        var located = Located(named, place, name.Phrase, resolution.Others);
        return IsVague(resolution, place) ? located with { Precision = WherePrecision.Near, RadiusKm = Math.Max(VagueCityKm, located.RadiusKm) } : located;
    }

    private static bool IsVague(Resolution resolution, Place place) =>
        place.Kind is PlaceKind.City && resolution.Name.CueKinds.Count == 0 && resolution.Name.Phrase.Relation is SpatialRelation.Inside
        && resolution.Candidates.Any(c => c.Place.Kind is PlaceKind.Governorate && c.Match is NameMatch.Exact);

    private static EventPlace Located(EventPlace of, Place place, SpatialPhrase phrase, IReadOnlyList<Place> others)
    {
        if (phrase.Distance?.Km > SaidDistance.FarthestKm) return of; // says where it is not
        return phrase.Relation switch
        {
            SpatialRelation.Inside when others.Count == 0 => Itself(of, place),
            SpatialRelation.Near when place.Kind is PlaceKind.Country && phrase.Distance is null => Itself(of, place), // "near Syria's capital": the country is not what it is near to
            SpatialRelation.Near when phrase.Bearing is null && PlaceReach.IsSpot(place) => Around(of, place.Point, PhraseShapes.NearRadiusKm(place)),
            SpatialRelation.Distance when phrase.Distance is { IsMost: true } most && PlaceReach.IsSpot(place) => Around(of, place.Point, most.Km + most.SlackKm + PlaceReach.RadiusKm(place)),
            SpatialRelation.OffCoast or SpatialRelation.Coast when PlaceReach.IsSpot(place) && ShapeCache.Get(place, phrase, others) is null => Around(of, place.Point, PhraseShapes.OffshoreKm),
            SpatialRelation.Area when PlaceReach.IsSpot(place) => Around(of, place.Point, PhraseShapes.AreaRadiusKm(place)),
            SpatialRelation.Countryside when phrase.Bearing is null && !PlaceReach.IsArea(place) => Around(of, place.Point, PhraseShapes.CountrysideRadiusKm(place)),
            _ => ShapeCache.Get(place, phrase, others) is { } shape ? Shaped(of, place, phrase, others, shape) : Itself(of, place),
        };
    }

    private static EventPlace Itself(EventPlace of, Place place) => of with
    {
        Point = place.Point,
        Precision = PlaceReach.PrecisionOf(place.Kind),
        RadiusKm = place.Geometry is { } outline and not NetTopologySuite.Geometries.Point ? BoxReach(outline, place.Point) : Math.Round(PlaceReach.RadiusKm(place), 1),
        Footprint = place.Geometry is NetTopologySuite.Geometries.Point ? null : place.Geometry,
    };

    private static EventPlace Around(EventPlace of, LonLat centre, double km) =>
        of with { Point = centre, Precision = WherePrecision.Near, RadiusKm = Math.Round(km, 1), Footprint = null };

    private static EventPlace Shaped(EventPlace of, Place place, SpatialPhrase phrase, IReadOnlyList<Place> others, Shape shape)
    {
        var whole = PlaceReach.PrecisionOf(place.Kind);
        var isPart = phrase.Relation is SpatialRelation.Part or SpatialRelation.Countryside or SpatialRelation.Deep && whole is not WherePrecision.Exact;
        var isAbout = phrase is { Relation: SpatialRelation.Part or SpatialRelation.Countryside or SpatialRelation.Near or SpatialRelation.Offset, Distance: null } && whole is WherePrecision.Exact;
        return of with
        {
            Point = shape.Point,
            Precision = isPart ? whole : phrase.Relation is SpatialRelation.Part && others.Count > 0 ? PlaceReach.PrecisionOf(others[0].Kind) : shape.RadiusKm <= (isAbout ? NearSettlementKm : NearKm) ? WherePrecision.Near : WherePrecision.LineOrRegion,
            RadiusKm = shape.RadiusKm,
            Footprint = shape.Area,
        };
    }

    /// <summary>Kilometres from a point to the farthest corner of a shape's box.</summary>
    private static double BoxReach(Geometry shape, LonLat from) => Shape.ReachKm(shape.Envelope, from);
}
