using GeoEvents.Reading;

namespace GeoEvents.Rereading;

/// <summary>What becomes of articles that are read anew, summed up.</summary>
public sealed class RereadingCounts
{
    private readonly Dictionary<EventFields, int> _fields = EventComparison.Fields.ToDictionary(field => field, _ => 0);

    public int Articles { get; private set; }

    /// <summary>Events that are told as before.</summary>
    public int Unchanged { get; private set; }

    public int Changed { get; private set; }

    public int New { get; private set; }

    public int Gone { get; private set; }

    /// <summary>Of the changed events, how many differ in a field; one may differ in several. All fields, in their order.</summary>
    public IReadOnlyDictionary<EventFields, int> Fields => _fields;

    /// <summary>Mentions of the same words that mean another place now, or none, or a place for the first time, or a government.</summary>
    public int MentionsResolvedAnew { get; private set; }

    public int MentionsUnchanged { get; private set; }

    public int MentionsNew { get; private set; }

    public int MentionsGone { get; private set; }

    public void Add(ArticleRereading article)
    {
        Articles++;
        foreach (var change in article.Events) Add(change);
        AddMentions(article.Before.Mentions, article.Now.Mentions);
    }

    private void Add(EventChange change)
    {
        if (change.Before is null) New++;
        else if (change.Now is null) Gone++;
        else if (change.Fields is EventFields.None) Unchanged++;
        else Changed++;
        foreach (var field in EventComparison.Fields)
        {
            if (change.Fields.HasFlag(field)) _fields[field]++;
        }
    }

    private void AddMentions(IReadOnlyList<Mention> before, IReadOnlyList<Mention> now)
    {
        var earlier = before.ToLookup(mention => (mention.Start, mention.End));
        var met = 0;
        foreach (var mention in now)
        {
            if (earlier[(mention.Start, mention.End)].FirstOrDefault() is not { } known) MentionsNew++;
            else
            {
                met++;
                if (known.Place?.Id == mention.Place?.Id && known.Government == mention.Government) MentionsUnchanged++;
                else MentionsResolvedAnew++;
            }
        }
        MentionsGone += Math.Max(0, before.Count - met);
    }
}
