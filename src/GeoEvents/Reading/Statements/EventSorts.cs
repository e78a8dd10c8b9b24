using GeoEvents.Events;

namespace GeoEvents.Reading.Statements;

/// <summary>What sorts of event there are, as far as reading tells them apart.</summary>
internal static class EventSorts
{
    /// <summary>Done on the ground, rather than said: it has a place even where its sentence names none, and may have figures.</summary>
    public static bool Happens(this EventKind kind) => kind is not (EventKind.Statement or EventKind.Threat or EventKind.Sanction or EventKind.Talks);

    public static bool IsViolence(this EventKind kind) =>
        kind is EventKind.Airstrike or EventKind.DroneAttack or EventKind.Shelling or EventKind.GroundAttack or EventKind.Bombing or EventKind.ChemicalAttack;
}
