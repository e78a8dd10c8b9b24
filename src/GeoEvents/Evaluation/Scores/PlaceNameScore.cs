using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GeoEvents.Evaluation.Corpora;
using GeoEvents.Evaluation.Measures;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using GeoEvents.Geography;
using GeoEvents.Reading;

namespace GeoEvents.Evaluation.Scores;

/// <summary>
/// Names of places as UCDP writes them, in the light of the governorate alone: read in a sentence, and looked up as <c>geoevents resolve "NAME, GOVERNORATE"</c> does.
/// Counted are names of exact position (where_prec 1 and 2) that have a settlement of similar name within 10 km; the others are told, for no gazetteer can be right on them.
/// </summary>
internal sealed partial class PlaceNameScore(Gazetteer gazetteer, ExtractionSpeed extractor, Action<Mistake> mistakes) : ICorpusScore
{
    private const string Country = "SY";
    private const double RightKm = 10, NearKm = 5, Confident = 0.5, Similar = 0.7;

    private static readonly string Corpus = KebabCase.Of(EvaluationFormat.UcdpPlaces);

    private readonly Lazy<ILookup<(int, int), Place>> _settlements = new(() => gazetteer.Places.Where(place => place.Country == Country && IsSettled(place.Kind)).ToLookup(place => CellOf(place.Point)));
    private readonly Calibration _calibration = new();
    private Ratio _read, _readNear, _open, _resolved, _resolvedNear;
    private int _rows, _vague, _without;

    public void Add(Stream content, string name, CancellationToken cancellation)
    {
        using var reader = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: -1, leaveOpen: true);
        using var rows = new CsvTable(reader, name, "where_coordinates", "latitude", "longitude", "adm_1", "where_prec");
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            _rows++;
            var written = rows.Required("where_coordinates");
            var position = new LonLat(rows.Number("longitude", -180, 180), rows.Number("latitude", -90, 90));
            if (rows.Number("where_prec", 1, 7) > 2) _vague++;
            else Add($"{name}, row {_rows}", written, BareName(written), rows.Optional("adm_1"), position);
        }
        if (_rows == 0) throw new InvalidDataException($"There is no place in {name}.");
    }

    public IEnumerable<EvaluationTable> Tables()
    {
        yield return new EvaluationTable(Corpus, "place names", Ratio.Columns,
        [
            new EvaluationRow("names of exact position with a settlement of similar name within 10 km", null, _read.Of, _rows),
            new EvaluationRow("left out: position not exact (where_prec above 2)", null, _vague, _rows),
            new EvaluationRow("left out: no settlement of similar name within 10 km", null, _without, _rows),
            _read.Row("read in a sentence: right within 10 km"),
            _readNear.Row("read in a sentence: right within 5 km"),
            _calibration.ConfidentWrong.Of == 0 ? new EvaluationRow("read in a sentence: wrong and confident", null, 0, _read.Of)
                : new EvaluationRow("read in a sentence: wrong and confident, of all", (double)_calibration.ConfidentWrong.Right / _read.Of, _calibration.ConfidentWrong.Right, _read.Of),
            _open.Row("read in a sentence: left open or not seen"),
            _resolved.Row("looked up: first candidate right within 10 km"),
            _resolvedNear.Row("looked up: first candidate right within 5 km"),
        ]);
        yield return new EvaluationTable(Corpus, "calibration, read in a sentence (right: within 10 km)", Calibration.Columns, [.. _calibration.Rows()]);
    }

    private void Add(string document, string written, string name, string? governorate, LonLat position)
    {
        var expected = string.Create(CultureInfo.InvariantCulture, $"{position.Lon:0.###},{position.Lat:0.###}");
        if (!HasSettlement(name, position))
        {
            _without++;
            mistakes(new Mistake(Corpus, document, "left out: no settlement of similar name within 10 km", written, expected, ""));
            return;
        }
        Read(document, written, name, governorate, position, expected);
        var candidates = PlaceSearch.Find(gazetteer, governorate is null ? name : $"{name}, {governorate}", country: Country);
        var best = candidates.Count > 0 ? candidates[0].Place : null;
        _resolved.Add(best is not null && GreatCircle.DistanceKm(best.Point, position) <= RightKm);
        _resolvedNear.Add(best is not null && GreatCircle.DistanceKm(best.Point, position) <= NearKm);
    }

    private void Read(string document, string written, string name, string? governorate, LonLat position, string expected)
    {
        const string before = "Fighting was reported in ";
        var noun = KindWord().Match(written) is { Success: true } match ? " " + match.Groups["kind"].Value : "";
        var sentence = $"{before}{name}{noun}{(governorate is null ? "" : " in " + governorate)} on Monday.";
        var extraction = extractor.Extract(CorpusArticle.Of(sentence, document)!);
        var mention = extraction.Mentions.FirstOrDefault(mention => mention.Start < before.Length + name.Length && before.Length < mention.End);
        var km = mention?.Place is { } place ? GreatCircle.DistanceKm(place.Point, position) : double.PositiveInfinity;
        _read.Add(km <= RightKm);
        _readNear.Add(km <= NearKm);
        _open.Add(mention?.Place is null);
        if (mention is { Candidates.Count: > 0 })
        {
            var candidate = mention.Place ?? mention.Candidates[0].Place;
            _calibration.Add(mention.Confidence, GreatCircle.DistanceKm(candidate.Point, position) <= RightKm, mention.Place is not null);
        }
        if (km > RightKm) mistakes(new Mistake(Corpus, document, mention?.Place is null ? "left open" : mention.Confidence >= Confident ? "wrong and confident" : "wrong", $"{written}, {governorate}", expected, Shown(mention, km)));
    }

    private static string Shown(Mention? mention, double km) => mention switch
    {
        null => "not seen",
        { Place: { } place } => string.Create(CultureInfo.InvariantCulture, $"{place.Name} ({place.Id}) {km:0} km away, confidence {mention.Confidence:0.00}"),
        { Candidates: [var best, ..] } => string.Create(CultureInfo.InvariantCulture, $"open; best {best.Place.Name} ({best.Place.Id}), confidence {mention.Confidence:0.00}"),
        _ => "open; no candidate",
    };

    /// <summary>By the lookup or by letters, whichever finds one: the name is in the gazetteer, in whatever spelling.</summary>
    private bool HasSettlement(string name, LonLat position)
    {
        var (x, y) = CellOf(position);
        for (var i = -1; i <= 1; i++)
        {
            for (var j = -1; j <= 1; j++)
            {
                if (_settlements.Value[(x + i, y + j)].Any(place => GreatCircle.DistanceKm(place.Point, position) <= RightKm && NameSimilarity.Of(place.Name, name) >= Similar)) return true;
            }
        }
        return gazetteer.Lookup(name).Any(match => IsSettled(match.Place.Kind) && GreatCircle.DistanceKm(match.Place.Point, position) <= RightKm);
    }

    private static (int X, int Y) CellOf(LonLat point) => ((int)Math.Floor(point.Lon * 7), (int)Math.Floor(point.Lat * 7)); // at 37 degrees north 12.7 by 15.9 km

    private static bool IsSettled(PlaceKind kind) => kind is PlaceKind.City or PlaceKind.Town or PlaceKind.Village or PlaceKind.Neighbourhood or PlaceKind.Camp or PlaceKind.Unknown;

    /// <summary>"Tadmur/Palmyra town" is Tadmur, "Khuwayn al Kabir village (Tell al-Khuwaiyn)" Khuwayn al Kabir.</summary>
    private static string BareName(string written)
    {
        var name = KindWord().Replace(written.Split('(')[0].Trim(), "").Split('/')[0];
        return string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } bare ? bare : written;
    }

    [GeneratedRegex(@"\s+(?<kind>village|town|city|neighbou?rhood|camp|suburb|area)\b(?=\s*(?:\(|$))", RegexOptions.CultureInvariant)]
    private static partial Regex KindWord();
}
