using System.Text.Encodings.Web;
using System.Text.Json;
using GeoEvents.Gazetteers;
using GeoEvents.Geography;

namespace GeoEvents.Storage;

/// <summary>The candidates of a mention as compact JSON: what is shown of them, not the whole places.</summary>
public static class CandidatesJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<Candidate> candidates) => JsonSerializer.Serialize(candidates.Select(Row), Options);

    public static IReadOnlyList<Candidate> Read(string json) => [.. JsonSerializer.Deserialize<CandidateRow[]>(json, Options)!.Select(Candidate)];

    private static CandidateRow Row(Candidate candidate) => new(
        StoredText.Of(candidate.Place.Id), StoredText.Of(candidate.Place.Name), KebabCase.Of(candidate.Place.Kind), candidate.Place.Point.Lon, candidate.Place.Point.Lat, candidate.Place.PrecisionMetres,
        Math.Round(candidate.Score, 4), KebabCase.Of(candidate.Match), StoredText.Of(candidate.MatchedName),
        [.. candidate.Why.Select(StoredText.Of)]);

    private static Candidate Candidate(CandidateRow row) => new(
        new Place(row.Id, KebabCase.TryParse(row.Kind, out PlaceKind kind) ? kind : PlaceKind.Unknown, row.Name, new LonLat(row.Lon, row.Lat), row.PrecisionMetres),
        row.Score, KebabCase.TryParse(row.Match, out NameMatch match) ? match : NameMatch.Fuzzy, row.MatchedName, row.Why);

    private sealed record CandidateRow(
        string Id, string Name, string Kind, double Lon, double Lat, int PrecisionMetres, double Score, string Match, string MatchedName, IReadOnlyList<string> Why);
}
