using System.Text.Json;
using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Gazetteers;
using GeoEvents.Geography;

namespace GeoEvents.Storage;

/// <summary>Keeps the texts of one <see cref="EventRow"/> after the other: columns in UTF-8 that a store gives only for a moment.</summary>
public sealed class EventTexts(IEnumerable<Source> sources)
{
    /// <summary>The first column of a place, behind those of its event; null where there is none.</summary>
    public const int FirstOfPlace = 25;

    private readonly Utf8Names<Source> _sources = new(sources.Select(source => KeyValuePair.Create(source.Id, source)));
    private byte[] _bytes = new byte[4096];
    private int _used;

    public TextValue Keep(ReadOnlySpan<byte> utf8) => new(Copy(utf8));

    /// <summary>The texts of a JSON array.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public void KeepArray(ReadOnlySpan<byte> json, List<TextValue> texts)
    {
        if (json.SequenceEqual("[]"u8)) return;
        var kept = Copy(json);
        var reader = new Utf8JsonReader(kept.Span);
        while (reader.Read())
            if (reader.TokenType is JsonTokenType.String)
                texts.Add(reader.ValueIsEscaped ? reader.GetString() : new TextValue(kept.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length)));
    }

    /// <summary>
    /// Fills a row, all but its actors, point and where-precision, of the columns id, kind, factuality, date_start, date_end, edtf, date_precision, quote, quote_start, quote_end,
    /// confidence, actors, low, best and high of deaths and of injured, article_key, source_id, title, url, published, data_version, further_quotes as JSON.
    /// </summary>
    public void Read<T>(EventRow row, in T columns) where T : IEventColumns
    {
        // What was kept of the row before is overwritten.
        _used = 0;
        row.Places.Clear();
        row.Actors.Clear();
        row.Id = Text(columns, 0);
        row.Kind = Kind(columns.Bytes(1));
        row.Factuality = Name<Factuality>(columns.Bytes(2));
        row.Date = DateSpan.Restore(columns.Day(3), columns.Day(4), null, (WhenPrecision?)columns.Integer(6));
        row.Edtf = Text(columns, 5);
        row.Quote = Text(columns, 7);
        row.QuoteStart = columns.Integer(8) ?? 0;
        row.QuoteEnd = columns.Integer(9) ?? 0;
        row.Confidence = columns.Real(10) ?? 0;
        row.Deaths = Figures(columns, 12);
        row.Injured = Figures(columns, 15);
        row.ArticleKey = Text(columns, 18);
        row.Source = Source(columns.Bytes(19));
        row.Title = Text(columns, 20);
        row.Url = Text(columns, 21);
        row.Published = columns.Day(22);
        row.DataVersion = columns.Long(23);
        row.FurtherQuotes = QuotesJson.Read(columns.Bytes(24));
    }

    /// <summary>A place of the nine columns from <see cref="FirstOfPlace"/> on: text, place_id, its name, place_kind, lon, lat, where_precision, radius_km, confidence.</summary>
    public EventPlaceRow ReadPlace<T>(in T columns) where T : IEventColumns => new(
        Text(columns, FirstOfPlace), Text(columns, 26), Text(columns, 27), Name<PlaceKind>(columns.Bytes(28)),
        columns.Real(29) is { } lon && columns.Real(30) is { } lat ? new LonLat(lon, lat) : null, (WherePrecision?)columns.Integer(31), columns.Real(32) ?? 0, columns.Real(33) ?? 0);

    public Source Source(ReadOnlySpan<byte> id) => _sources.TryGetValue(id, out var source) ? source : Articles.Source.Unknown;

    /// <summary>What a user wrote into a store by hand may be no kind: then it is another kind.</summary>
    public static EventKind Kind(ReadOnlySpan<byte> id) => EventKinds.TryParse(id, out var kind) ? kind : EventKind.Other;

    public static T Name<T>(ReadOnlySpan<byte> name) where T : struct, Enum => KebabCase.TryParse(name, out T value) ? value : default;

    private TextValue Text<T>(in T columns, int column) where T : IEventColumns => columns.IsNull(column) ? default : Keep(columns.Bytes(column));

    /// <summary>Low, best and high from three columns; null where all are.</summary>
    private static FigureRange? Figures<T>(in T columns, int column) where T : IEventColumns
    {
        var (low, best, high) = (columns.Integer(column), columns.Integer(column + 1), columns.Integer(column + 2));
        return low is null && best is null && high is null ? null : new FigureRange(low, best, high);
    }

    private ReadOnlyMemory<byte> Copy(ReadOnlySpan<byte> bytes)
    {
        // What lies in the outgrown array stays there as long as the row refers to it.
        if (_bytes.Length - _used < bytes.Length) (_bytes, _used) = (new byte[Math.Max(2 * _bytes.Length, bytes.Length)], 0);
        bytes.CopyTo(_bytes.AsSpan(_used));
        var kept = _bytes.AsMemory(_used, bytes.Length);
        _used += bytes.Length;
        return kept;
    }
}
