using System.Globalization;
using GeoEvents.Articles;
using GeoEvents.Benchmarks.Events;
using GeoEvents.Events;
using GeoEvents.Reading;
using GeoEvents.Storage;

namespace GeoEvents.Benchmarks.Figures;

/// <summary>Fills a store with generated events, each with an article of its own, by the way that all articles take.</summary>
internal static class FilledDatabase
{
    private const int Batch = 5000;

    public static async Task FillAsync(IEventStore store, int events)
    {
        var generator = new EventGenerator();
        for (var written = 0; written < events; written += Batch)
        {
            await store.WriteAsync([.. Enumerable.Range(0, Math.Min(Batch, events - written)).Select(_ => ArticleOf(generator.Next()))]);
            if (written % 100_000 == 0) Console.Error.WriteLine(FormattableString.Invariant($"{written:N0} of {events:N0} events"));
        }
    }

    private static Extraction ArticleOf(GeneratedEvent generated)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{EventGenerator.Sources[generated.Source].Name} reported {generated.Kind.Info().Label.ToLowerInvariant()} in {generated.Place} on {generated.Start:d MMMM yyyy}; numbers of the wounded could not be confirmed at once.");
        var article = new Article(generated.Id, EventGenerator.Sources[generated.Source], text, generated.Id)
        {
            Language = "en", Title = $"Report from {generated.Place}", Published = generated.Start, Url = $"https://example.org/{generated.Id}",
        };
        var place = new EventPlace(generated.Place) { Name = generated.Place, PlaceId = null, Point = generated.Point, Precision = generated.WherePrecision, RadiusKm = generated.RadiusKm, Confidence = 0.9 };
        var reported = new ReportedEvent(generated.Id, generated.Kind, generated.Factuality, DateSpan.Between(generated.Start, generated.End), text, 0, text.Length)
        {
            Confidence = 0.9, Places = [place], Actors = ["government forces"], Deaths = new FigureRange(1, 2, 3),
        };
        return new Extraction(article, [], [reported]) { GazetteerVersion = "generated", ExtractorVersion = "generated" };
    }
}
