namespace GeoEvents.Storage;

/// <summary>What a batch does with articles that a store has already in another reading.</summary>
public enum WriteMode
{
    /// <summary>Replaces it; where the text is the same and only the reading another, the events keep their ids (<see cref="Rereading.KeptIds"/>).</summary>
    Ingest = 0,
    /// <summary>The same where the text is the same; what was removed or corrected meanwhile stays so: unchanged.</summary>
    Reread,
    /// <summary>Replaces it as it is, ids included: also where only these differ.</summary>
    Copy,
}
