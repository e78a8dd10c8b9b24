namespace GeoEvents.Events;

/// <summary>One row of <see cref="EventKinds.Table"/>.</summary>
/// <param name="Id">In files, API and URLs: "drone-attack".</param>
/// <param name="Label">For people: "Drone attack".</param>
/// <param name="Colour">#rrggbb, told apart also by colour-blind people within a group.</param>
/// <param name="PloverType">PLOVER event type (PLOVER codebook 2023), upper case.</param>
/// <param name="PloverMode">PLOVER mode, or null where the type has none that fits.</param>
/// <param name="AcledType">ACLED event type (codebook 2023).</param>
/// <param name="AcledSubType">ACLED sub-event type.</param>
public sealed record EventKindInfo(
    EventKind Kind, string Id, string Label, string Colour, string? PloverType, string? PloverMode, string? AcledType, string? AcledSubType);
