namespace GeoEvents.Gazetteers.Sources;

/// <summary>The ids that the parent of a place may have, by what its file says of it.</summary>
internal static class ParentIds
{
    /// <summary>That of a place of the same dataset first, whose features know each other by the ids of the file; then what it says, of whatever source.</summary>
    public static IEnumerable<string> Of(Place place)
    {
        if (place.ParentId is not { } said) yield break;
        if (place.Id.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && $"{place.Id[..colon]}:{PlaceSlug.OfId(said)}" is var own && own != place.Id) yield return own;
        yield return said;
        // Not every source has all levels.
        for (var above = Divisions.IdAbove(said); above is not null; above = Divisions.IdAbove(above)) yield return above;
    }
}
