using GeoEvents.Articles;
using GeoEvents.Reading;

namespace GeoEvents.Storage;

/// <summary>An article as it is kept, with the mentions read in it.</summary>
public sealed record StoredArticle(Article Article, IReadOnlyList<Mention> Mentions);
