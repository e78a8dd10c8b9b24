namespace GeoEvents.Gazetteers.Layers;

/// <summary>A place by its layer (0 is the base) and its number in there.</summary>
internal readonly record struct PlaceRef(int Layer, int Number);
