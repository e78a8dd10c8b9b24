using GeoEvents.Gazetteers;
using GeoEvents.Reading.Lexicons;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Places;

/// <summary>Words that point back to a place named before: "in the same village", "there", "nearby".</summary>
internal static class PlaceAnaphora
{
    /// <summary>How many paragraphs back a reader still knows which place is meant.</summary>
    private const int Paragraphs = 1;

    private const double Weaker = 0.9;

    /// <summary>"there are", "there have been" point at nothing.</summary>
    private static readonly WordList Existential = WordList.Load("existential-verbs.txt");

    /// <param name="resolutions">The mentions of the article, in the order of the text.</param>
    /// <returns>The same with those that point back.</returns>
    public static List<Resolution> Add(ArticleText text, List<Resolution> resolutions)
    {
        List<Resolution>? found = null;
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            var sentence = text.Sentences[s];
            for (var i = sentence.First; i <= sentence.Last; i++)
            {
                if (Pointing(text, i, sentence) is not { } pointing) continue;
                // A sentence with a place of its own rarely means another by "there".
                if (!pointing.IsSame && resolutions.Exists(other => other.Name.Sentence == s && IsPlace(other) && other.Place!.Kind is not PlaceKind.Country)) continue;
                var before = resolutions.FindAll(other => other.Name.End <= text.Tokens[pointing.First].Start && IsPlace(other) && other.Place!.Kind is not PlaceKind.Country && sentence.Paragraph - text.Sentences[other.Name.Sentence].Paragraph <= Paragraphs);
                // The one called so, or so in the gazetteer; towns are called cities and villages, too.
                var antecedent = pointing.Kinds is not [var kind, ..] ? before.LastOrDefault()
                    : before.FindLast(other => other.Name.CueKinds is [var said, ..] && said == kind) ?? before.FindLast(other => other.Place!.Kind == kind && other.Name.CueKinds.Count == 0) ?? before.FindLast(other => pointing.Kinds.Contains(other.Place!.Kind));
                if (antecedent is not null) (found ??= []).Add(Again(text, antecedent, pointing, s));
                i = pointing.Last;
            }
        }
        return found is null ? resolutions : [.. resolutions.Concat(found).OrderBy(resolution => resolution.Name.Start)];
    }

    private static bool IsPlace(Resolution resolution) => resolution is { Place: not null, IsParty: false, IsTold: false };

    private static Resolution Again(ArticleText text, Resolution antecedent, (int First, int Last, bool IsSame, bool IsNear, IReadOnlyList<PlaceKind>? Kinds) pointing, int sentence)
    {
        int start = text.Tokens[pointing.First].Start, end = text.Tokens[pointing.Last].End;
        var before = antecedent.Name.Phrase;
        var name = new NameInText(pointing.First, pointing.Last, start, end, text.Text[start..end])
        {
            Sentence = sentence,
            CueKinds = antecedent.Name.CueKinds,
            Known = true,
            Locative = true,
            Phrase = pointing.IsNear && before.Relation is SpatialRelation.Inside ? new SpatialPhrase(SpatialRelation.Near) : before with { Start = null, End = null },
        };
        return antecedent with { Name = name, Confidence = Math.Round(antecedent.Confidence * Weaker, 3), IsAnaphor = true, IsContainer = false };
    }

    private static (int First, int Last, bool IsSame, bool IsNear, IReadOnlyList<PlaceKind>? Kinds)? Pointing(ArticleText text, int i, Sentence sentence)
    {
        if (text.Is(i, "there"))
            return i > sentence.First && i > 0 && text.Tokens[i - 1].IsWord && !text.Is(i - 1, "out") && !text.Is(i - 1, "and") && !text.Is(i - 1, "that") && !text.Is(i - 1, "if") && !text.Is(i - 1, "because") && !text.Tokens[i].Possessive
                && !(i < sentence.Last && Existential.Contains(text[i + 1])) ? (i, i, false, false, null) : null;
        if (text.Is(i, "nearby"))
            return i == sentence.Last || !text.Tokens[i + 1].IsName ? (i, i, false, true, null) : null;
        if (text.Is(i, "هناك") && i > sentence.First) return (i, i, false, false, null);
        // "in the same village", "in that town"
        var same = text.Is(i, "same") || text.Is(i, "aforementioned") || text.Is(i, "said");
        if (!same && !(i > sentence.First && text.Is(i, "that") && PlaceCues.Locatives.Contains(text[i - 1]))) return null;
        if (i == sentence.Last || (same && !(i > sentence.First && text.Is(i - 1, "the"))) || PlaceCues.KindsAfter(text[i + 1]) is not { } kinds || text.Is(i + 2, "of") || (i + 2 <= sentence.Last && text.Tokens[i + 2].IsName && text.Touches(i + 1))) return null;
        var isArea = text.Is(i + 1, "area") || text.Is(i + 1, "region") || text.Is(i + 1, "zone");
        return (same ? i - 1 : i, i + 1, true, false, isArea ? null : kinds);
    }
}
