using System.Text.Json;
using GeoEvents.Articles;
using GeoEvents.Events;

namespace GeoEvents.Storage;

/// <summary>Keeps the texts of one <see cref="EventRow"/> after the other: columns in UTF-8 that a store gives only for a moment.</summary>
public sealed class EventTexts(IEnumerable<Source> sources)
{
    private readonly Utf8Names<Source> _sources = new(sources.Select(source => KeyValuePair.Create(source.Id, source)));
    private byte[] _bytes = new byte[4096];
    private int _used;

    /// <summary>Begins the next row: what was kept is overwritten.</summary>
    public void Clear() => _used = 0;

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

    public Source Source(ReadOnlySpan<byte> id) => _sources.TryGetValue(id, out var source) ? source : Articles.Source.Unknown;

    /// <summary>What a user wrote into a store by hand may be no kind: then it is another kind.</summary>
    public static EventKind Kind(ReadOnlySpan<byte> id) => EventKinds.TryParse(id, out var kind) ? kind : EventKind.Other;

    public static T Name<T>(ReadOnlySpan<byte> name) where T : struct, Enum => KebabCase.TryParse(name, out T value) ? value : default;

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
