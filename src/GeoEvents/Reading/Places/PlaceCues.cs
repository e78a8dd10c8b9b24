using GeoEvents.Gazetteers;
using GeoEvents.Reading.Lexicons;

namespace GeoEvents.Reading.Places;

/// <summary>The word lists that tell place names from other names.</summary>
internal static class PlaceCues
{
    public static readonly WordList OrganisationNouns = WordList.Load("organisation-nouns.txt");
    public static readonly WordList AgreementNouns = WordList.Load("agreement-nouns.txt");
    public static readonly WordList PersonCues = WordList.Load("person-cues.txt");
    public static readonly WordList Capitals = WordList.LoadLines("capitals.txt");
    public static readonly WordList FirstNames = WordList.Load("first-names.txt");
    public static readonly WordList GovernmentVerbs = WordList.Load("government-verbs.txt");
    public static readonly WordList GovernmentContexts = WordList.Load("government-contexts.txt");
    public static readonly WordList Participles = WordList.Load("participles.txt");
    public static readonly WordList Locatives = WordList.Load("locatives.txt");
    public static readonly WordList CommonWords = WordList.Load("common-words.txt");

    public static readonly WordList PeopleNouns = WordList.Load("people-nouns.txt");
    public static readonly WordList NameHeads = WordList.Load("name-heads.txt");
    public static readonly WordList EnglishWords = WordList.Load("english-words.txt");

    /// <summary>Kind words that begin a name: "Lake Assad", "Camp Bucca", "Port Sudan". Others with a capital end one: "Licking County Sheriff".</summary>
    public static bool BeginsNames(ReadOnlySpan<char> word) => word is "Lake" or "Mount" or "Port" or "Camp" or "River" or "Island" or "Mountain" or "Hill" or "Sea";

    private static readonly Dictionary<string, (PlaceKind[] Kinds, bool Before, bool After)> Kinds =
        Lexicon.Rows("place-cues.tsv").ToDictionary(
            row => row[0],
            row => (row[1].Split(' ').Select(KindOf).ToArray(), row[2] is "before" or "both", row[2] is "after" or "both"),
            StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, double> Bearings =
        Lexicon.Rows("directions.tsv").ToDictionary(row => row[0], row => double.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, (PlaceKind[] Kinds, bool Before, bool After)>.AlternateLookup<ReadOnlySpan<char>> KindsBySpan =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> BearingsBySpan = Bearings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kinds that a word before a name demands ("village of X"); null where it demands none.</summary>
    public static PlaceKind[]? KindsBefore(ReadOnlySpan<char> word) => KindsBySpan.TryGetValue(word, out var cue) && cue.Before ? cue.Kinds : null;

    /// <summary>The kinds that a word behind a name demands ("X village").</summary>
    public static PlaceKind[]? KindsAfter(ReadOnlySpan<char> word) => KindsBySpan.TryGetValue(word, out var cue) && cue.After ? cue.Kinds : null;

    private static PlaceKind KindOf(string id) =>
        KebabCase.TryParse<PlaceKind>(id, out var kind) ? kind : throw new InvalidOperationException($"place-cues.tsv: {id} is no kind of place.");

    public static bool IsKindWord(ReadOnlySpan<char> word) => KindsBySpan.ContainsKey(word);

    /// <summary>Degrees clockwise from north of "northern", "south-west".</summary>
    public static double? Bearing(ReadOnlySpan<char> word) => BearingsBySpan.TryGetValue(word, out var bearing) ? bearing : null;
}
