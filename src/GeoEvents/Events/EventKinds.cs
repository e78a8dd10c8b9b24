using System.Collections.Frozen;
using static GeoEvents.Events.EventKind;

namespace GeoEvents.Events;

/// <summary>The one table of event kinds: ids, labels, colours and the crosswalks to PLOVER and ACLED.</summary>
public static class EventKinds
{
    /// <summary>All kinds, in the order of legends.</summary>
    public static IReadOnlyList<EventKindInfo> Table { get; } =
    [
        new(Airstrike, "airstrike", "Airstrike", "#b2182b", "ASSAULT", "aerial", "Explosions/Remote violence", "Air/drone strike"),
        new(DroneAttack, "drone-attack", "Drone attack", "#d6604d", "ASSAULT", "drone", "Explosions/Remote violence", "Air/drone strike"),
        new(Shelling, "shelling", "Shelling", "#e08214", "ASSAULT", "artillery", "Explosions/Remote violence", "Shelling/artillery/missile attack"),
        new(GroundAttack, "ground-attack", "Ground attack", "#8c510a", "ASSAULT", "firearms", "Battles", "Armed clash"),
        new(Bombing, "bombing", "Bombing", "#c51b7d", "ASSAULT", "explosives", "Explosions/Remote violence", "Remote explosive/landmine/IED"),
        new(ChemicalAttack, "chemical-attack", "Chemical attack", "#762a83", "ASSAULT", "unconventional", "Explosions/Remote violence", "Chemical weapon"),
        new(Violence, "violence", "Armed violence", "#67001f", "ASSAULT", null, null, null),
        new(TerritoryCaptured, "territory-captured", "Territory captured", "#543005", "ASSAULT", "territory", "Battles", "Non-state actor overtakes territory"),
        new(TroopMovement, "troop-movement", "Troop movement", "#4d4d4d", "MOBILIZE", "troops", "Strategic developments", "Other"),
        new(Patrol, "patrol", "Patrol", "#35978f", "COOPERATE", "military", "Strategic developments", "Other"),
        new(BaseEstablished, "base-established", "Base established", "#01665e", "MOBILIZE", "troops", "Strategic developments", "Headquarters or base established"),
        new(Exercise, "exercise", "Exercise", "#80cdc1", "MOBILIZE", "troops", "Strategic developments", "Other"),
        new(WeaponsTransfer, "weapons-transfer", "Weapons transfer", "#878787", "AID", "military", "Strategic developments", "Other"),
        new(Ceasefire, "ceasefire", "Ceasefire or agreement", "#1b7837", "AGREE", "ceasefire", "Strategic developments", "Agreement"),
        new(Talks, "talks", "Talks or visit", "#5aae61", "CONSULT", "visit", "Strategic developments", "Other"),
        new(Statement, "statement", "Statement", "#92c5de", null, null, null, null),
        new(Threat, "threat", "Threat", "#4393c3", "THREATEN", "force", null, null),
        new(Sanction, "sanction", "Sanction", "#2166ac", "SANCTION", null, null, null),
        new(Displacement, "displacement", "Displacement", "#9970ab", null, null, "Strategic developments", "Other"),
        new(Detention, "detention", "Detention", "#c2a5cf", "COERCE", "arrest", "Strategic developments", "Arrests"),
        new(Protest, "protest", "Protest", "#dfc27d", "PROTEST", "demo", "Protests", "Peaceful protest"),
        new(Aid, "aid", "Aid", "#a6dba0", "AID", "humanitarian", null, null),
        new(Other, "other", "Other", "#999999", null, null, null, null),
    ];

    private static readonly FrozenDictionary<EventKind, EventKindInfo> ByKind = Table.ToFrozenDictionary(row => row.Kind);
    private static readonly FrozenDictionary<string, EventKind> ById = Table.ToFrozenDictionary(row => row.Id, row => row.Kind);
    private static readonly Utf8Names<EventKind> ByUtf8Id = new(ById);

    public static EventKindInfo Info(this EventKind kind) => ByKind[kind];

    /// <summary>The kind with this id ("drone-attack"); false if there is none.</summary>
    public static bool TryParse(string id, out EventKind kind) => ById.TryGetValue(id, out kind);

    /// <summary>The same of an id in UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> id, out EventKind kind) => ByUtf8Id.TryGetValue(id, out kind);
}
