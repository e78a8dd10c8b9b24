using System.Collections.Frozen;
using GeoEvents.Events;
using static GeoEvents.Events.EventKind;

namespace GeoEvents.Lists.Rows;

/// <summary>ACLED's sub-event and event types (codebook 2023) as kinds of ours.</summary>
internal static class AcledKinds
{
    /// <summary>Those that <see cref="EventKinds.Table"/> gives as a kind's own, the first of a type, and the others.</summary>
    private static readonly FrozenDictionary<string, EventKind> BySubType = EventKinds.Table
        .Where(row => row.AcledSubType is not (null or "Other")).DistinctBy(row => row.AcledSubType).Select(row => KeyValuePair.Create(row.AcledSubType!, row.Kind))
        .Concat(new Dictionary<string, EventKind>
        {
            ["Government regains territory"] = TerritoryCaptured,
            ["Non-violent transfer of territory"] = TerritoryCaptured,
            ["Suicide bomb"] = Bombing,
            ["Grenade"] = Bombing,
            ["Attack"] = GroundAttack,
            ["Abduction/forced disappearance"] = Detention,
            ["Protest with intervention"] = Protest,
            ["Excessive force against protesters"] = Protest,
            ["Violent demonstration"] = Protest,
            ["Change to group/activity"] = TroopMovement,
        })
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, EventKind> ByType = new Dictionary<string, EventKind> { ["Battles"] = GroundAttack, ["Protests"] = Protest, ["Explosions/Remote violence"] = Violence, ["Violence against civilians"] = Violence }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>By the sub-type; where it is none or a newer one, by the type, as far as that tells.</summary>
    public static EventKind Of(string? subType, string? type = null) =>
        subType is not null && BySubType.TryGetValue(subType, out var kind) ? kind
        : subType is null && type is not null && ByType.TryGetValue(type, out kind) ? kind
        : Other;
}
