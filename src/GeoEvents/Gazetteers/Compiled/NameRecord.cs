using System.Runtime.InteropServices;

namespace GeoEvents.Gazetteers.Compiled;

/// <summary>A name of a place in the compiled file: hash of the folded name, number of the place, the name as written.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct NameRecord(uint Hash, uint Place, uint Text);
