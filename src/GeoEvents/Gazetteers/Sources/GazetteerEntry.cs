namespace GeoEvents.Gazetteers.Sources;

/// <summary>A place as a source gives it, before compilation.</summary>
/// <param name="Place">The place; its parent is checked by the compiler.</param>
/// <param name="Names">All its names and spellings, in any script, the shown one included.</param>
public sealed record GazetteerEntry(Place Place, IReadOnlyList<string> Names)
{
    /// <summary>Ids of places with the same name nearby that are known to be other places.</summary>
    public IReadOnlyList<string> Namesakes { get; init; } = [];
}
