using System.Text.Json;
using GeoEvents.Events;
using GeoEvents.Storage;

namespace GeoEvents.Formats;

/// <summary>The fields that feature and extraction writers share. What is not known is null, never missing.</summary>
internal static class JsonFields
{
    private const int CoordinateDecimals = 6; // 0.1 m
    private const int RadiusDecimals = 3; // 1 m
    private const int ShareDecimals = 3;

    public static void WriteText(this Utf8JsonWriter json, ReadOnlySpan<byte> name, TextValue text)
    {
        if (text.IsNull) json.WriteNull(name);
        else if (text.TryGetUtf8(out var utf8)) json.WriteString(name, utf8);
        else json.WriteString(name, text.ToString());
    }

    public static void WriteDate(this Utf8JsonWriter json, ReadOnlySpan<byte> name, DateOnly? date)
    {
        if (date is not { } day)
        {
            json.WriteNull(name);
            return;
        }
        Span<char> text = stackalloc char[10];
        day.TryFormat(text, out _, "yyyy-MM-dd");
        json.WriteString(name, text);
    }

    public static void WriteInteger(this Utf8JsonWriter json, ReadOnlySpan<byte> name, int? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    public static void WriteDegrees(this Utf8JsonWriter json, ReadOnlySpan<byte> name, double? degrees) => json.WriteRounded(name, degrees, CoordinateDecimals);

    public static void WriteDegreesValue(this Utf8JsonWriter json, double degrees) => json.WriteNumberValue(Round(degrees, CoordinateDecimals));

    public static void WriteRadius(this Utf8JsonWriter json, ReadOnlySpan<byte> name, double? km) => json.WriteRounded(name, km, RadiusDecimals);

    /// <summary>Confidence or score, 0 to 1.</summary>
    public static void WriteShare(this Utf8JsonWriter json, ReadOnlySpan<byte> name, double share) => json.WriteRounded(name, share, ShareDecimals);

    public static void WriteTexts(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    public static void WriteTexts(this Utf8JsonWriter json, ReadOnlySpan<byte> name, List<TextValue> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            if (text.TryGetUtf8(out var utf8)) json.WriteStringValue(utf8);
            else json.WriteStringValue(text.ToString());
        json.WriteEndArray();
    }

    /// <param name="edtf">That of the span.</param>
    public static void WriteDateSpan(this Utf8JsonWriter json, DateSpan date, TextValue edtf)
    {
        json.WriteDate("start"u8, date.Start);
        json.WriteDate("end"u8, date.End);
        json.WriteText("edtf"u8, edtf);
        json.WriteInteger("datePrecision"u8, (int?)date.Precision);
    }

    private static void WriteRounded(this Utf8JsonWriter json, ReadOnlySpan<byte> name, double? number, int decimals)
    {
        if (number is { } value && double.IsFinite(value)) json.WriteNumber(name, Round(value, decimals));
        else json.WriteNull(name);
    }

    // Adding 0 turns the -0 that rounding may leave into 0.
    private static double Round(double value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0;
}
