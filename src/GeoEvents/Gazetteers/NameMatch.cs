namespace GeoEvents.Gazetteers;

/// <summary>How a written name was matched with a stored one; a lower value is a better match.</summary>
public enum NameMatch
{
    /// <summary>Equal after folding of case, diacritics, apostrophes and hyphens.</summary>
    Exact = 0,
    /// <summary>Equal under the spelling rules (romanisation, article, ta marbuta …).</summary>
    Rule = 1,
    /// <summary>Similar only.</summary>
    Fuzzy = 2,
}
