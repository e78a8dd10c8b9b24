using GeoEvents.Gazetteers;
using GeoEvents.Geography;

namespace GeoEvents.Reading.Places;

/// <summary>Chooses the place that each name of an article means, in the light of all the others; abstains where nothing speaks clearly for one.</summary>
/// <remarks>
/// Every candidate gets a sum of evidence (weights of log-odds); a softmax over the candidates and "none of them" makes a confidence of it.
/// Each round knows where the confident places of the one before lie; after three nothing moves that matters.
/// </remarks>
internal sealed class PlaceResolver(Gazetteer gazetteer, List<NameInText> names)
{
    /// <summary>Below this confidence the resolver abstains.</summary>
    public const double Threshold = 0.5;

    private const int Rounds = 3;
    private const double SameSpotKm = 8;
    private const int MostCandidates = 8;

    private readonly Dictionary<(string Name, bool Fuzzy), IReadOnlyList<GazetteerMatch>> _lookups = [];

    public List<Resolution> Resolve()
    {
        var focus = ArticleFocus.Empty;
        var senses = SenseVotes.Count(names);
        List<Resolution> resolutions = [];
        var containers = ContainersByName();
        var clear = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var round = 0; round < Rounds; round++)
        {
            var provinces = resolutions.Where(r => r.Place?.Kind is PlaceKind.Governorate && r.Confidence >= 0.6).ToLookup(r => r.Name.Sentence, r => r.Place!);
            resolutions = [.. names.Select(name => Resolve(name, focus, senses, Container(name, containers, resolutions), [.. provinces[name.Sentence]], clear.GetValueOrDefault(name.Name)))];
            clear = Clear(resolutions);
            focus = ArticleFocus.Of(resolutions);
        }
        return Contained(OneSense(resolutions));
    }

    private Resolution Resolve(NameInText name, ArticleFocus focus, SenseVotes senses, Resolution? container, List<Place> provinces, string? sameName)
    {
        var scored = Matches(name)
            .Select(match => Weigh(match, name, focus, senses, container, provinces, sameName))
            .OrderByDescending(candidate => candidate.Weight).ThenBy(candidate => candidate.Match.Place.Id, StringComparer.Ordinal)
            .Take(MostCandidates).ToList();
        if (scored.Count == 0) return new Resolution(name, [], null, 0, false);

        // "None of these" weighs 0. Senses that lie within each other (a city and its governorate) do not compete.
        var best = scored[0];
        double sum = 1, agreeing = 0;
        foreach (var candidate in scored)
        {
            var odds = Math.Exp(candidate.Weight);
            sum += odds;
            if (Agrees(best.Match.Place, candidate.Match.Place)) agreeing += odds;
        }
        var confidence = Math.Round(agreeing / sum, 3);
        var candidates = scored.Select(c => new Candidate(c.Match.Place, Math.Round(Math.Exp(c.Weight) / sum, 3), c.Match.Match, c.Match.MatchedName, c.Why)).ToList();
        var place = best.Match.Place;
        var isParty = (name.AsParty && !name.Locative && (place.Kind is PlaceKind.Country || PlaceCues.Capitals.Contains(name.Name))) || IsBareCountry(name, place);
        return new Resolution(name, candidates, confidence >= Threshold ? place : null, confidence, isParty);
    }

    /// <summary>What is said to contain a name anywhere in the article holds for it everywhere.</summary>
    private Dictionary<string, int> ContainersByName()
    {
        var containers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            if (name.Container is { } container) containers.TryAdd(name.Name, container);
        }
        return containers;
    }

    private static Resolution? Container(NameInText name, Dictionary<string, int> byName, List<Resolution> resolutions)
    {
        if (resolutions.Count == 0) return null;
        if (name.Container is { } own) return resolutions[own];
        return byName.TryGetValue(name.Name, out var container) && resolutions[container].Place?.Kind is not (PlaceKind.Country or PlaceKind.Region) ? resolutions[container] : null;
    }

    /// <summary>A country that nothing places is the country's government or people, nobody's location.</summary>
    private static bool IsBareCountry(NameInText name, Place place) =>
        place.Kind is PlaceKind.Country && !name.Locative && name.CueKinds.Count == 0 && name.Phrase.Relation is SpatialRelation.Inside;

    private IReadOnlyList<GazetteerMatch> Matches(NameInText name)
    {
        // A guess by similarity wants a word beside the name that says it is a place.
        var fuzzy = !name.Known && name.CueKinds.Count > 0 && name.Name.Length >= 5;
        if (!name.Known && !fuzzy && !name.Locative) return [];
        var key = (name.WithKindWord ?? name.Name, fuzzy);
        if (_lookups.TryGetValue(key, out var known)) return known;
        var matches = gazetteer.Lookup(name.Name, fuzzy ? NameMatch.Fuzzy : NameMatch.Rule);
        return _lookups[key] = name.WithKindWord is { } whole
            ? [.. gazetteer.Lookup(whole, NameMatch.Rule).Concat(matches).DistinctBy(match => match.Place.Id)]
            : matches;
    }

    private Weighed Weigh(GazetteerMatch match, NameInText name, ArticleFocus focus, SenseVotes senses, Resolution? container, List<Place> provinces, string? sameName)
    {
        var place = match.Place;
        var why = new List<string>(match.Why);
        var weight = Evidence.Prior + Evidence.Spelling(match) + Add(Evidence.Importance(place), why, place.Curated ? "in the curated gazetteer" : "population");
        if (name.CueKinds.Count > 0)
        {
            var fits = name.CueKinds.Contains(place.Kind) || place.Kind is PlaceKind.Unknown;
            weight += Add(fits ? Evidence.KindFits : Evidence.KindContradicts(name, place), why, fits ? $"a word beside it says {KebabCase.Of(place.Kind)}" : "another kind than the words say");
        }
        else if (senses.Prefers(name, place) is { } sense) weight += Add(sense, why, "the sense used in this article");
        if (name.Locative) weight += Evidence.Located;
        else if (name.CueKinds.Count == 0) weight += Evidence.Unsupported(match, name);
        if (name.PartOfLonger) weight += Evidence.PartOfLonger;
        if (name.LabelsAgreement) weight += Evidence.LabelsAgreement;
        var (inArticle, inSentence) = focus.NearestKm(place, name);
        if (inArticle is { } km) weight += Add(Evidence.Nearness(km, place) * (inSentence is null ? 1 : Evidence.ArticleBesideSentence), why, $"{km:0} km from the nearest other place of the article");
        if (inSentence is { } near) weight += Add(Evidence.Nearness(near, place) * Evidence.SentenceBesideArticle, why, $"{near:0} km from the nearest other place of the sentence");
        if (sameName == place.Id) weight += Add(Evidence.SameNameElsewhere, why, "what the name clearly means elsewhere in the article");
        if (focus.CountryShare(place) is { } share) weight += Evidence.SameCountry(share, place);
        if (container?.Place is { } whole && whole.Id != place.Id)
        {
            var inside = IsInside(place, whole) || (MayMeanGovernorate(container, whole) && GovernorateOf(whole) is { } governorate && IsInside(place, governorate));
            weight += Add(inside ? Evidence.InsideContainer : whole.Kind is PlaceKind.Region ? Evidence.OutsideRegion : Evidence.OutsideContainer, why, inside ? $"inside {whole.Name}" : $"not inside {whole.Name}");
        }
        else if (provinces.Count > 0 && place.Kind is not (PlaceKind.Country or PlaceKind.Governorate or PlaceKind.Region or PlaceKind.Road or PlaceKind.River) && !provinces.Exists(p => p.Id == place.Id))
        {
            var inside = provinces.Find(province => IsInside(place, province));
            weight += Add(inside is null ? Evidence.OutsideProvinceOfSentence : Evidence.InsideProvinceOfSentence, why, inside is null ? "in none of the provinces that the sentence names" : $"in {inside.Name}, which the sentence names");
        }
        return new Weighed(match, weight, why);
    }

    private Place? GovernorateOf(Place place) => gazetteer.AncestorsOf(place).FirstOrDefault(above => above.Kind is not (PlaceKind.District or PlaceKind.Subdistrict));

    private static double Add(double weight, List<string> why, string reason)
    {
        if (Math.Abs(weight) >= 0.3) why.Add(weight > 0 ? reason : "against it: " + reason);
        return weight;
    }

    /// <summary>"in Quneitra" may mean the city or the governorate, "in the city of Quneitra" may not.</summary>
    private static bool MayMeanGovernorate(Resolution container, Place place) => place.Kind is PlaceKind.City or PlaceKind.Town && !container.Name.CueKinds.Contains(PlaceKind.City);

    /// <summary>What names that stand more than once clearly mean somewhere in the article.</summary>
    private static Dictionary<string, string> Clear(List<Resolution> resolutions) =>
        resolutions.GroupBy(resolution => resolution.Name.Name, StringComparer.OrdinalIgnoreCase)
            .Where(mentions => mentions.Count() > 1)
            .Select(mentions => (Name: mentions.Key, Best: mentions.MaxBy(mention => mention.Confidence)!))
            .Where(name => name.Best.Place is not null && name.Best.Confidence >= 0.7)
            .ToDictionary(name => name.Name, name => name.Best.Place!.Id, StringComparer.OrdinalIgnoreCase);

    private bool IsInside(Place place, Place container) =>
        gazetteer.IsWithin(place, container.Id)
        || (container.Geometry is { Dimension: NetTopologySuite.Geometries.Dimension.Surface } area && area.Covers(area.Factory.CreatePoint(new NetTopologySuite.Geometries.Coordinate(place.Point.Lon, place.Point.Lat))))
        || (container.Geometry is null && GreatCircle.DistanceKm(place.Point, container.Point) <= (container.Kind is PlaceKind.City ? 15 : container.Kind is PlaceKind.Governorate or PlaceKind.Region ? 60 : 8));

    private bool Agrees(Place best, Place other) =>
        best.Id == other.Id || gazetteer.IsWithin(best, other.Id) || gazetteer.IsWithin(other, best.Id) || GreatCircle.DistanceKm(best.Point, other.Point) <= SameSpotKm;

    /// <summary>A name that was clear somewhere in the article means the same place where nothing else is said.</summary>
    private static List<Resolution> OneSense(List<Resolution> resolutions)
    {
        var clear = new Dictionary<string, Resolution>(StringComparer.OrdinalIgnoreCase);
        foreach (var resolution in resolutions)
        {
            if (resolution.Place is null || resolution.IsParty) continue;
            if (!clear.TryGetValue(resolution.Name.Name, out var known) || resolution.Confidence > known.Confidence) clear[resolution.Name.Name] = resolution;
        }
        return [.. resolutions.Select(resolution =>
            resolution.Place is null && !resolution.Name.PartOfLonger && clear.TryGetValue(resolution.Name.Name, out var sense) && resolution.Candidates.Any(c => c.Place.Id == sense.Place!.Id)
                ? resolution with { Place = sense.Place, Confidence = Math.Max(resolution.Confidence, Math.Round(sense.Confidence * 0.9, 3)) }
                : resolution)];
    }

    private static List<Resolution> Contained(List<Resolution> resolutions)
    {
        for (var i = 0; i < resolutions.Count; i++)
        {
            if (resolutions[i].Name.Container is not { } container || resolutions[container].Place is null) continue;
            resolutions[i] = resolutions[i] with { Container = resolutions[container].Place };
            resolutions[container] = resolutions[container] with { IsContainer = true };
        }
        return resolutions;
    }

    private sealed record Weighed(GazetteerMatch Match, double Weight, List<string> Why);
}
