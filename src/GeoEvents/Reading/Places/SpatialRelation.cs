namespace GeoEvents.Reading.Places;

internal enum SpatialRelation
{
    /// <summary>The place itself.</summary>
    Inside = 0,
    /// <summary>"southern Idlib": a part of it.</summary>
    Part,
    /// <summary>"north of the M4", "5 km south of Saraqib": outside of it.</summary>
    Offset,
    /// <summary>"10 km from X": outside of it, in no direction that is said.</summary>
    Distance,
    /// <summary>"near", "around", "outskirts of", "within 10 km of".</summary>
    Near,
    /// <summary>"the Saraqib area", "X and its surroundings": it and what is about it.</summary>
    Area,
    /// <summary>"countryside of X": the land about it.</summary>
    Countryside,
    /// <summary>"15 km deep in X": inside of it, that far from its edge.</summary>
    Deep,
    /// <summary>"between X and Y", "from X to Y": the land from one to the other.</summary>
    Between,
    /// <summary>"the road between X and Y", "the X-Y road".</summary>
    Road,
    /// <summary>"the border with X", "the border between X and Y".</summary>
    Border,
    /// <summary>"the coast of X".</summary>
    Coast,
    /// <summary>"off the coast of X": the sea before it.</summary>
    OffCoast,
}
