using GeoEvents.Gazetteers;

namespace GeoEvents.Reading.Places;

/// <summary>
/// Which first-level divisions the names of an article have in common: "Gainesville", "Hall County" and "Oakwood" each lie in several states of the
/// United States, all three in one.
/// </summary>
internal sealed class DivisionVotes
{
    private readonly Dictionary<string, int> _votes = new(StringComparer.Ordinal);
    private int _names;

    /// <param name="matches">Of each name of the article once: what it may mean.</param>
    public static DivisionVotes Count(IEnumerable<IReadOnlyList<GazetteerMatch>> matches, Func<Place, string?> divisionOf)
    {
        var votes = new DivisionVotes();
        var divisions = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in matches)
        {
            divisions.Clear();
            foreach (var match in name)
            {
                if (match.Match is NameMatch.Exact && match.Place.Kind is not PlaceKind.Country && divisionOf(match.Place) is { } division) divisions.Add(division);
            }
            if (divisions.Count == 0) continue;
            votes._names++;
            foreach (var division in divisions) votes._votes[division] = votes._votes.GetValueOrDefault(division) + 1;
        }
        return votes;
    }

    /// <summary>The share of the article's other names that may lie in the division too, 0 to 1; less where there are few of them. For a name that has itself a vote there.</summary>
    public double Support(string division)
    {
        var others = _names - 1;
        return others <= 0 ? 0 : (double)(_votes.GetValueOrDefault(division) - 1) / others * Math.Min(1, others / 3.0);
    }
}
