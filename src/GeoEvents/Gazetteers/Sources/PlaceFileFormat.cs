namespace GeoEvents.Gazetteers.Sources;

/// <summary>The formats of place files. In options the name is in kebab case: <c>linked-places</c>.</summary>
public enum PlaceFileFormat
{
    /// <summary>A GeoNames dump: tab-separated, 19 columns, no header.</summary>
    Geonames,
    /// <summary>A table of OCHA's Common Operational Datasets (COD-AB): CSV with pcodes.</summary>
    Ocha,
    /// <summary>A GeoJSON FeatureCollection (RFC 7946).</summary>
    Geojson,
    /// <summary>Linked Places Format, as GeoJSON-LD or as its table with tabs or commas (LP-TSV).</summary>
    LinkedPlaces,
    /// <summary>The columns of places.csv of the curated places.</summary>
    Curated,
}
