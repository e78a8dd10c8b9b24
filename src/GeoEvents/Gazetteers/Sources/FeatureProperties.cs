using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>What the properties of a GeoJSON feature say about a place, by the words that files use for it.</summary>
internal sealed partial class FeatureProperties
{
    private static readonly string[] ShownNames = ["nameen", "name", "title", "englishname", "intname", "nameascii", "namelatin", "shapename", "toponym", "label"];
    private static readonly string[] OtherNames =
    [
        "arabicname", "namear", "nameara", "altname", "altnames", "alternativename", "alternativenames", "alternatename", "alternatenames", "othername", "othernames", "officialname",
        "shortname", "oldname", "locname", "localname", "natname", "nativename", "alias", "aliases", "alternatives", "spellings", "variants", "names",
    ];
    private static readonly string[] KindFields = ["kind", "type", "placetype", "category", "class", "fclass", "place", "natural", "waterway", "aeroway", "amenity", "military"];

    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);
    private readonly List<string> _languageNames = [];

    public FeatureProperties(JsonElement properties)
    {
        if (properties.ValueKind != JsonValueKind.Object) return;
        foreach (var property in properties.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.Null) continue;
            var plain = string.Concat(property.Name.ToLowerInvariant().Where(char.IsLetterOrDigit));
            _values.TryAdd(plain, property.Value);
            if (NameInLanguage().IsMatch(property.Name)) _languageNames.AddRange(Texts(property.Value));
        }
    }

    /// <summary>All names, the one to show first; empty where there is none.</summary>
    public IReadOnlyList<string> Names => [.. ShownNames.SelectMany(TextsOf).Concat(OtherNames.SelectMany(key => TextsOf(key).SelectMany(Parts))).Concat(_languageNames)
        .Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];

    public PlaceKind Kind
    {
        get
        {
            if (Text("featurecode", "fcode") is { } code) return FeatureCodes.KindOf(Text("featureclass") ?? "", code, Population);
            if (KindFields.Select(key => Text(key)).OfType<string>().Select(KindWords.KindOf).FirstOrDefault(kind => kind != PlaceKind.Unknown) is var kind and not PlaceKind.Unknown) return kind;
            return _values.ContainsKey("highway") ? PlaceKind.Road : PlaceKind.Unknown;
        }
    }

    /// <summary>ISO 3166-1 alpha-2, or null.</summary>
    public string? Country => CountryCode(Text("country", "countrycode", "cc", "ccode", "ccodes", "iso2", "isoa2", "iso31661"));

    public long Population => Number("population", "pop") is >= 0 and < 1e11 and var number ? (long)number : 0;

    public int? PrecisionMetres => Number("precisionm", "precisionmetres", "errorm") is { } metres
        ? metres is >= 0 and <= 10_000_000 ? (int)metres : throw new FormatException("its precision is no number of metres from 0 to 10000000")
        : null;

    /// <summary>The first text among the values of these keys.</summary>
    public string? Text(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (TextsOf(key).FirstOrDefault() is { } text) return text;
        }
        return null;
    }

    public static string? CountryCode(string? text) => text is { Length: 2 } && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant() : null;

    private double? Number(params ReadOnlySpan<string> keys) =>
        Text(keys) is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private IEnumerable<string> TextsOf(string key) => _values.TryGetValue(key, out var value) ? Texts(value) : [];

    /// <summary>The texts in a value: itself, or what an array or an object holds.</summary>
    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString()!.Trim() is { Length: > 0 } text => [text],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Texts(member.Value)),
        _ => [],
    };

    private static string[] Parts(string names) => names.Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // name:ar, name_ku, NAME_FR, name:ku-Latn
    [GeneratedRegex("^name[_:-][a-z]{2,3}(?:[_-][a-z]+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameInLanguage();
}
