namespace GeoEvents.Gazetteers.Checking;

/// <summary>What may be wrong with places. In output the name is in kebab case: <c>same-name-nearby</c>.</summary>
public enum GazetteerConflictKind
{
    /// <summary>Two places have one id.</summary>
    DuplicateId,
    /// <summary>A line or area that crosses itself or is otherwise none, or one that its point lies off.</summary>
    InvalidGeometry,
    /// <summary>The point lies further outside the area of the place that contains it than either may be off.</summary>
    OutsideParent,
    /// <summary>Two sources have a place further apart than both may be off.</summary>
    SourcesDisagree,
    /// <summary>Two places of like kind within 50 km share a name, and no one said that they are two.</summary>
    SameNameNearby,
    /// <summary>A place in a country where Arabic is spoken has no Arabic name.</summary>
    MissingArabicName,
}
