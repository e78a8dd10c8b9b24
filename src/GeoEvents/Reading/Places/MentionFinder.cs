using GeoEvents.Reading.Text;

namespace GeoEvents.Reading.Places;

/// <summary>The place mentions of an article, resolved.</summary>
internal static class MentionFinder
{
    /// <summary>A name without a word beside it that says it is a place needs this confidence to be a mention at all.</summary>
    private const double Noise = 0.3;

    /// <returns>The resolutions in the order of the text, those that are no place mention left out; with what points back to them (<see cref="Resolution.IsAnaphor"/>).</returns>
    public static List<Resolution> Find(ArticleText text, CachedGazetteer gazetteer)
    {
        var names = new CompoundNames(gazetteer, text).TakeApart(new NameFinder(gazetteer, text).Find());
        new ContextReader(text, names).Read();
        var resolutions = new PlaceResolver(gazetteer, names).Resolve();
        new PhraseAnchors(gazetteer, text).Join(resolutions);
        return PlaceAnaphora.Add(text, [.. resolutions.Where(IsMention)]);
    }

    public static Mention ToMention(Resolution resolution, string text)
    {
        var name = resolution.Name;
        return new Mention(text[name.Start..name.End], name.Start, name.End, resolution.Candidates)
        {
            Place = resolution.Place,
            Confidence = resolution.Confidence,
            Government = resolution.IsParty,
        };
    }

    private static bool IsMention(Resolution resolution)
    {
        var name = resolution.Name;
        if (name.LabelsAgreement) return false;
        if (name.CueKinds.Count > 0 || (name.Locative && (name.Container is not null || resolution.ContainerPhrase.Relation is not SpatialRelation.Inside))) return true;
        return resolution.Candidates.Count > 0 && resolution.Likelihood >= (name.Locative ? Noise / 4 : Noise);
    }
}
