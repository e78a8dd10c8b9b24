namespace GeoEvents.Querying;

/// <summary>In which order pages come.</summary>
public enum EventOrder
{
    /// <summary>By id, ascending: any order, but always the same.</summary>
    Id,
    /// <summary>By the first possible day, else the last, descending; of the same day by id, ascending; undated ones last.</summary>
    Newest,
}
