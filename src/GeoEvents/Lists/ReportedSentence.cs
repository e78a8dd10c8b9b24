using System.Globalization;
using System.Text;
using GeoEvents.Events;

namespace GeoEvents.Lists;

/// <summary>A plain sentence for a row that tells nothing in words: what is reported, never that it happened.</summary>
internal static class ReportedSentence
{
    public static string Of(ListedEvent listed)
    {
        var text = new StringBuilder(listed.What ?? (listed.Kind is EventKind.Other ? "Event" : listed.Kind.Info().Label)).Append(" reported");
        if (listed.Place is not null) text.Append(CultureInfo.InvariantCulture, $" at {listed.Place}");
        if (When(listed.Date) is { } when) text.Append(", ").Append(when);
        if (listed.Actors.Count > 0) text.Append("; named: ").AppendJoin(", ", listed.Actors);
        if (Figure(listed.Deaths) is { } deaths) text.Append("; deaths reported: ").Append(deaths);
        if (Figure(listed.Injured) is { } injured) text.Append("; injured reported: ").Append(injured);
        return text.Append('.').ToString();
    }

    private static string? When(DateSpan date) => date switch
    {
        { IsUndated: true } => null,
        { Start: { } day, End: { } end } when day == end => $"{day:yyyy-MM-dd}",
        { Start: { } start, End: { } end } => $"between {start:yyyy-MM-dd} and {end:yyyy-MM-dd}",
        { Start: { } start } => $"from {start:yyyy-MM-dd} on",
        _ => $"until {date.End:yyyy-MM-dd}",
    };

    private static string? Figure(FigureRange? figure) => figure switch
    {
        null => null,
        { Best: { } best } => best.ToString(CultureInfo.InvariantCulture),
        { Low: { } low, High: { } high } => string.Create(CultureInfo.InvariantCulture, $"{low} to {high}"),
        { Low: { } low } => string.Create(CultureInfo.InvariantCulture, $"at least {low}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"at most {figure.High}"),
    };
}
