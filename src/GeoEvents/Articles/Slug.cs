using GeoEvents.Gazetteers.Spelling;

namespace GeoEvents.Articles;

/// <summary>Ids that people can read and type, made from names.</summary>
public static class Slug
{
    /// <summary>The name as names are compared (lower case, no diacritics), with hyphens between its words; may be empty. Only the first 200 characters count.</summary>
    public static string Of(string name) =>
        NameFolding.Fold(name.Length <= NameFolding.MaxLength ? name : name[..NameFolding.MaxLength]).Replace(' ', '-');
}
