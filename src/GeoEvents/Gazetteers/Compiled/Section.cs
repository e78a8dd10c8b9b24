namespace GeoEvents.Gazetteers.Compiled;

/// <summary>The sections of a compiled gazetteer, in the order of the file; see <see cref="GazetteerFormat"/>.</summary>
internal enum Section
{
    Strings,
    Places,
    Geometries,
    NameBuckets,
    Names,
    SpellingLabels,
    SpellingChildren,
    SpellingEnds,
    SpellingNames,
    Aliases,
}
