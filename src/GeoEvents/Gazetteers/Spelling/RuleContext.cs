namespace GeoEvents.Gazetteers.Spelling;

/// <summary>Where in a word a spelling rule holds.</summary>
internal enum RuleContext
{
    Any,
    /// <summary>At the start of a word.</summary>
    Start,
    /// <summary>At the end of a word.</summary>
    End,
    /// <summary>Between two consonants.</summary>
    Between,
}
