using System.Text;

namespace GeoEvents.Storage;

/// <summary>A text as it is at hand, a string or UTF-8, or none: what is only written on is never made into the other.</summary>
public readonly struct TextValue
{
    private readonly string? _text;
    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly bool _isUtf8;

    /// <param name="text">Null for none.</param>
    public TextValue(string? text) => _text = text;

    /// <param name="utf8">May be overwritten once nobody reads it any more: see <see cref="EventRow"/>.</param>
    public TextValue(ReadOnlyMemory<byte> utf8) => (_utf8, _isUtf8) = (utf8, true);

    public bool IsNull => !_isUtf8 && _text is null;

    /// <summary>False where it is a string, or none.</summary>
    public bool TryGetUtf8(out ReadOnlySpan<byte> utf8)
    {
        utf8 = _utf8.Span;
        return _isUtf8;
    }

    /// <summary>True for a text in UTF-8 of these bytes.</summary>
    public bool IsUtf8(ReadOnlySpan<byte> bytes) => _isUtf8 && _utf8.Span.SequenceEqual(bytes);

    public static implicit operator TextValue(string? text) => new(text);

    /// <summary>The text; null where there is none.</summary>
    public override string? ToString() => _isUtf8 ? Encoding.UTF8.GetString(_utf8.Span) : _text;
}
