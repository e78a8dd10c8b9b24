namespace GeoEvents.Gazetteers.Sources;

/// <summary>What a row of OCHA's says but for where.</summary>
/// <param name="Pcode">Its place code: SY07, C4268.</param>
/// <param name="Kind">By its level.</param>
/// <param name="Names">English first where there is English.</param>
/// <param name="Country">ISO 3166-1 alpha-2, with which pcodes begin.</param>
/// <param name="Parent">The pcode of the division above it, but for the country.</param>
internal sealed record OchaPlace(string Pcode, PlaceKind Kind, IReadOnlyList<string> Names, string? Country, string? Parent)
{
    private const string Prefix = "ocha:";

    /// <summary>What a point of OCHA's is worth: the middle of a community.</summary>
    public const int PrecisionMetres = 1_000;

    /// <summary>The id of the division above that with this id, by the code alone: of "ocha:SY070500" it is "ocha:SY0705". Null where there is none.</summary>
    public static string? IdAbove(string id) =>
        id.StartsWith(Prefix, StringComparison.Ordinal) && id.Length > Prefix.Length + 4 && id.AsSpan(Prefix.Length + 2).IndexOfAnyExceptInRange('0', '9') < 0 ? id[..^2] : null;

    /// <summary>As an entry of the gazetteer.</summary>
    public GazetteerEntry At(Position where) => new(
        new Place(Prefix + Pcode, Kind, Names[0], where.Point, PrecisionMetres)
        {
            ArabicName = ArabicSpeaking.ArabicName(Country, Names),
            Country = Country,
            ParentId = Parent is null ? null : Prefix + Parent,
            Geometry = where.Geometry,
            Provenance = $"OCHA COD-AB {Pcode}",
        },
        Names);
}
