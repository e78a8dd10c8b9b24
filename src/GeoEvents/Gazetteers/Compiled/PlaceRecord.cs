using System.Runtime.InteropServices;

namespace GeoEvents.Gazetteers.Compiled;

/// <summary>A place in the compiled file: 48 bytes. Strings and geometries are offsets into their sections.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct PlaceRecord
{
    public const uint NoParent = uint.MaxValue;
    public const double UnitsPerDegree = 1e7; // 1 cm

    public uint Id;
    public uint Name;
    public uint ArabicName;
    public uint Provenance;
    public int Lon;
    public int Lat;
    public int PrecisionMetres;
    public uint Population;
    public uint Parent;
    public uint Geometry;
    public byte Kind;
    public byte Curated;
    public byte Country1;
    public byte Country2;

    /// <summary>Id of a parent that lies in another file; offset 0 where there is none.</summary>
    public uint OutsideParent;
}
