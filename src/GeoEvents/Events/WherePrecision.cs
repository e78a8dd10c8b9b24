namespace GeoEvents.Events;

/// <summary>How exactly an event is located: the codes of UCDP GED ("where_prec", UCDP GED codebook 19.1).</summary>
public enum WherePrecision
{
    /// <summary>The exact place is known and named.</summary>
    Exact = 1,
    /// <summary>Near a named place, within about 25 km.</summary>
    Near = 2,
    /// <summary>Only the second-order division (district) is known.</summary>
    District = 3,
    /// <summary>Only the first-order division (governorate) is known.</summary>
    Governorate = 4,
    /// <summary>A line or an area without official borders: a road, a river, a region.</summary>
    LineOrRegion = 5,
    /// <summary>Only the country is known.</summary>
    Country = 6,
    /// <summary>International waters or airspace.</summary>
    International = 7,
}
