using GeoEvents.Geography;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>Reads a table of divisions or communities with their points: OCHA's Common Operational Datasets (COD-AB), any country. Streams.</summary>
internal static class OchaFile
{
    public static IEnumerable<GazetteerEntry> Read(TextReader reader, string file)
    {
        using var table = new CsvTable(reader, file);
        var columns = OchaColumns.Find(table.Columns) ?? throw new GazetteerSourceException($"{file}, line 1: there are no columns with pcodes and their names, such as ADM4_PCODE and ADM4_EN.");
        if (columns.Latitude is null || columns.Longitude is null) throw new GazetteerSourceException($"{file}, line 1: there are no columns LATITUDE and LONGITUDE.");
        while (table.Read())
        {
            var place = columns.PlaceOf(table.Optional) ?? throw table.Wrong("there is no pcode");
            if (place.Names.Count == 0) throw table.Wrong($"{place.Pcode} has no name");
            yield return place.At(new Position(new LonLat(table.Number(columns.Longitude, -180, 180), table.Number(columns.Latitude, -90, 90)), Geometry: null));
        }
    }
}
