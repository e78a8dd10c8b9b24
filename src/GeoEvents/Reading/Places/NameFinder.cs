using GeoEvents.Gazetteers;
using GeoEvents.Reading.Statements;
using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Places;

/// <summary>Finds the names in an article that may be places: runs of capitalised words, cut by what the gazetteer knows and what the words beside them say.</summary>
internal sealed class NameFinder(CachedGazetteer gazetteer, ArticleText text)
{
    private const int LongestName = 6;

    private readonly List<NameInText> _names = [];
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);
    private int _sentenceFirst;

    public List<NameInText> Find()
    {
        foreach (var sentence in text.Sentences) CollectSurnames(sentence);
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            var sentence = text.Sentences[s];
            _sentenceFirst = sentence.First;
            for (var i = sentence.First; i <= sentence.Last; i++)
            {
                if (ActorFinder.NameAt(text, i, sentence.Last) is { } actor && !IsCountry(Spelled(i, actor))) i = actor; // "Tahrir al-Sham" names Damascus no more than an army does
                else if (StartsName(i)) i = Run(i, sentence, s);
            }
        }
        return _names;
    }

    /// <summary>The last names of those who are named in full: "Greg Welch", "Juanita Henry, 19,".</summary>
    private void CollectSurnames(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.Last; i++)
        {
            if (!text.Tokens[i].IsName || !text.Touches(i) || !text.Tokens[i + 1].IsName) continue;
            var last = i + 1;
            while (last < sentence.Last && last - i < LongestName && text.Touches(last) && text.Tokens[last + 1].IsName) last++;
            if (GivesAge(last) || PlaceCues.FirstNames.Contains(text[i])) _surnames.Add(text[last].ToString());
        }
    }

    /// <summary>", 19," behind a name: a person's.</summary>
    private bool GivesAge(int last) =>
        text.Is(last + 1, ",") && last + 3 < text.Tokens.Count && text.Tokens[last + 2].Shape is TokenShape.Number && text[last + 2].Length is 1 or 2
        && (text.Is(last + 3, ",") || text.Is(last + 3, "of"));

    /// <summary>"United States" is an actor and a country.</summary>
    private bool IsCountry(ReadOnlySpan<char> name) => gazetteer.HasName(name) && gazetteer.Lookup(name.ToString(), NameMatch.Exact).Any(match => match.Place.Kind is PlaceKind.Country);

    private bool IsName(int i) => text.Tokens[i].IsName && !IsParticiple(text[i]);

    /// <summary>"ISIL-controlled", "Britain-based": adjectives, however they begin.</summary>
    private static bool IsParticiple(ReadOnlySpan<char> word) => word.LastIndexOf('-') is var hyphen and > 0 && PlaceCues.Participles.Contains(word[(hyphen + 1)..]);

    private bool StartsName(int i) => IsName(i) || (ArabicArticle.Is(text[i]) && text.Touches(i) && i + 1 < text.Tokens.Count && text.Tokens[i + 1].Shape is TokenShape.Capitalised)
        || IsUncased(i);

    /// <summary>Scripts without capitals: every word may be a name, if the gazetteer has it.</summary>
    private bool IsUncased(int i) => text.Tokens[i].Shape is TokenShape.Lower && text[i][0] >= '\u0590';

    /// <summary>Reads the run of name words that begins at a token.</summary>
    /// <returns>The last token that was read.</returns>
    private int Run(int first, Sentence sentence, int s)
    {
        if (IsUncased(first)) return Uncased(first, sentence, s);
        var last = first;
        while (last < sentence.Last && text.Touches(last) && (IsName(last + 1) || Connects(last + 1, sentence.Last)) && !(ActorFinder.NameAt(text, last + 1, sentence.Last) is { } actor && actor > last + 1 && !IsCountry(Spelled(last + 1, actor)))) last++;
        while (last > first && !text.Tokens[last].IsName) last--;
        Segment(first, last, sentence, s);
        return last;
    }

    /// <summary>"al", "of" and the like inside a name: "Deir ez Zor", "Port of Latakia".</summary>
    private bool Connects(int i, int limit) =>
        i < limit && text.Touches(i) && (text.Tokens[i + 1].IsName || ArabicArticle.Is(text[i + 1]))
        && (ArabicArticle.Is(text[i]) || text.Is(i, "of") || text.Is(i, "de"));

    private int Uncased(int first, Sentence sentence, int s)
    {
        for (var length = Math.Min(4, sentence.Last - first + 1); length > 0; length--)
        {
            var last = first + length - 1;
            if (!Joined(first, last)) continue;
            foreach (var name in ArabicPrefixes.Readings(Spelled(first, last)))
            {
                if (!gazetteer.HasName(name) || PlaceCues.IsKindWord(name) || PlaceCues.Bearing(name) is not null) continue; // "city" alone is no Medina, "east" no Oriental
                var end = text.Tokens[last].End; // a particle in front is no part of the name
                _names.Add(new NameInText(first, last, end - name.Length, end, name) { Sentence = s, Known = true, Locative = true });
                return last;
            }
        }
        return first;
    }

    private bool Joined(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (!text.Touches(i)) return false;
        }
        return true;
    }

    private void Segment(int first, int last, Sentence sentence, int s)
    {
        var organisation = OrganisationEnd(first, last);
        var person = PersonStart(first, last, sentence.First);
        var unexplained = -1;
        for (var i = first; i <= last; i++)
        {
            if (i <= organisation) { i = organisation; unexplained = -1; continue; }
            if (person >= 0 && i >= person) break;
            if (LongestKnown(i, last) is { } end && !(end == i && (IsPlainWord(i, sentence.First) || (first < last && IsEnglishWord(i)))) && !BeginsCompound(i, end, last, sentence.IsHeadline))
            {
                var unexplainedBefore = unexplained >= 0;
                FlushUnknown(unexplained, i - 1, s, sentence);
                unexplained = -1;
                var beside = unexplainedBefore || (end < last && text.Touches(end) && text.Tokens[end + 1].IsName && !IsPlainWord(end + 1, sentence.First) && !IsOrdinary(end + 1) && LongestKnown(end + 1, last) is null);
                var directed = FollowsDirection(i, sentence) && gazetteer.HasName(Spelled(i - 1, end));
                Add(directed ? i - 1 : i, end, s, known: true, partOfLonger: beside && end == i);
                i = end;
            }
            else if (IsPlainWord(i, sentence.First) || IsOrdinary(i) || (first < last && IsEnglishWord(i)))
            {
                FlushUnknown(unexplained, i - 1, s, sentence);
                unexplained = -1;
            }
            else if (unexplained < 0) unexplained = i;
        }
        FlushUnknown(unexplained, Math.Min(last, person >= 0 ? person - 1 : last), s, sentence);
    }

    /// <summary>"Bab al-Saghir" is one name, though there is a Bab; so is "Marat Makhus", where the text parts its lists by commas.</summary>
    private bool BeginsCompound(int first, int end, int last, bool inHeadline) =>
        first == end && end < last && text.Touches(end) && (PlaceCues.NameHeads.Contains(text[first]) && text.Tokens[end + 1].IsName || !inHeadline && !HasArticle(first) && LongestKnown(end + 1, last) is null
        && (HasArticle(end + 1) || (!text.LostCommas && text.Tokens[end + 1].Shape is TokenShape.Capitalised && !IsPlainWord(end + 1, -1) && !IsOrdinary(end + 1))));

    /// <summary>A direction stands right before, which may begin the name ("Eastern Ghouta") unless it ends the one before ("Ringwood East").</summary>
    private bool FollowsDirection(int i, Sentence sentence) =>
        i > sentence.First && text.Touches(i - 1) && PlaceCues.Bearing(text[i - 1]) is not null && !(_names is [.., var before] && before.Last >= i - 1);

    private bool HasArticle(int i) => text[i].IndexOf('-') is var hyphen and > 0 && ArabicArticle.Is(text[i][..hyphen]);

    /// <summary>A word of the language rather than a name: only its place in the sentence, or a headline's style, gave it a capital.</summary>
    private bool IsPlainWord(int i, int sentenceFirst) =>
        PlaceCues.CommonWords.Contains(text[i]) || (i == sentenceFirst && text[i].Length <= 2);

    private bool IsEnglishWord(int i) => (PlaceCues.EnglishWords.Contains(text[i]) || text.HasLower(text[i])) && !PlaceCues.NameHeads.Contains(text[i]);

    private bool IsOrdinary(int i) => PlaceCues.IsKindWord(text[i]) || PlaceCues.Bearing(text[i]) is not null || text.Is(i, "of");

    /// <summary>Names that the gazetteer lacks: a name word or a few of them.</summary>
    private void FlushUnknown(int first, int last, int s, Sentence sentence)
    {
        if (first < 0 || last < first || sentence.IsHeadline) return;
        while (last > first && !text.Tokens[last].IsName) last--;
        if (last - first >= 4) return; // a headline, not a name
        if (text.Tokens[first].Shape is TokenShape.Upper && last == first) return; // "HTS"
        if (first == sentence.First && last == first && text.Tokens[first].Shape is TokenShape.Capitalised && !text[first].Contains('-')) return;
        if (last > first && NamedByRule(first, last) is { } named && (named.First > first || named.Last < last))
        {
            FlushUnknown(first, named.First - 1, s, sentence);
            Add(named.First, named.Last, s, known: false, partOfLonger: false);
            FlushUnknown(named.Last + 1, last, s, sentence);
            return;
        }
        // "Eastern Gouta": a capital direction may be part of a name that is spelled another way in the gazetteer.
        if (FollowsDirection(first, sentence) && text.Tokens[first - 1].IsName && gazetteer.Lookup(Spelled(first - 1, last), NameMatch.Rule).Count > 0) first--;
        Add(first, last, s, known: false, partOfLonger: last > first && !HasArticle(last));
    }

    /// <summary>The first longest part of several words that a rule of spelling leads to a place of the home region: "Abu al-Duhour" in "al-Hamediyeh Abu al-Duhour".</summary>
    private (int First, int Last)? NamedByRule(int first, int last)
    {
        for (var length = last - first + 1; length > 1; length--)
        {
            for (var from = first; from + length - 1 <= last; from++)
            {
                var to = from + length - 1;
                if (NamesCuratedPlace(from, to)) return (from, to);
            }
        }
        return null;
    }

    private void Add(int first, int last, int s, bool known, bool partOfLonger)
    {
        var start = text.Tokens[first].Start;
        var stop = known && first == last ? WithFullStop(first) : null;
        var end = stop ?? text.Tokens[last].End;
        var name = text.Text[start..end];
        if (known && stop is null && !gazetteer.HasName(name)) name = name[..^1]; // "Syrias": the apostrophe was lost
        _names.Add(new NameInText(first, last, start, end, name)
        {
            Sentence = s,
            Known = known,
            PartOfLonger = partOfLonger,
            IsWordOfArticle = first == last && text.HasLower(text[first]),
            IsEnglishWord = first == last && IsEnglishWord(first),
            IsSurname = first == last && _surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[first]),
        });
    }

    /// <summary>"Fla.", "Kan.": the end of an abbreviation with its full stop, where the gazetteer has it so; null where it does not.</summary>
    private int? WithFullStop(int i)
    {
        var token = text.Tokens[i];
        if (token.End - token.Start > 5 || token.End >= text.Text.Length || text.Text[token.End] != '.') return null;
        var end = token.End + 1;
        return (!gazetteer.HasName(text[i]) || text.Is(i - 1, ",")) && gazetteer.HasName(text.Text.AsSpan(token.Start, end - token.Start)) ? end : null;
    }

    /// <summary>The last token of the longest name known to the gazetteer that begins here; null where none does.</summary>
    private int? LongestKnown(int first, int last)
    {
        if (WithFullStop(first) is not null) return first;
        for (var end = Math.Min(last, first + LongestName - 1); end >= first; end--)
        {
            if (!text.Tokens[end].IsName || !Joined(first, end)) continue;
            var name = text.Text.AsSpan(text.Tokens[first].Start, text.Tokens[end].End - text.Tokens[first].Start);
            if (name.Length < 2) continue;
            if (first == end && text.Tokens[first].Shape is TokenShape.Upper && !IsCountryOrRoad(name) && !(IsSentenceHead(first) && name.Length >= 4)) continue;
            if (gazetteer.HasName(name)) return end;
            if (name.Length > 4 && name[^1] == 's' && char.IsLetter(name[^2]) && LostItsApostrophe(name[..^1])) return end;
        }
        return null;
    }

    /// <summary>Where datelines stand: "BEIRUT (Reuters)".</summary>
    private bool IsSentenceHead(int i) => _sentenceFirst == i;

    /// <summary>"Syrias", "Aleppos": scrapers drop apostrophes. Only of names that a reader knows; other names may well end in s.</summary>
    private bool LostItsApostrophe(ReadOnlySpan<char> name) =>
        gazetteer.HasName(name) && gazetteer.Lookup(name.ToString(), NameMatch.Exact).Any(match => match.Place is { Kind: PlaceKind.Country } or { Curated: true } or { Population: >= 1_000_000 });

    /// <summary>A word of capitals is an agency or a group ("SANA"), but for countries and roads ("US", "M4").</summary>
    private bool IsCountryOrRoad(ReadOnlySpan<char> name) =>
        char.IsDigit(name[^1]) || IsCountry(name);

    private string Spelled(int first, int last) => text.Text[text.Tokens[first].Start..text.Tokens[last].End];

    /// <summary>The last token of an organisation's name in a run ("Syrian Observatory", "Aleppo Police Command"); -1 where there is none.</summary>
    private int OrganisationEnd(int first, int last)
    {
        for (var i = last; i >= first; i--)
        {
            if (text.Tokens[i].Shape is TokenShape.Capitalised && PlaceCues.OrganisationNouns.Contains(text[i]) && LongestKnown(i, last) is null) return i;
        }
        return -1;
    }

    /// <summary>"Abu al-Duhour" is a place by a spelling rule, "Abu Omar" a person.</summary>
    private bool NamesCuratedPlace(int first, int last) =>
        Joined(first, last) && gazetteer.Lookup(Spelled(first, last), NameMatch.Rule).Any(match => match.Place.Curated);

    /// <summary>The first token of a person's name in a run; -1 where there is none.</summary>
    private int PersonStart(int first, int last, int sentenceFirst)
    {
        var before = first - 1;
        if (before >= sentenceFirst && text.Tokens[before].Shape is TokenShape.Mark && text.Is(before, ".")) before--; // "Gen. X"
        if (last > first && (GivesAge(last) || (before >= sentenceFirst && PlaceCues.PersonCues.Contains(text[before])))) return first;
        for (var i = first; i <= last; i++)
        {
            // A place's name may hold a person's: "Abu al-Duhour", "al-Bu Kamal".
            if (LongestKnown(i, last) is { } end && end > i) i = end;
            else if ((PlaceCues.PersonCues.Contains(text[i]) || (i < last && PlaceCues.FirstNames.Contains(text[i]))) && !(i < last && NamesCuratedPlace(i, i + 1))) return i;
        }
        return -1;
    }
}
