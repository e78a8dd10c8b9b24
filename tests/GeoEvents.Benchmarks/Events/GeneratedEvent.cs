using GeoEvents.Events;
using GeoEvents.Geography;
using GeoEvents.Querying;

namespace GeoEvents.Benchmarks.Events;

/// <summary>An event of <see cref="EventGenerator"/>.</summary>
/// <param name="Source">0 for the largest.</param>
internal readonly record struct GeneratedEvent(
    ulong Key, int Source, EventKind Kind, Factuality Factuality, DateOnly Start, DateOnly End, LonLat Point, WherePrecision WherePrecision, double RadiusKm, string Place)
{
    public string Id => Key.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    public IndexRow Row => new(Id, EventGenerator.Sources[Source].Id, Kind, Factuality, Start, End, Point, 1) { WherePrecision = WherePrecision, RadiusKm = RadiusKm };
}
