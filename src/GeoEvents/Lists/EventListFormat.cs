namespace GeoEvents.Lists;

/// <summary>The formats of event lists. In options the name is in kebab case: <c>ucdp-ged</c>.</summary>
public enum EventListFormat
{
    /// <summary>UCDP Georeferenced Event Dataset and its candidate events: CSV with the columns of the GED codebook.</summary>
    UcdpGed,
    /// <summary>ACLED's export: CSV with the columns of the ACLED codebook.</summary>
    Acled,
    /// <summary>GDELT event exports: tab-separated, without a header; 58 columns (1.0) or 61 (2.0).</summary>
    Gdelt,
    /// <summary>Any other CSV with a header; columns that have other names than fields are named (<see cref="EventListOptions.Columns"/>).</summary>
    Csv,
    /// <summary>A GeoJSON FeatureCollection (RFC 7946), a feature an event; what GeoEvents exports, too.</summary>
    Geojson,
}
