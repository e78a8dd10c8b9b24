using GeoEvents.Reading.Lexicons;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Places;

/// <summary>Reads what the words about one name say of where from it something is: "5 km south of X", "X's northern countryside", "in the vicinity of X".</summary>
internal sealed class SpatialPhraseReader(ArticleText text)
{
    private static readonly WordList PartNouns = WordList.Load("part-nouns.txt");

    public SpatialPhrase Read(NameInText name, Sentence sentence)
    {
        var before = Before(name, sentence.First);
        var behind = Behind(name, sentence.Last);
        return (before.Relation, behind.Relation) switch
        {
            (_, SpatialRelation.Inside) => before,
            (SpatialRelation.Inside, _) => behind,
            // "northern Aleppo countryside", "the eastern X border"
            (SpatialRelation.Part, SpatialRelation.Countryside or SpatialRelation.Border or SpatialRelation.Coast) => behind with { Bearing = behind.Bearing ?? before.Bearing, Start = before.Start },
            (_, SpatialRelation.Border or SpatialRelation.Coast) => behind with { Start = before.Start },
            (_, SpatialRelation.Countryside) when before.Relation is SpatialRelation.Near => behind with { Start = before.Start },
            _ => before with { End = behind.End },
        };
    }

    private SpatialPhrase Before(NameInText name, int first)
    {
        var at = SkipHead(name.First - 1, first);
        // "5 km south of X", "the south of X", "eastern parts of X", "northern outskirts of X"
        if (text.Is(at, "of") && Directed(at, first) is { } directed) return directed;
        // Arabic needs no "of": "شمال شرق إدلب", "ريف X" is read by its words.
        if (IsArabic(at, first) && Bearings.EndingAt(text, at, first) is { } arabic && at == name.First - 1)
        {
            var inPart = text[arabic.First] is ['ا', 'ل', ..] or [.., 'ي'];
            return new SpatialPhrase(inPart ? SpatialRelation.Part : SpatialRelation.Offset, arabic.Bearing) { Start = text.Tokens[arabic.First].Start };
        }
        if (at == name.First - 1 && Bearings.EndingAt(text, at, first) is { } bearing)
            return IsOneOfSeveral(bearing.First, first) ? SpatialPhrase.None : new SpatialPhrase(SpatialRelation.Part, bearing.Bearing) { Start = text.Tokens[bearing.First].Start };
        if (Distant(at, first) is { } distant) return distant;
        if (RelationWords.EndingAt(text, at, first) is not { } words) return SpatialPhrase.None;
        var phrase = new SpatialPhrase(words.Relation) { Start = text.Tokens[words.First].Start };
        // "the northern countryside of X", "on the eastern outskirts of X"
        return Bearings.EndingAt(text, words.First - 1, first) is { } side && !IsOneOfSeveral(side.First, first) ? phrase with { Bearing = side.Bearing, Start = text.Tokens[side.First].Start } : phrase;
    }

    /// <summary>What stands before "of" with a direction.</summary>
    private SpatialPhrase? Directed(int of, int first)
    {
        var last = of - 1;
        var noun = last > first && PartNouns.Contains(text[last]);
        if (Bearings.EndingAt(text, noun ? last - 1 : last, first) is { } part)
        {
            var before = part.First - 1;
            if (IsOneOfSeveral(part.First, first)) return noun ? new SpatialPhrase(SpatialRelation.Inside) { Start = text.Tokens[part.First].Start } : null;
            var away = before;
            while (text.Is(away, "the") || text.Is(away, "to") || text.Is(away, "due") || text.Is(away, "just") || text.Is(away, "immediately") || text.Is(away, "further") || text.Is(away, "away")) away--;
            if (DistanceReader.EndingAt(text, away, first) is { } distance) return Measured(SpatialRelation.Offset, part.Bearing, distance);
            var isPart = noun ? !text.Is(last, "side") || !text.Is(before - 1, "to") : text.Is(before, "the") && !text.Is(before - 1, "to");
            return new SpatialPhrase(isPart ? SpatialRelation.Part : SpatialRelation.Offset, part.Bearing) { Start = text.Tokens[part.First].Start };
        }
        // "northern outskirts of X": the words with "of" are a phrase of their own.
        return null;
    }

    /// <summary>"some 10 km from X", "10 km outside X", "15 km deep in X", "30 km into X".</summary>
    private SpatialPhrase? Distant(int at, int first)
    {
        if (at < first) return null;
        if (text.Is(at, "in") || text.Is(at, "into") || text.Is(at, "inside"))
        {
            var deep = at - 1;
            while (text.Is(deep, "deep") || text.Is(deep, "deeper") || text.Is(deep, "depth") || text.Is(deep, "away")) deep--;
            if (text.Is(at, "in") && deep == at - 1) return null; // "covers 15 km in X"
            return DistanceReader.EndingAt(text, deep, first) is { } depth ? Measured(SpatialRelation.Deep, null, depth) : null;
        }
        var of = text.Is(at, "of");
        if (!of && !text.Is(at, "from") && !text.Is(at, "outside") && !text.Is(at, "off") && !text.Is(at, "around") && !text.Is(at, "من") && !text.Is(at, "عن")) return null;
        var last = at - 1;
        while (text.Is(last, "away") || text.Is(last, "distance") || text.Is(last, "radius") || text.Is(last, "distant")) last--;
        if (DistanceReader.EndingAt(text, last, first) is { } distance && (!of || distance.Distance.IsMost)) return Measured(SpatialRelation.Distance, null, distance);
        // "20 km to the east from X"
        if (!text.Is(at, "from") || Bearings.EndingAt(text, last, first) is not { } direction) return null;
        last = direction.First - 1;
        while (text.Is(last, "the") || text.Is(last, "to")) last--;
        return DistanceReader.EndingAt(text, last, first) is { } there ? Measured(SpatialRelation.Offset, direction.Bearing, there) : null;
    }

    private SpatialPhrase Measured(SpatialRelation relation, double? bearing, (SaidDistance Distance, int First) distance) =>
        new(distance.Distance.Km > 0 ? relation : SpatialRelation.Near, distance.Distance.Km > 0 ? bearing : null, distance.Distance.Km > 0 ? distance.Distance : null) { Start = text.Tokens[distance.First].Start };

    private SpatialPhrase Behind(NameInText name, int last)
    {
        var next = name.Last + 1;
        var possessive = text.Tokens[name.Last].Possessive;
        if (next > last || !(text.Touches(name.Last) || possessive)) return SpatialPhrase.None;
        if (text.Is(next, "and")) return Surroundings(next, last);
        var direction = Bearings.BeginningAt(text, next, last);
        var at = direction is { } said ? said.Last + 1 : next;
        if (at <= last && (at == next || text.Touches(at - 1)))
        {
            var end = text.Tokens[at].End;
            if (text.Is(at, "countryside") || text.Is(at, "countrysides") || text.Is(at, "hinterland") || text.Is(at, "surroundings") || text.Is(at, "environs"))
                return new SpatialPhrase(SpatialRelation.Countryside, direction?.Bearing) { End = end };
            if (text.Is(at, "outskirts") || text.Is(at, "vicinity") || text.Is(at, "perimeter") || (possessive && text.Is(at, "suburbs")))
                return new SpatialPhrase(SpatialRelation.Near, direction?.Bearing) { End = end };
            if (text.Is(at, "coast") || text.Is(at, "coastline")) return new SpatialPhrase(SpatialRelation.Coast, direction?.Bearing) { End = end };
            if (text.Is(at, "border") || text.Is(at, "borders") || text.Is(at, "frontier")) return text.Is(at + 1, "crossing") || text.Is(at + 1, "gate") || text.Is(at + 1, "post") || text.Is(at + 1, "guards") || text.Is(at + 1, "guard") || text.Is(at + 1, "town") || text.Is(at + 1, "city") || text.Is(at + 1, "village")
                ? SpatialPhrase.None : new SpatialPhrase(SpatialRelation.Border, direction?.Bearing) { End = end };
            if (direction is not null && possessive && PartNouns.Contains(text[at])) return new SpatialPhrase(SpatialRelation.Part, direction.Value.Bearing) { End = end };
            if (direction is null && (text.Is(at, "area") || text.Is(at, "areas"))) return new SpatialPhrase(SpatialRelation.Area) { End = end };
        }
        // "Idlib's south"; "إدلب الجنوبي"
        return direction is { } alone && (IsArabic(next, next) ? text[next] is ['ا', 'ل', ..] : possessive && (at > last || !text.Tokens[at].IsWord || PlaceCues.Locatives.Contains(text[at])))
            ? new SpatialPhrase(SpatialRelation.Part, alone.Bearing) { End = text.Tokens[alone.Last].End }
            : SpatialPhrase.None;
    }

    /// <summary>"X and its surroundings", "X and the surrounding villages", "X and nearby areas".</summary>
    private SpatialPhrase Surroundings(int and, int last)
    {
        var at = and + 1;
        var its = text.Is(at, "its");
        if (its || text.Is(at, "the")) at++;
        var around = text.Is(at, "surrounding") || text.Is(at, "nearby") || text.Is(at, "neighbouring") || text.Is(at, "neighboring");
        if (around) at++;
        if (at > last) return SpatialPhrase.None;
        if (its || around ? text.Is(at, "surroundings") || text.Is(at, "outskirts") || text.Is(at, "environs") || text.Is(at, "vicinity") || text.Is(at, "suburbs") || text.Is(at, "area") || text.Is(at, "areas") || text.Is(at, "villages") || text.Is(at, "towns") || text.Is(at, "countryside") : text.Is(at, "surroundings"))
            return new SpatialPhrase(text.Is(at, "countryside") ? SpatialRelation.Countryside : SpatialRelation.Area) { End = text.Tokens[at].End };
        return SpatialPhrase.None;
    }

    /// <summary>From the word before a name back over "the", quotation marks and what only says its kind: "(5 km south) of the besieged town of X".</summary>
    private int SkipHead(int at, int first)
    {
        for (var steps = 0; at > first && steps < 6; steps++)
        {
            if (text.Is(at, "the") || text.Tokens[at].Shape is TokenShape.Mark && text.Text[text.Tokens[at].Start] is '“' or '"' or '‘' or '\'' or '”' or '«') at--;
            else if (text.Is(at, "of") && PlaceCues.IsKindWord(text[at - 1]) && RelationWords.EndingAt(text, at, first) is null && Bearings.EndingAt(text, at - 2, first) is null && !text.Is(at - 2, "and")) at -= 2;
            else if (IsModifier(text[at])) at--;
            else if (IsArabic(at, first) && text[at] is "مدينة" or "بلدة" or "قرية" or "محافظة") at--;
            else break;
        }
        return at;
    }

    private static bool IsModifier(ReadOnlySpan<char> word) =>
        word.EndsWith("-held", StringComparison.OrdinalIgnoreCase) || word.EndsWith("-controlled", StringComparison.OrdinalIgnoreCase) || word is "besieged" or "occupied" or "strategic" or "contested" or "neighbouring" or "neighboring";

    /// <summary>"northern and eastern X" is no single part of it.</summary>
    private bool IsOneOfSeveral(int direction, int first) =>
        direction - 2 >= first && (text.Is(direction - 1, "and") || text.Is(direction - 1, ",") || text.Is(direction - 1, "or")) && PlaceCues.Bearing(text[direction - 2]) is not null;

    private bool IsArabic(int at, int first) => at >= first && at < text.Tokens.Count && text[at][0] is >= '\u0600' and < '\u0700';
}
