using System.Runtime.InteropServices;

namespace GeoEvents.Gazetteers.Compiled;

/// <summary>An id that a place had in its source before it was merged into another.</summary>
/// <param name="Id">Offset of the id.</param>
/// <param name="Place">Number of the place that it is.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct AliasRecord(uint Id, uint Place);
