using GeoEvents.Gazetteers;
using GeoEvents.Geography;

namespace GeoEvents.Reading.Places;

/// <summary>Chooses the place that each name of an article means, in the light of all the others; abstains where nothing speaks clearly for one.</summary>
/// <remarks>
/// Every candidate gets a sum of evidence (weights of log-odds); a softmax over the candidates and "none of them" makes a confidence of it.
/// Each round knows where the confident places of the one before lie; after three nothing moves that matters.
/// </remarks>
internal sealed class PlaceResolver(CachedGazetteer gazetteer, List<NameInText> names)
{
    /// <summary>Below this confidence the resolver abstains.</summary>
    public const double Threshold = 0.5;

    private const int Rounds = 3;
    private const double SameSpotKm = 8;
    private const int MostCandidates = 8;

    private readonly Dictionary<(string Name, bool Fuzzy), IReadOnlyList<GazetteerMatch>> _matches = [];

    private DivisionVotes _divisions = new();

    public List<Resolution> Resolve()
    {
        var focus = ArticleFocus.Empty;
        var senses = SenseVotes.Count(names);
        _divisions = DivisionVotes.Count(names.Where(name => name.Known).DistinctBy(name => name.Name, StringComparer.OrdinalIgnoreCase).Select(Matches), gazetteer.DivisionOf);
        List<Resolution> resolutions = [];
        var containers = ContainersByName();
        var clear = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var round = 0; round < Rounds; round++)
        {
            var provinces = resolutions.Where(r => r.Place?.Kind is PlaceKind.Governorate && r.Confidence >= 0.6).ToLookup(r => r.Name.Sentence, r => r.Place!);
            var last = round == Rounds - 1;
            resolutions = [.. names.Select(name => Resolve(name, focus, senses, Container(name, containers, resolutions), [.. provinces[name.Sentence]], clear.GetValueOrDefault(name.Name), last))];
            if (last) break;
            clear = Clear(resolutions);
            focus = ArticleFocus.Of(resolutions);
        }
        return Contained(OneSense(resolutions));
    }

    private Resolution Resolve(NameInText name, ArticleFocus focus, SenseVotes senses, Resolution? container, List<Place> provinces, string? sameName, bool explain)
    {
        var scored = Matches(name)
            .Select(match => Weigh(match, name, focus, senses, container, provinces, sameName, explain))
            .OrderByDescending(candidate => candidate.Weight).ThenBy(candidate => candidate.Place.Id, StringComparer.Ordinal)
            .Take(MostCandidates).ToList();
        if (scored.Count == 0) return new Resolution(name, [], null, 0, false);

        // "None of these" weighs 0. Senses that lie within each other (a city and its governorate) do not compete.
        var best = scored[0];
        double sum = 1, agreeing = 0;
        foreach (var candidate in scored)
        {
            var odds = Math.Exp(candidate.Weight);
            sum += odds;
            if (Agrees(best.Place, candidate.Place)) agreeing += odds;
        }
        var confidence = agreeing / sum;
        if (explain) confidence = Evidence.Calibrated(confidence, best.Place);
        confidence = Math.Round(confidence, 3);
        var someplace = 1 - 1 / sum;
        var candidates = scored.Select(c => new Candidate(c.Match.Place, Math.Round(Math.Exp(c.Weight) / sum, 3), c.Match.Match, c.Match.MatchedName, c.Why)).ToList();
        var place = best.Place;
        var isParty = (name.AsParty && !name.Locative && (place.Kind is PlaceKind.Country || PlaceCues.Capitals.Contains(name.Name))) || IsBareCountry(name, place);
        return new Resolution(name, candidates, confidence >= Threshold ? place : null, confidence, isParty) { Likelihood = someplace };
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
        if (_matches.TryGetValue(key, out var known)) return known;
        var matches = gazetteer.Lookup(name.Name, fuzzy ? NameMatch.Fuzzy : NameMatch.Rule);
        return _matches[key] = name.WithKindWord is { } whole
            ? [.. gazetteer.Lookup(whole, NameMatch.Rule).Concat(matches).DistinctBy(match => match.Place.Id)]
            : matches;
    }

    private WeighedMatch Weigh(GazetteerMatch match, NameInText name, ArticleFocus focus, SenseVotes senses, Resolution? container, List<Place> provinces, string? sameName, bool explain)
    {
        var weighed = new WeighedMatch(match, explain);
        var place = match.Place;
        weighed.Add(Evidence.Prior + Evidence.Spelling(match));
        weighed.Add(Evidence.Importance(place), place.Curated ? "in the curated gazetteer" : "population");
        if (name.CueKinds.Count > 0)
        {
            if (name.CueKinds.Contains(place.Kind) || place.Kind is PlaceKind.Unknown) weighed.Add(Evidence.KindFits, "a word beside it says {0}", KebabCase.Of(place.Kind));
            else weighed.Add(Evidence.KindContradicts(name, place), "another kind than the words say");
        }
        else if (senses.Prefers(name, place) is { } sense) weighed.Add(sense, "the sense used in this article");
        if (name.Locative) weighed.Add(Evidence.Located);
        else if (name.CueKinds.Count == 0) weighed.Add(Evidence.Unsupported(match, name));
        if (name.PartOfLonger) weighed.Add(Evidence.PartOfLonger);
        if ((name.IsEnglishWord && place is { Curated: false, Kind: not PlaceKind.Country }) || (name.IsWordOfArticle && !name.Locative && name.CueKinds.Count == 0)) weighed.Add(Evidence.EnglishWord, "a word of the language too");
        if (name.IsSurname) weighed.Add(name.Locative || name.CueKinds.Count > 0 ? Evidence.LocatedSurname : Evidence.Surname, "a person of the article bears the name");
        if (!name.Locative && name.CueKinds.Count == 0 && name.Name.StartsWith("Abu ", StringComparison.OrdinalIgnoreCase)) weighed.Add(Evidence.Surname, "persons are called so");
        if (name.LabelsAgreement) weighed.Add(Evidence.LabelsAgreement);
        AddNearness(weighed, name, focus);
        if ((match.Match is NameMatch.Exact || place.Curated) && gazetteer.DivisionOf(place) is { } division) weighed.Add(Evidence.SameDivision * _divisions.Support(division), "other names of the article lie in the same division too");
        if (name.ContainsOther && place.Kind is PlaceKind.Governorate or PlaceKind.Country) weighed.Add(Evidence.ContainsOther, "named as what contains another place");
        if (sameName == place.Id) weighed.Add(Evidence.SameNameElsewhere, "what the name clearly means elsewhere in the article");
        if (focus.CountryShare(place) is { } share) weighed.Add(Evidence.SameCountry(share, place));
        AddContainment(weighed, container, provinces);
        return weighed;
    }

    private static void AddNearness(WeighedMatch weighed, NameInText name, ArticleFocus focus)
    {
        var (inArticle, inSentence) = focus.NearestKm(weighed.Place, name);
        if (inArticle is { } km) weighed.Add(Evidence.Nearness(km, weighed.Place) * (inSentence is null ? 1 : Evidence.ArticleBesideSentence), "{0:0} km from the nearest other place of the article", km);
        if (inSentence is { } near) weighed.Add(Evidence.Nearness(near, weighed.Place) * Evidence.SentenceBesideArticle, "{0:0} km from the nearest other place of the sentence", near);
    }

    private void AddContainment(WeighedMatch weighed, Resolution? container, List<Place> provinces)
    {
        var place = weighed.Place;
        if (container?.Place is { } whole && whole.Id != place.Id)
        {
            var inside = gazetteer.IsInside(place, whole) || (MayMeanGovernorate(container, whole) && GovernorateOf(whole) is { } governorate && gazetteer.IsInside(place, governorate));
            if (inside) weighed.Add(Evidence.InsideContainer, "inside {0}", whole.Name);
            else if (!Crosses(place)) weighed.Add(whole.Kind is PlaceKind.Region ? Evidence.OutsideRegion : gazetteer.IsBeside(place, whole) ? Evidence.BesideContainer : Evidence.OutsideContainer, "not inside {0}", whole.Name);
        }
        else if (provinces.Count > 0 && place.Kind is not (PlaceKind.Country or PlaceKind.Governorate or PlaceKind.Region or PlaceKind.Road or PlaceKind.River) && !provinces.Exists(p => p.Id == place.Id))
        {
            if (provinces.Find(province => gazetteer.IsInside(place, province)) is { } inside) weighed.Add(Evidence.InsideProvinceOfSentence, "in {0}, which the sentence names", inside.Name);
            else weighed.Add(Evidence.OutsideProvinceOfSentence, "in none of the provinces that the sentence names");
        }
    }

    /// <summary>"the Euphrates in Mayadin": what is longer than what contains a part of it.</summary>
    private static bool Crosses(Place place) => place.Kind is PlaceKind.River or PlaceKind.Road or PlaceKind.Sea or PlaceKind.Mountain or PlaceKind.Plain;

    private Place? GovernorateOf(Place place) => gazetteer.AncestorsOf(place).FirstOrDefault(above => above.Kind is not (PlaceKind.District or PlaceKind.Subdistrict));

    /// <summary>"in Quneitra" may mean the city or the governorate, "in the city of Quneitra" may not.</summary>
    private static bool MayMeanGovernorate(Resolution container, Place place) => place.Kind is PlaceKind.City or PlaceKind.Town && !container.Name.CueKinds.Contains(PlaceKind.City);

    /// <summary>What names that stand more than once clearly mean somewhere in the article.</summary>
    private static Dictionary<string, string> Clear(List<Resolution> resolutions) =>
        resolutions.GroupBy(resolution => resolution.Name.Name, StringComparer.OrdinalIgnoreCase)
            .Where(mentions => mentions.Count() > 1)
            .Select(mentions => (Name: mentions.Key, Best: mentions.MaxBy(mention => mention.Confidence)!))
            .Where(name => name.Best.Place is not null && name.Best.Confidence >= 0.7)
            .ToDictionary(name => name.Name, name => name.Best.Place!.Id, StringComparer.OrdinalIgnoreCase);

    private bool Agrees(Place best, Place other) =>
        best.Id == other.Id || gazetteer.IsWithin(best, other) || gazetteer.IsWithin(other, best) || GreatCircle.DistanceKm(best.Point, other.Point) <= SameSpotKm;

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

    private List<Resolution> Contained(List<Resolution> resolutions)
    {
        for (var i = 0; i < resolutions.Count; i++)
        {
            if (resolutions[i].Name.Container is not { } container || resolutions[container].Place is not { } whole) continue;
            if (resolutions[i].Place is { } place && !gazetteer.IsInside(place, whole) && !gazetteer.IsBeside(place, whole)) continue; // two names of a list
            resolutions[i] = resolutions[i] with { Container = resolutions[container].Place };
            resolutions[container] = resolutions[container] with { IsContainer = true };
        }
        return resolutions;
    }
}
