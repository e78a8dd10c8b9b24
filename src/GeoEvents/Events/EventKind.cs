namespace GeoEvents.Events;

/// <summary>What an event is said to be. <see cref="EventKinds"/> holds ids, labels, colours and crosswalks.</summary>
public enum EventKind
{
    Other = 0,
    Airstrike,
    DroneAttack,
    Shelling,
    GroundAttack,
    Bombing,
    ChemicalAttack,
    TerritoryCaptured,
    TroopMovement,
    Patrol,
    BaseEstablished,
    Exercise,
    WeaponsTransfer,
    Ceasefire,
    Talks,
    Statement,
    Threat,
    Sanction,
    Displacement,
    Detention,
    Protest,
    Aid,
    /// <summary>Armed force of a sort that is not told, as lists of deaths by it have it.</summary>
    Violence,
}
