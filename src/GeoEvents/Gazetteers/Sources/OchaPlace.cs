namespace GeoEvents.Gazetteers.Sources;

/// <summary>What a row of OCHA's says but for where.</summary>
/// <param name="Pcode">Its place code: SY07, C4268.</param>
/// <param name="Kind">By its level.</param>
/// <param name="Names">English first where there is English.</param>
/// <param name="Country">ISO 3166-1 alpha-2, with which pcodes begin.</param>
/// <param name="Parent">The pcode of the division above it, but for the country.</param>
internal sealed record OchaPlace(string Pcode, PlaceKind Kind, IReadOnlyList<string> Names, string? Country, string? Parent)
{
    /// <summary>What a point of OCHA's is worth: the middle of a community.</summary>
    public const int PrecisionMetres = 1_000;

    /// <summary>As an entry of the gazetteer.</summary>
    public GazetteerEntry At(Position where) => new(
        new Place($"ocha:{Pcode}", Kind, Names[0], where.Point, PrecisionMetres)
        {
            ArabicName = ArabicSpeaking.ArabicName(Country, Names),
            Country = Country,
            ParentId = Parent is null ? null : $"ocha:{Parent}",
            Geometry = where.Geometry,
            Provenance = $"OCHA COD-AB {Pcode}",
        },
        Names);
}
