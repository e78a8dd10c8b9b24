using System.Text;
using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Reading;

namespace GeoEvents.Server.Commands;

/// <summary>Extractions for people, on a terminal.</summary>
internal sealed class ExtractionText(Stream output) : IExtractionPrinter
{
    private readonly StreamWriter _text = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };

    public async Task PrintAsync(Extraction extraction)
    {
        PrintArticle(extraction.Article);
        Print($"Places ({extraction.Mentions.Count} mentions)");
        foreach (var mention in extraction.Mentions) PrintMention(mention);
        Print($"Events ({extraction.Events.Count})");
        foreach (var reported in extraction.Events) PrintEvent(reported);
        Print("");
        await _text.FlushAsync();
    }

    public ValueTask DisposeAsync() => _text.DisposeAsync();

    private void PrintArticle(Article article) =>
        Print($"{article.Title ?? "(no title)"}, {article.Source.Name}, {(article.Published is { } day ? $"{day:yyyy-MM-dd}" : "date unknown")}");

    private void PrintMention(Mention mention)
    {
        var meaning = mention switch
        {
            { Government: true } => "its government",
            { Place: { } place } => $"{place.Name} ({KebabCase.Of(place.Kind)}, {place.Id}) at {place.Point.Lon:0.####},{place.Point.Lat:0.####}",
            { Candidates.Count: > 0 } => $"undecided; best of {mention.Candidates.Count}: {mention.Candidates[0].Place.Name}",
            _ => "not in the gazetteer",
        };
        Print($"  {mention.Text} [{mention.Start}]: {meaning}, confidence {mention.Confidence:0.00}");
    }

    private void PrintEvent(ReportedEvent reported)
    {
        Print($"  {reported.Kind.Info().Label}, {KebabCase.Of(reported.Factuality)}, {reported.Date.Edtf ?? "undated"}, {Where(reported)}{Figures("killed", reported.Deaths)}{Figures("injured", reported.Injured)}");
        foreach (var quote in reported.AllQuotes()) Print($"    \"{quote.Text}\"");
    }

    private static string Where(ReportedEvent reported) =>
        reported.Places.Count == 0 ? "unlocated" : string.Join("; ", reported.Places.Select(place => place.Name is null ? $"{place.Text} (?)" : $"{place.Name} within {place.RadiusKm:0.#} km"));

    private static string Figures(string what, FigureRange? figures) => figures switch
    {
        null => "",
        { Best: { } best } => $", {best} {what}",
        { Low: { } low } => $", at least {low} {what}",
        { High: { } high } => $", at most {high} {what}",
        _ => $", some {what}",
    };

    private void Print(string line) => _text.WriteLine(TerminalText.Of(line));
}
