using System.Text.Json;
using System.Text.Json.Serialization;

namespace GeoEvents.Evaluation.Corpora;

/// <summary>Reads the hand annotations of one article.</summary>
internal static class GoldFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <exception cref="InvalidDataException">These are no annotations, or something in them is wrong.</exception>
    public static GoldArticle Read(Stream content, string name)
    {
        try
        {
            var gold = JsonSerializer.Deserialize<GoldArticle>(content, Options) ?? throw new InvalidDataException($"{name} holds no annotations.");
            if (gold.Article is null && gold.Text is null) throw new InvalidDataException($"{name} names no article and has no text.");
            foreach (var place in gold.Places) Check(place, name);
            foreach (var reported in gold.Events) Check(reported, name);
            return gold;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{name}, line {e.LineNumber + 1}: these are no annotations{(e.Path is { Length: > 1 } path ? $" ({path[2..]})" : "")}.", e);
        }
    }

    private static void Check(GoldArticle.Place place, string name)
    {
        if (string.IsNullOrWhiteSpace(place.Text)) throw new InvalidDataException($"{name}: a place has no text.");
        var spots = place.Accept ?? (place.Lat is { } lat && place.Lon is { } lon ? [[lat, lon]] : []);
        if (spots.Any(spot => spot is not [>= -90 and <= 90, >= -180 and <= 180])) throw new InvalidDataException($"{name}: a position of '{place.Text}' is not a latitude and a longitude.");
        if (spots.Count == 0 && !place.Abstain) throw new InvalidDataException($"{name}: the place '{place.Text}' has no position.");
        if (spots.Count > 0 && !(place.TolKm > 0)) throw new InvalidDataException($"{name}: tolKm of '{place.Text}' is not above 0.");
    }

    private static void Check(GoldArticle.Event reported, string name)
    {
        if (string.IsNullOrWhiteSpace(reported.Quote)) throw new InvalidDataException($"{name}: an event has no quote.");
        if (reported.Kinds.Count == 0 || reported.Places.Count == 0) throw new InvalidDataException($"{name}: the event '{reported.Quote}' needs kinds and places.");
        if (reported.Start is null != reported.End is null || reported.Start > reported.End) throw new InvalidDataException($"{name}: the event '{reported.Quote}' needs both a start and an end, in this order, or neither.");
    }
}
