using GeoEvents.Gazetteers;
using GeoEvents.Geography;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Places;

/// <summary>Brings the places of a spatial phrase together, once names are resolved: one place of an event has them all.</summary>
internal sealed class PhraseAnchors(CachedGazetteer gazetteer, ArticleText text)
{
    /// <summary>Land between places farther apart than this is nowhere in particular.</summary>
    private const double LongestCorridorKm = 300;

    private const double LongestRoadKm = 1000;

    private readonly Landmarks _landmarks = gazetteer.Landmarks;

    /// <param name="resolutions">Of all names, in their order.</param>
    public void Join(List<Resolution> resolutions)
    {
        for (var i = 0; i < resolutions.Count; i++)
        {
            if (MeansCity(resolutions[i]) is { } city) resolutions[i] = resolutions[i] with { Place = city };
            else if (Rural(resolutions[i]) is { } rural)
            {
                resolutions[i] = resolutions[i].Name.Phrase.Relation is SpatialRelation.Countryside
                    ? resolutions[i] with { Anchor = rural.Governorate, Others = [rural.City] }
                    : resolutions[i] with { Others = [rural.Governorate] };
            }
        }
        for (var i = 0; i < resolutions.Count; i++)
        {
            var phrase = resolutions[i].Name.Phrase;
            switch (phrase.Relation)
            {
                case SpatialRelation.Between or SpatialRelation.Road: Span(resolutions, i, phrase); break;
                case SpatialRelation.Border: Border(resolutions, i, phrase); break;
                case SpatialRelation.Deep when resolutions[i].Place is { Kind: PlaceKind.Country } country && Neighbour(resolutions, i, country) is { } neighbour:
                    resolutions[i] = resolutions[i] with { Others = [neighbour] };
                    break;
                case SpatialRelation.Coast or SpatialRelation.OffCoast when resolutions[i].Place is { } place && _landmarks.Country(place) is { } coastal && PlaceReach.IsArea(coastal):
                    resolutions[i] = resolutions[i] with { Others = [coastal, .. _landmarks.Neighbours(coastal)] };
                    break;
            }
        }
        for (var i = 0; i + 1 < resolutions.Count; i++)
        {
            if (!AtBorder(resolutions, i)) Attach(resolutions, i);
        }
    }

    /// <summary>"5 km south of Idlib" is measured from the city, not from the governorate.</summary>
    private static Place? MeansCity(Resolution resolution) =>
        resolution is { Place.Kind: PlaceKind.Governorate, Name: { CueKinds.Count: 0, Phrase: { Relation: SpatialRelation.Near or SpatialRelation.Distance or SpatialRelation.Offset or SpatialRelation.Between or SpatialRelation.Road or SpatialRelation.Area } } }
            ? resolution.Candidates.FirstOrDefault(candidate => candidate.Place.Kind is PlaceKind.City or PlaceKind.Town && candidate.Match is NameMatch.Exact && candidate.Place.ParentId is not null
                && GreatCircle.DistanceKm(candidate.Place.Point, resolution.Place!.Point) < 200)?.Place
            : null;

    /// <summary>"the northern countryside of Aleppo" is that of the governorate, seen from the city; "northern Aleppo" may be.</summary>
    private static (Place Governorate, Place City)? Rural(Resolution resolution)
    {
        if (resolution is not ({ Place.Kind: PlaceKind.City or PlaceKind.Governorate, Name.Phrase.Relation: SpatialRelation.Countryside } or { Place.Kind: PlaceKind.City, Name: { CueKinds.Count: 0, Phrase.Relation: SpatialRelation.Part } })) return null;
        var exact = resolution.Candidates.Where(candidate => candidate.Match is not NameMatch.Fuzzy).Select(candidate => candidate.Place).ToList();
        return exact.Find(place => place.Kind is PlaceKind.Governorate && PlaceReach.IsArea(place)) is { } governorate && exact.Find(place => place.Kind is PlaceKind.City) is { } city
            && (resolution.Place.Id == governorate.Id || resolution.Place.Id == city.Id) && governorate.KmTo(city.Point) < 10 ? (governorate, city) : null;
    }

    private void Span(List<Resolution> resolutions, int i, SpatialPhrase phrase)
    {
        var ends = resolutions.GetRange(i, phrase.Others + 1);
        var located = ends.Where(end => end.Place is not null && !end.IsParty).ToList();
        var isRoad = phrase.Relation is SpatialRelation.Road;
        if (located.Count < ends.Count || !isRoad && ends.Exists(end => end.Place!.Kind is PlaceKind.Country)
            || Longest(ends) > (isRoad ? LongestRoadKm : LongestCorridorKm) || ends.DistinctBy(end => end.Place!.Id).Count() < ends.Count)
        {
            Unspan(resolutions, i, phrase);
            return;
        }
        var others = ends.Skip(1).Select(end => end.Place!).ToList();
        // Where provinces meet is a border, not a line from middle to middle.
        if (!isRoad && ends.TrueForAll(end => PlaceReach.IsArea(end.Place!))) resolutions[i].Name.Phrase = phrase with { Relation = SpatialRelation.Border };
        else if (others is [var end] && !PlaceReach.IsArea(end) && _landmarks.Road(ends[0].Place!, end) is { } road) others.Add(road);
        resolutions[i] = resolutions[i] with { Others = others, Confidence = located.Min(end => end.Confidence) };
        if (!phrase.IsRoute) Tell(resolutions, i, phrase.Others);
    }

    /// <summary>Nothing can be drawn from one to the other: each is a place of its own; countries between which something is are parties to it.</summary>
    private static void Unspan(List<Resolution> resolutions, int i, SpatialPhrase phrase)
    {
        var areParties = phrase is { Relation: SpatialRelation.Between, IsRoute: false } && resolutions.GetRange(i, phrase.Others + 1).TrueForAll(end => end.IsParty || end.Place?.Kind is PlaceKind.Country);
        for (var of = i; of <= i + phrase.Others; of++)
        {
            if (areParties) resolutions[of] = resolutions[of] with { IsParty = true };
        }
        resolutions[i].Name.Phrase = SpatialPhrase.None;
    }

    private void Border(List<Resolution> resolutions, int i, SpatialPhrase phrase)
    {
        if (resolutions[i].Place is not { } place)
        {
            resolutions[i].Name.Phrase = SpatialPhrase.None;
            return;
        }
        // "the border with X" of an area that the sentence names before is that area's.
        var other = phrase.Others > 0 ? resolutions[i + 1].Place : Neighbour(resolutions, i, place);
        if (phrase.Others > 0 && other is null) return;
        if (phrase.Others > 0) Tell(resolutions, i, phrase.Others);
        if (other is null) return;
        if (place.Kind is PlaceKind.Country && other.Kind is PlaceKind.Country && !(PlaceReach.IsArea(place) && PlaceReach.IsArea(other)) && _landmarks.Border(place, other) is { } own)
        {
            resolutions[i] = resolutions[i] with { Place = own, IsParty = false };
        }
        else resolutions[i] = resolutions[i] with { Others = [other], IsParty = false };
    }

    /// <summary>The country that a country's border is about: the one in which most places of the article lie, the sentence's before others.</summary>
    private Place? Neighbour(List<Resolution> resolutions, int of, Place country)
    {
        if (country.Kind is not PlaceKind.Country) return null;
        var most = resolutions.Where(other => other.Place?.Country is not null && other.Place.Country != country.Country && !other.IsTold)
            .GroupBy(other => other.Place!.Country!)
            .Select(places => (Country: places.Key, Weight: places.Sum(place => (place.IsParty ? 0.2 : 1) * (place.Name.Sentence == resolutions[of].Name.Sentence ? 5 : 1))))
            .OrderByDescending(places => places.Weight).ThenBy(places => places.Country, StringComparer.Ordinal).Take(3);
        foreach (var (code, _) in most)
        {
            if (gazetteer.Find(Gazetteers.Sources.Countries.Id(code)) is { } neighbour && (!PlaceReach.IsArea(country) || !PlaceReach.IsArea(neighbour) || _landmarks.Neighbours(country).Contains(neighbour))) return neighbour;
        }
        return null;
    }

    /// <summary>"X near the Turkish border", "the Turkish border in X": a settlement there is itself; of an area, what lies along it.</summary>
    private bool AtBorder(List<Resolution> resolutions, int i)
    {
        Resolution one = resolutions[i], next = resolutions[i + 1];
        if (one.Name.Sentence != next.Name.Sentence || one.IsTold || next.IsTold) return false;
        if (next.Name.Phrase is { Relation: SpatialRelation.Border, Others: 0, Start: { } start } && next.Place is { Kind: PlaceKind.Country or PlaceKind.Region } abroad && one is { Place: { } place, IsParty: false, Name.Phrase.Relation: SpatialRelation.Inside } && start >= one.Name.End && Adjoins(one.Name, start))
        {
            if (PlaceReach.IsArea(place) && abroad.Kind is PlaceKind.Region) return false;
            if (PlaceReach.IsArea(place)) one = one with { Others = [abroad] };
            else if (PlaceReach.PrecisionOf(place.Kind) is not Events.WherePrecision.Exact) return false;
            if (PlaceReach.IsArea(place)) one.Name.Phrase = new SpatialPhrase(SpatialRelation.Border) { Start = one.Name.Start, End = next.Name.Phrase.End ?? next.Name.End };
            resolutions[i] = one;
            Tell(resolutions, i, 1);
            return true;
        }
        if (one is { Name.Phrase: { Relation: SpatialRelation.Border, Others: 0 } border, Place: { Kind: PlaceKind.Country } country } && next is { Place: { Kind: PlaceKind.Governorate or PlaceKind.District } within, IsParty: false, Name.Phrase.Relation: SpatialRelation.Inside } && PlaceReach.IsArea(within) && within.Country != country.Country
            && text.Is(next.Name.First - 1, "in") && text.Tokens[next.Name.First - 1].Start <= (border.End ?? one.Name.End) + 1)
        {
            next.Name.Phrase = new SpatialPhrase(SpatialRelation.Border) { Start = border.Start ?? one.Name.Start, End = next.Name.End };
            resolutions[i + 1] = next with { Others = [country] };
            resolutions[i] = one with { IsTold = true };
            return true;
        }
        return false;
    }

    /// <summary>A phrase right behind another name says where that one is: "the M4 near X" is a part of the M4, "Y, 5 km south of X" is Y.</summary>
    private void Attach(List<Resolution> resolutions, int i)
    {
        Resolution one = resolutions[i], next = resolutions[i + 1];
        var phrase = next.Name.Phrase;
        if (one.Name.Sentence != next.Name.Sentence || one.IsTold || one.IsParty || next.IsTold || phrase.Start is not { } start || start < one.Name.End || !Adjoins(one.Name, start)) return;
        if (phrase.Relation is not (SpatialRelation.Near or SpatialRelation.Area or SpatialRelation.Offset or SpatialRelation.Distance or SpatialRelation.Between or SpatialRelation.Coast or SpatialRelation.Border or SpatialRelation.Deep)) return;
        if (one.Place is { } line && PlaceReach.IsLine(line) && one.Name.Phrase.Relation is SpatialRelation.Inside or SpatialRelation.Near && next.Place is not null)
        {
            var at = phrase.Relation is SpatialRelation.Between && next.Others is [var end, ..] ? (List<Place>)[next.Place, end] : [next.Place];
            resolutions[i] = one with { Others = at };
            one.Name.Phrase = one.Name.Phrase with { Relation = SpatialRelation.Inside, Start = one.Name.Phrase.Start ?? one.Name.Start, End = Math.Max(next.Name.End, phrase.End ?? 0) };
            Tell(resolutions, i, 1);
        }
        else if (one.Name.Phrase.Relation is SpatialRelation.Inside or SpatialRelation.Near && phrase.Relation is not SpatialRelation.Between && next.Place is not null && (one.Place is not null || one.Name.Locative || one.Name.CueKinds.Count > 0))
        {
            if (one.Place is null) resolutions[i] = one with { Container = next.Place, ContainerPhrase = phrase };
            if (one.Place is null || PlaceReach.PrecisionOf(one.Place.Kind) is Events.WherePrecision.Exact) Tell(resolutions, i, 1);
        }
    }

    /// <summary>Only "highway", a comma, "which lies" and the like stand between a name and a phrase.</summary>
    private bool Adjoins(NameInText name, int start)
    {
        for (var i = name.Last + 1; i < text.Tokens.Count && text.Tokens[i].Start < start; i++)
        {
            if (!(PlaceCues.IsKindWord(text[i]) || text[i] is "," or "،" or "(" or "which" or "that" or "is" or "lies" or "lying" or "located" or "situated" or "a" or "an" or "the" or "just" or "in" or "on" or "at" or "some" or "about" or "near" or "along" or "close" or "to")) return false;
        }
        return true;
    }

    private static void Tell(List<Resolution> resolutions, int i, int others)
    {
        for (var of = i + 1; of <= i + others; of++) resolutions[of] = resolutions[of] with { IsTold = true };
    }

    private static double Longest(List<Resolution> ends) => ends.Skip(1).Max(end => GreatCircle.DistanceKm(ends[0].Place!.Point, end.Place!.Point));
}
