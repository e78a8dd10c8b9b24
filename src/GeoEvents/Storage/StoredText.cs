namespace GeoEvents.Storage;

/// <summary>Text as every store can keep it, and gives it back the same: what is no character becomes U+FFFD, one for one, so that offsets hold.</summary>
public static class StoredText
{
    private const char Replacement = '\ufffd';

    /// <summary>The text without NUL and halves of surrogate pairs; itself where it has none.</summary>
    public static string Of(string text)
    {
        if (!text.Contains('\0') && !text.AsSpan().ContainsAnyInRange('\ud800', '\udfff')) return text;
        return string.Create(text.Length, text, (kept, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
                kept[i] = isPair || text[i] is not ('\0' or >= '\ud800' and <= '\udfff') ? text[i] : Replacement;
                if (isPair) kept[i + 1] = text[++i];
            }
        });
    }
}
