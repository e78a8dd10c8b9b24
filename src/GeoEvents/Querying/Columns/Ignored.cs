namespace GeoEvents.Querying.Columns;

/// <summary>Conditions that a scan leaves out.</summary>
[Flags]
internal enum Ignored
{
    None = 0,
    Sources = 1,
    KindsAndFactualities = 2,
}
