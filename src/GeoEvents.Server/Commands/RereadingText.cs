using System.Globalization;
using GeoEvents.Events;
using GeoEvents.Rereading;

namespace GeoEvents.Server.Commands;

/// <summary>What changes, for people.</summary>
internal sealed class RereadingText(TextWriter output) : IRereadingPrinter
{
    private const int QuoteShown = 100;

    public async Task PrintAsync(ArticleRereading article)
    {
        var counts = new RereadingCounts();
        counts.Add(article);
        await PrintAsync($"{article.Now.Article.Key} {article.Now.Article.Title ?? "(no title)"}: {Events(counts)}; {Mentions(counts)}");
        foreach (var change in article.Events) await PrintAsync(change);
    }

    public async Task PrintAsync(RereadingCounts changes, int seen)
    {
        if (changes.Articles == 0) return;
        await PrintAsync(string.Create(CultureInfo.InvariantCulture, $"{changes.Articles} of {Counted.Of(seen, "article")} were read with another version."));
        await PrintAsync($"Events: {Events(changes)}.");
        await PrintAsync($"Mentions: {Mentions(changes)}.");
        await output.FlushAsync();
    }

    public async Task PrintAsync(RereadingResult result)
    {
        if (result.Why is not null) await PrintAsync(result.Why);
        else await PrintAsync(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(result.Replaced, "article")} read anew, {result.LeftAlone} left as others changed them meanwhile, {result.Failed} failed."));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task PrintAsync(EventChange change)
    {
        if (change is { Before: { } before, Now: { } now })
        {
            if (change.Fields is EventFields.None) return;
            var told = EventDescription.Told(change.Fields).Select(field => $"{KebabCase.Of(field)} {EventDescription.Of(before, field)} → {EventDescription.Of(now, field)}");
            await PrintAsync($"  changed {change.Id}: {string.Join("; ", told)}");
            return;
        }
        var reported = (change.Now ?? change.Before)!;
        await PrintAsync($"  {(change.Now is null ? "gone" : "new")} {change.Id}: {reported.Kind.Info().Label}, {EventDescription.Of(reported, EventFields.Dates)}, {EventDescription.Of(reported, EventFields.Places)}: \"{Shortened(reported.Quote)}\"");
    }

    private static string Events(RereadingCounts counts)
    {
        var fields = string.Join(", ", counts.Fields.Where(field => field.Value > 0).Select(field => string.Create(CultureInfo.InvariantCulture, $"{KebabCase.Of(field.Key)} {field.Value}")));
        return string.Create(CultureInfo.InvariantCulture, $"{counts.Unchanged} unchanged, {counts.Changed} changed{(fields.Length > 0 ? $" ({fields})" : "")}, {counts.New} new, {counts.Gone} gone");
    }

    private static string Mentions(RereadingCounts counts) => string.Create(
        CultureInfo.InvariantCulture, $"{counts.MentionsUnchanged} unchanged, {counts.MentionsResolvedAnew} resolved anew, {counts.MentionsNew} new, {counts.MentionsGone} gone");

    private static string Shortened(string quote) => quote.Length <= QuoteShown ? quote : quote[..QuoteShown] + "…";

    private Task PrintAsync(string line) => output.WriteLineAsync(TerminalText.Of(line));
}
