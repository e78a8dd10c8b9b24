namespace GeoEvents.Querying.Columns;

/// <summary>What a block of rows has in common, beside the box around its points.</summary>
/// <param name="MinY">The least of <see cref="Geography.WebMercator.Y"/>; more than <paramref name="MaxY"/> where no row is located.</param>
/// <param name="Lon">The mean longitude, degrees.</param>
/// <param name="Y">The mean y.</param>
/// <param name="RadiusKm">The greatest radius.</param>
internal readonly record struct BlockSummary(uint MinY, uint MaxY, double Lon, double Y, double RadiusKm);
