using System.Collections.Frozen;
using System.Globalization;
using GeoEvents.Articles;
using GeoEvents.Geography;

namespace GeoEvents.Lists;

/// <summary>The texts of a row by their columns. What cannot be read throws a <see cref="FormatException"/> whose message ends a sentence.</summary>
internal sealed class RowFields(FrozenDictionary<string, int> columns, string[] values)
{
    private const int TextShown = 40;

    /// <summary>The trimmed text; null where it is empty or the column absent.</summary>
    public string? Optional(string column) => columns.TryGetValue(column, out var at) && values[at].Trim() is { Length: > 0 } text ? text : null;

    public string Required(string column) => Optional(column) ?? throw new FormatException($"{column} is empty");

    /// <summary>The first of the columns that is not empty.</summary>
    public string? Any(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Optional(name) is { } text) return text;
        }
        return null;
    }

    /// <summary>The different parts of a text that are separated by semicolons.</summary>
    public string[] Parts(string column) => Optional(column) is not { } text ? []
        : text.Contains(';', StringComparison.Ordinal) ? [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)]
        : [text];

    public double? Number(string column, double low, double high)
    {
        if (Optional(column) is not { } text) return null;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            throw new FormatException(text.Contains(',', StringComparison.Ordinal) ? $"{column} '{Shown(text)}' has a comma; decimals are written with a point" : $"{column} '{Shown(text)}' is not a number");
        return number >= low && number <= high ? number : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{column} {Shown(text)} is not from {low:R} to {high:R}"));
    }

    /// <summary>A whole number, also as "3.0", as tables of statistics programs write it.</summary>
    public int? WholeNumber(string column, int low = 0, int high = int.MaxValue)
    {
        if (Optional(column) is not { } text) return null;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || double.Truncate(number) != number)
            throw new FormatException($"{column} '{Shown(text)}' is not a whole number");
        if (number >= low && number <= high) return (int)number;
        throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{column} {Shown(text)} is {(number < low ? $"less than {low}" : $"more than {high}")}"));
    }

    /// <summary>A day, as <c>2020-03-06</c>, <c>20200306</c> or "06 March 2020"; of a time behind it only the written day counts.</summary>
    public DateOnly? Day(string column) => Optional(column) is not { } text ? null : PublicationDate.Parse(text) ?? throw NoDate(column, text);

    /// <summary>Both, or neither.</summary>
    public LonLat? Point(string lonColumn, string latColumn)
    {
        var (lon, lat) = (Number(lonColumn, -180, 180), Number(latColumn, -90, 90));
        if (lon is { } x && lat is { } y) return new LonLat(x, y);
        return lon is null && lat is null ? null : throw new FormatException($"{(lon is null ? lonColumn : latColumn)} is empty");
    }

    public static FormatException NoDate(string column, string text) => new($"{column} '{Shown(text)}' is not a date such as 2020-03-06");

    /// <summary>As much of a text as a message can bear.</summary>
    public static string Shown(string text) => text.Length <= TextShown ? text : text[..TextShown] + "…";
}
