using System.Runtime.InteropServices;

namespace GeoEvents.Gazetteers.Compiled;

/// <summary>A name at a node of the trie: number of the place, the name as written.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct SpellingName(uint Place, uint Text);
