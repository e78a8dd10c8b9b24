namespace GeoEvents.Querying.Tiles;

/// <summary>What tells one line or area from others: the point that represents it, and how far it reaches.</summary>
/// <param name="RadiusTenths">Tenths of a kilometre, rounded up.</param>
public readonly record struct OutlineKey(double Lon, double Lat, int RadiusTenths);
