using GeoEvents.Gazetteers;
using GeoEvents.Reading.Lexicons;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Places;

/// <summary>Reads the spatial phrases that take in several names: "between X and Y", "from X to Y", "the X–Y road", "X's border with Y". The first name gets the phrase.</summary>
internal sealed class JointPhraseReader(ArticleText text, IReadOnlyList<NameInText> names)
{
    /// <summary>Nobody names more places to say where one is.</summary>
    private const int MostOthers = 4;

    private static readonly WordList RoadNouns = WordList.Load("road-nouns.txt");
    private static readonly WordList PartyNouns = WordList.Load("party-nouns.txt");

    public void Read()
    {
        for (var i = 0; i + 1 < names.Count; i++)
        {
            if (names[i + 1].Sentence != names[i].Sentence || Joint(i) is not { } phrase) continue;
            names[i].Phrase = phrase;
            for (var of = i; of <= i + phrase.Others; of++)
            {
                names[of].Locative = true;
                // "the X-Y road" is a road, X is none.
                if (names[of].CueKinds is [PlaceKind.Road, ..]) (names[of].CueKinds, names[of].WithKindWord) = ([], null);
            }
            i += phrase.Others;
        }
        for (var i = 0; i + 1 < names.Count; i++) Share(names[i], names[i + 1]);
    }

    private SpatialPhrase? Joint(int i)
    {
        NameInText one = names[i], next = names[i + 1];
        var first = text.Sentences[one.Sentence].First;
        var last = text.Sentences[one.Sentence].Last;
        var before = Back(one.First - 1, first);
        var joint = Gap(one, next);
        if (joint is Link.Dash or Link.To && next.Last + 1 <= last && (RoadNouns.Contains(text[next.Last + 1]) || (joint is Link.Dash && IsBorder(next.Last + 1))))
        {
            var relation = RoadNouns.Contains(text[next.Last + 1]) ? SpatialRelation.Road : SpatialRelation.Border;
            return new SpatialPhrase(relation) { Start = one.Start, End = text.Tokens[next.Last + 1].End, Others = 1 };
        }
        if (joint is Link.BorderWith) return new SpatialPhrase(SpatialRelation.Border) { Start = one.Start, End = next.End, Others = 1 };
        if (before < first) return null;
        if (joint is Link.Dash or Link.Nothing && text.Is(before, "طريق") || joint is Link.Dash or Link.Nothing && text.Is(before, "أوتوستراد"))
            return new SpatialPhrase(SpatialRelation.Road) { Start = text.Tokens[before].Start, End = next.End, Others = 1 };
        var isBetween = text.Is(before, "between") || text.Is(before, "بين");
        var links = text.Is(before, "linking") || text.Is(before, "connecting") || text.Is(before, "links") || text.Is(before, "connects") || text.Is(before, "joining");
        var isFrom = text.Is(before, "from") || text.Is(before, "من");
        if (isFrom ? joint is not Link.To : !(isBetween || links) || joint is Link.Nothing or Link.Dash or Link.BorderWith) return null;
        var others = isFrom ? 1 : Listed(i);
        if (others == 0) return null;
        var noun = before - 1;
        while (noun > first && (text.Is(noun, "that") || text.Is(noun, "which") || text.Is(noun, "running") || text.Is(noun, "leading") || text.Is(noun, "lying") || text.Is(noun, "located") || text.Is(noun, "situated"))) noun--;
        if (noun >= first && isBetween && IsBorder(noun)) return Spanning(SpatialRelation.Border, noun, i, others);
        // "the M4 highway between X and Y" is that highway.
        if (noun >= first && RoadNouns.Contains(text[noun]) && !(i > 0 && names[i - 1].Last >= noun - 1)) return Spanning(SpatialRelation.Road, noun, i, others);
        if (links) return null;
        if (noun >= first && isBetween && (PartyNouns.Contains(text[noun]) || PlaceCues.AgreementNouns.Contains(text[noun])))
        {
            for (var of = i; of <= i + others; of++) (names[of].AsParty, names[of].Locative) = (true, false);
            return null;
        }
        return Spanning(SpatialRelation.Between, before, i, others) with { IsRoute = isFrom };
    }

    private SpatialPhrase Spanning(SpatialRelation relation, int from, int i, int others) =>
        new(relation) { Start = text.Tokens[from].Start, End = names[i + others].End, Others = others };

    /// <summary>How many names follow in a list that "and" ends: "(between X,) Y and Z".</summary>
    private int Listed(int i)
    {
        for (var others = 1; others <= MostOthers && i + others < names.Count && names[i + others].Sentence == names[i].Sentence; others++)
        {
            var joint = Gap(names[i + others - 1], names[i + others]);
            if (joint is Link.And or Link.To) return others;
            if (joint is not Link.Comma) return 0;
        }
        return 0;
    }

    private enum Link
    {
        Nothing,
        And,
        To,
        Dash,
        Comma,
        BorderWith,
        Other,
    }

    /// <summary>What stands between two names, but for "the", "town of", "city".</summary>
    private Link Gap(NameInText one, NameInText next)
    {
        var joint = next.First > one.Last && text.Tokens[next.First].Start < next.Start && text.Text[text.Tokens[next.First].Start] == 'و' ? Link.And : Link.Nothing;
        if (next.First <= one.Last) return text.Text[one.End..next.Start] is "-" or "–" ? Link.Dash : Link.Other; // parts of one hyphenated word
        for (var i = one.Last + 1; i < next.First; i++)
        {
            if (text.Is(i, "the") || text.Is(i, "of") || PlaceCues.IsKindWord(text[i])) continue;
            var here = text[i] switch
            {
                "and" or "&" or "و" => Link.And,
                "with" => joint is Link.BorderWith ? Link.BorderWith : Link.And,
                "to" or "towards" or "toward" or "into" or "until" or "إلى" or "الى" or "حتى" => Link.To,
                "-" or "–" or "—" or "/" => Link.Dash,
                "," or "،" => Link.Comma,
                "border" or "borders" or "frontier" => Link.BorderWith,
                _ => Link.Other,
            };
            if (joint is Link.Comma && here is Link.And) joint = here;
            else if (joint is Link.Nothing || (joint is Link.BorderWith && here is Link.BorderWith)) joint = here;
            else return Link.Other;
        }
        return joint is Link.BorderWith && !text.Is(next.First - 1, "with") && !text.Is(next.First - 2, "with") ? Link.Other : joint;
    }

    /// <summary>From the word before a name back over "the" and "the town of".</summary>
    private int Back(int at, int first)
    {
        while (at > first)
        {
            if (text.Is(at, "the") || text.Is(at, "both") || text.Is(at, "مدينة") || text.Is(at, "بلدة") || text.Is(at, "قرية") || text.Is(at, "بلدتي") || text.Is(at, "مدينتي") || text.Is(at, "قريتي")) at--;
            else if (text.Is(at, "of") && PlaceCues.IsKindWord(text[at - 1]) && !RoadNouns.Contains(text[at - 1])) at -= 2;
            else break;
        }
        return at;
    }

    private bool IsBorder(int i) => text.Is(i, "border") || text.Is(i, "borders") || text.Is(i, "frontier") || text.Is(i, "boundary") || text.Is(i, "الحدود");

    /// <summary>"near X and Y", "the countryside of X and Y": what is said of the first holds for the others.</summary>
    private void Share(NameInText one, NameInText next)
    {
        if (next.Sentence != one.Sentence || next.Phrase.Relation is not SpatialRelation.Inside || Gap(one, next) is not (Link.And or Link.Comma)) return;
        if (one.Phrase is { Relation: SpatialRelation.Near or SpatialRelation.Countryside or SpatialRelation.Area, Distance: null, Others: 0, End: null } shared && next.First - one.Last <= 3)
            next.Phrase = shared with { Start = null };
    }
}
