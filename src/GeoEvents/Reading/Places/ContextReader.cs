using System.Text.RegularExpressions;
using GeoEvents.Gazetteers;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Places;

/// <summary>Reads what the words about each name say: its kind, whether it is a location or a party, what contains it; <see cref="SpatialPhraseReader"/> reads which part of it is meant.</summary>
internal sealed partial class ContextReader(ArticleText text, List<NameInText> names)
{
    public void Read()
    {
        var phrases = new SpatialPhraseReader(text);
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            var sentence = text.Sentences[name.Sentence];
            name.IsDateline = name.First == sentence.First && (text.Tokens[name.First].Shape is TokenShape.Upper && text[name.First].Length >= 4 || EndsDateline(name.Last + 1));
            name.Phrase = phrases.Read(name, sentence);
            name.Locative |= name.Phrase.Relation is not (SpatialRelation.Inside or SpatialRelation.Part or SpatialRelation.Countryside or SpatialRelation.Area or SpatialRelation.Border);
            Behind(name, sentence);
            Before(name, sentence);
        }
        for (var i = 1; i < names.Count; i++) JoinList(i);
        for (var i = names.Count - 2; i >= 0; i--) JoinListBackwards(i);
        new JointPhraseReader(text, names).Read();
    }

    /// <summary>"Beirut (Reuters)", "Idlib – ".</summary>
    private bool EndsDateline(int i) => i < text.Tokens.Count && text.Text[text.Tokens[i].Start] is '–' or '—' or '(' && (text.Text[text.Tokens[i].Start] is not '(' || i + 1 < text.Tokens.Count && text.Tokens[i + 1].IsName);

    /// <summary>"X village", "X province", "the X agreement", "X said".</summary>
    private void Behind(NameInText name, Sentence sentence)
    {
        var next = name.Last + 1;
        if (next > sentence.Last) return;
        if (text.Is(next, ",") && Apposition(next + 1, sentence) is { } apposed) name.CueKinds = apposed;
        if (!text.Touches(name.Last) && !text.Tokens[name.Last].Possessive) return;
        if (PlaceCues.KindsAfter(text[next]) is { } kinds)
        {
            name.CueKinds = kinds;
            name.WithKindWord = $"{name.Name} {text[next]}";
        }
        else if (Apposition(next, sentence) is { } described) name.CueKinds = described;
        else if (text.Tokens[next].IsWord && PlaceCues.Bearing(text[next]) is not null && text.Is(next + 1, "countryside")) name.CueKinds = PlaceCues.KindsAfter("countryside")!;
        if (PlaceCues.AgreementNouns.Contains(text[next]) || (PlaceCues.AgreementNouns.Contains(text[Math.Min(next + 1, sentence.Last)]) && text.Tokens[next].Shape is TokenShape.Lower))
            name.LabelsAgreement = !IsDirected(name);
        if (text.Tokens[next].Shape is TokenShape.Lower && PlaceCues.GovernmentVerbs.Contains(text[next])
            || (text.Is(next, "also") && PlaceCues.GovernmentVerbs.Contains(text[Math.Min(next + 1, sentence.Last)])))
            name.AsParty = name.CueKinds.Count == 0;
        if (text.Is(next, "government") || text.Is(next, "regime")) name.AsParty = true;
    }

    /// <summary>"X, a town in …", "X an area southwest of …": the kinds that are said.</summary>
    private PlaceKind[]? Apposition(int i, Sentence sentence)
    {
        if (!text.Is(i, "a") && !text.Is(i, "an")) return null;
        for (var at = i + 1; at <= Math.Min(i + 4, sentence.Last); at++)
        {
            if (text.Tokens[at].Shape is not TokenShape.Lower) return null;
            if (PlaceCues.KindsBefore(text[at]) is { } kinds) return kinds;
        }
        return null;
    }

    /// <summary>"in the besieged town of X", "southern X", "5 km south of X", "blamed X".</summary>
    private void Before(NameInText name, Sentence sentence)
    {
        var i = name.First - 1;
        var offset = name.Phrase.Relation is SpatialRelation.Offset;
        for (var steps = 0; i >= sentence.First && steps < 6; i--, steps++)
        {
            var token = text.Tokens[i];
            if (token.Shape is TokenShape.Mark)
            {
                if (text.Text[token.Start] is '“' or '"' or '‘' or '\'' or '”') continue;
                return;
            }
            var word = text[i];
            if (text.Is(i, "of") || text.Is(i, "the") || text.Is(i, "a") || text.Is(i, "an")) continue;
            var near = i == name.First - 1 || (text.Is(i + 1, "of") && i == name.First - 2) || (text.Is(i + 1, "of") && text.Is(i + 2, "the") && i == name.First - 3);
            if (near && !EndsNameBefore(i, name) && PlaceCues.KindsBefore(word) is { } kinds)
            {
                if (name.CueKinds.Count == 0) name.CueKinds = kinds;
                name.Locative = true;
                continue;
            }
            if (PlaceCues.Bearing(word) is not null && offset) { name.Locative = true; continue; }
            if (text.Is(i, "on") && i > sentence.First && PressesOn(text[i - 1]))
            {
                name.AsParty = name.CueKinds.Count == 0;
                return;
            }
            if ((text.Is(i, "against") || text.Is(i, "on")) && i > sentence.First && IsAttack(text[i - 1]))
            {
                name.Locative = true;
                return;
            }
            if (PlaceCues.Locatives.Contains(word) && !(steps > 0 && PlaceCues.Bearing(word) is not null))
            {
                name.Locative = true;
                name.IsOrigin = text.Is(i, "from") && i > sentence.First && PlaceCues.PeopleNouns.Contains(text[i - 1]);
                return;
            }
            if (steps == 0 && PlaceCues.GovernmentContexts.Contains(word))
            {
                name.AsParty = name.CueKinds.Count == 0;
                return;
            }
            if (token.IsName || token.Shape is TokenShape.Number) return;
            if (!IsModifier(word)) return;
        }
    }

    /// <summary>A kind word with a capital right before a name belongs to what stands before it: "Licking County Sheriff".</summary>
    private bool EndsNameBefore(int i, NameInText name) => i == name.First - 1 && text.Tokens[i].Shape is TokenShape.Capitalised && !PlaceCues.BeginsNames(text[i]);

    /// <summary>"called on X", "pressure on X".</summary>
    private static bool PressesOn(ReadOnlySpan<char> word) => word.StartsWith("call", StringComparison.OrdinalIgnoreCase) || word is "pressure" or "sanctions" or "upon" or "urging";

    /// <summary>"airstrikes against X", "an attack on X", "shells fell on X".</summary>
    private static bool IsAttack(ReadOnlySpan<char> word) =>
        word.Contains("strike", StringComparison.OrdinalIgnoreCase) || word.StartsWith("attack", StringComparison.OrdinalIgnoreCase) || word.StartsWith("raid", StringComparison.OrdinalIgnoreCase)
        || word.StartsWith("bomb", StringComparison.OrdinalIgnoreCase) || word.StartsWith("offensive", StringComparison.OrdinalIgnoreCase) || word.StartsWith("operation", StringComparison.OrdinalIgnoreCase) || word is "assault" or "shelling" or "fell" or "landed" or "rained" or "dropped" or "fired" or "advance" or "advanced";

    private bool IsDirected(NameInText name) => name.First > 0 && PlaceCues.Bearing(text[name.First - 1]) is not null;

    /// <summary>Adjectives and participles that stand between a preposition and a name: "in rebel-held eastern Aleppo", "in neighbouring Idlib".</summary>
    private static bool IsModifier(ReadOnlySpan<char> word) =>
        PlaceCues.Bearing(word) is not null || PlaceCues.IsKindWord(word) || word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal)
        || word.EndsWith("ern", StringComparison.Ordinal) || word.EndsWith("held", StringComparison.Ordinal) || word.EndsWith("al", StringComparison.Ordinal)
        || word.EndsWith("an", StringComparison.Ordinal) || word.EndsWith("ish", StringComparison.Ordinal) || word is "and" or "both" or "nearby" or "most" or "parts" or "all" or "strategic" or "key" or "border";

    /// <summary>"A, B and C", and lists whose commas were lost: what places or describes the first holds for the others; "X in Y" and "X, Y" contain.</summary>
    private void JoinList(int i)
    {
        NameInText previous = names[i - 1], name = names[i];
        if (previous.Sentence != name.Sentence) return;
        var between = text.Text[previous.End..name.Start];
        if (ListBetween().IsMatch(between))
        {
            name.Locative |= previous.Locative;
            name.IsOrigin |= previous.IsOrigin;
            name.AsParty |= previous.AsParty && !name.Locative;
            if (name.CueKinds.Count == 0 && IsPlural(previous)) name.CueKinds = previous.CueKinds;
            if (between.Trim() == "," && !previous.AsParty && !GoesOnAsList(i))
            {
                previous.Container = i;
                name.ContainsOther = true;
                name.IsDateline |= previous.IsDateline;
            }
        }
        if (ContainedBetween().IsMatch(between) && !previous.AsParty) previous.Container = i;
    }

    /// <summary>"A, B and C": a list, not "A in B".</summary>
    private bool GoesOnAsList(int i) => i + 1 < names.Count && names[i + 1].Sentence == names[i].Sentence && ListAnd().IsMatch(text.Text[names[i].End..names[i + 1].Start]);

    [GeneratedRegex(@"^,?\s+(?:and|or|&)\s+(?:the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListAnd();

    /// <summary>"Idlib and Hama governorates": the plural behind the last name is said of those before it too.</summary>
    private void JoinListBackwards(int i)
    {
        NameInText name = names[i], next = names[i + 1];
        if (next.Sentence != name.Sentence) return;
        var between = text.Text[name.End..next.Start];
        if (!ListBetween().IsMatch(between)) return;
        if (next.Last + 1 < text.Tokens.Count && name.CueKinds.Count == 0 && next.CueKinds.Count > 0 && text[next.Last + 1] is [.., 's' or 'S'] && PlaceCues.KindsAfter(text[next.Last + 1]) is { } kinds)
            name.CueKinds = kinds;
        name.AsParty |= next.AsParty && !name.Locative && name.CueKinds.Count == 0;
        if (!string.IsNullOrWhiteSpace(between)) name.Container ??= next.Container; // "A and B in C"
    }

    /// <summary>The kind was said in the plural before the list: "the villages of A, B and C".</summary>
    private bool IsPlural(NameInText name)
    {
        for (var i = Math.Max(0, name.First - 3); i < name.First; i++)
        {
            if (text[i] is [.., 's' or 'S'] && PlaceCues.KindsBefore(text[i]) is not null) return true;
        }
        // Carried on: the name before it was itself joined to such a list.
        return name.CueKinds.Count > 0 && PlaceCues.KindsAfter(text[Math.Min(name.Last + 1, text.Tokens.Count - 1)]) is null && !(name.First > 1 && text.Is(name.First - 1, "of"));
    }

    [GeneratedRegex(@"^(?:['’]s)?\s*(?:,|،)?\s*(?:and|or|&|و|as well as)?\s*(?:the\s+)?(?:(?:town|city|village)s?\s+of\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListBetween();

    [GeneratedRegex(@"^(?:\s+(?:village|town|city|area|district|neighbou?rhood|suburb|camp|airbase|air base))?,?\s+(?:in|of|inside)\s+(?:the\s+)?(?:\p{L}+ern\s+and\s+)?(?:\p{L}+(?:ern)?\s+)?(?:(?:north|south|east|west|centre|center)[\s-]?(?:east|west)?\s+of\s+)?(?:the\s+)?(?:(?:province|governorate|countryside|region|district|city|parts?)\s+of\s+)?(?:the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContainedBetween();
}
