namespace GeoEvents.Evaluation;

/// <summary>What a file of annotations is. On command lines and in answers the name is in kebab case: <c>fa-kes</c>.</summary>
public enum EvaluationFormat
{
    /// <summary>Hand annotations of one article as JSON: places, spans that are no place, events.</summary>
    Gold,
    /// <summary>The Local-Global Lexicon corpus (Lieberman, Samet and Sankaranarayanan 2010): toponyms with positions, as XML.</summary>
    Lgl,
    /// <summary>The GeoVirus corpus (Gritta, Pilehvar and Collier 2018): toponyms with positions, as XML.</summary>
    Geovirus,
    /// <summary>FA-KES (Abu Salem et al. 2019): dated articles on Syria with the governorate they are about, as CSV.</summary>
    FaKes,
    /// <summary>Names of places as UCDP GED writes them, with positions and the governorate, as CSV.</summary>
    UcdpPlaces,
    /// <summary>Snippets of news labelled with a sub-type of ACLED, as tab-separated text.</summary>
    EventKinds,
    /// <summary>Spellings that are in use of places with OCHA's codes, as CSV.</summary>
    Spelling,
}
