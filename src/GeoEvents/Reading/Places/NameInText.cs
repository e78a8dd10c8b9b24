using GeoEvents.Gazetteers;

namespace GeoEvents.Reading.Places;

/// <summary>A name in an article that may be a place's, with what the words about it say.</summary>
internal sealed record NameInText(int First, int Last, int Start, int End, string Name)
{
    /// <summary>Index of the sentence.</summary>
    public int Sentence { get; init; }

    /// <summary>Kinds that a word beside the name demands ("village of"); empty where there is none.</summary>
    public IReadOnlyList<PlaceKind> CueKinds { get; set; } = [];

    /// <summary>The name with the word behind it that says its kind ("Aleppo airport"); null where there is none.</summary>
    public string? WithKindWord { get; set; }

    /// <summary>A word such as "in" or "captured" places it.</summary>
    public bool Locative { get; set; }

    /// <summary>It stands where a party stands: subject of "said", object of "blamed".</summary>
    public bool AsParty { get; set; }

    /// <summary>Labels an agreement or a meeting ("the Sochi agreement").</summary>
    public bool LabelsAgreement { get; set; }

    /// <summary>The day's place of writing at the head of an article: "BEIRUT (Reuters)", where nothing is said to have happened.</summary>
    public bool IsDateline { get; set; }

    /// <summary>Where people of the statement are from: "evacuees from Foua", who were elsewhere.</summary>
    public bool IsOrigin { get; set; }

    /// <summary>It stands behind a comma and another name: "Lexington, Kentucky".</summary>
    public bool ContainsOther { get; set; }

    /// <summary>Other capitalised words stand in the same run, unexplained: likely part of a longer name.</summary>
    public bool PartOfLonger { get; init; }

    /// <summary>A word of English that is also the name of some place: "Hill", "Welch".</summary>
    public bool IsEnglishWord { get; init; }

    /// <summary>The article has it as a word without a capital too: "Sarin".</summary>
    public bool IsWordOfArticle { get; init; }

    /// <summary>A person of the article bears it as the last name.</summary>
    public bool IsSurname { get; init; }

    /// <summary>The gazetteer has the name letter for letter (after folding).</summary>
    public bool Known { get; init; }

    /// <summary>The words about it that say which part of it, or how far from it, is meant.</summary>
    public SpatialPhrase Phrase { get; set; } = SpatialPhrase.None;

    /// <summary>The name behind it that contains it ("X in Y", "X, Y"), as an index into the list of names.</summary>
    public int? Container { get; set; }
}
