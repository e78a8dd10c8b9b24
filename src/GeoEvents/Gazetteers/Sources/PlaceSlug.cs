namespace GeoEvents.Gazetteers.Sources;

/// <summary>Makes ids of what files say.</summary>
internal static class PlaceSlug
{
    /// <summary>Lower case letters and digits of any script, all else as single hyphens; empty where nothing is left.</summary>
    public static string Of(string text) => Join(text.ToLowerInvariant(), char.IsLetterOrDigit);

    /// <summary>An id of the source: as it is, but for signs that an id may not have. Of a URI what comes last.</summary>
    public static string OfId(string id)
    {
        var last = id.Contains("://", StringComparison.Ordinal) ? id.TrimEnd('/', '#').Split('/', '#')[^1] : id;
        return Join(last, c => char.IsLetterOrDigit(c) || c is '_' or '.');
    }

    private static string Join(string text, Func<char, bool> keep)
    {
        var parts = string.Create(text.Length, (text, keep), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = state.keep(state.text[i]) ? state.text[i] : '-';
        });
        return string.Join('-', parts.Split('-', StringSplitOptions.RemoveEmptyEntries));
    }
}
