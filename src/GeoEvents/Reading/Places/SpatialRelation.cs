namespace GeoEvents.Reading.Places;

internal enum SpatialRelation
{
    /// <summary>The place itself.</summary>
    Inside = 0,
    /// <summary>"southern Idlib": a part of it.</summary>
    Part,
    /// <summary>"north of the M4", "5 km south of Saraqib": outside of it.</summary>
    Offset,
    /// <summary>"near", "around", "outskirts of".</summary>
    Near,
    /// <summary>"countryside of X": the land about it.</summary>
    Countryside,
}
