using System.Collections.Frozen;
using GeoEvents.Events;
using static GeoEvents.Events.EventKind;

namespace GeoEvents.Lists.Rows;

/// <summary>CAMEO's event codes (codebook 1.1b3) as kinds of ours. A code that is not here is what the code above it is: 1951 is 195, 0251 is 025 is 02.</summary>
internal static class CameoKinds
{
    private static readonly FrozenDictionary<string, (EventKind Kind, string Name)> Table = new Dictionary<string, (EventKind, string)>
    {
        ["01"] = (Statement, "Public statement"),
        ["02"] = (Statement, "Appeal"),
        ["03"] = (Statement, "Expression of intent to cooperate"),
        ["04"] = (Talks, "Consultation"),
        ["042"] = (Talks, "Visit"),
        ["043"] = (Talks, "Visit"),
        ["045"] = (Talks, "Mediation"),
        ["046"] = (Talks, "Negotiation"),
        ["05"] = (Statement, "Diplomatic cooperation"),
        ["057"] = (Ceasefire, "Signing of a formal agreement"),
        ["06"] = (Other, "Material cooperation"),
        ["062"] = (Other, "Military cooperation"),
        ["07"] = (EventKind.Aid, "Aid"),
        ["072"] = (WeaponsTransfer, "Military aid"),
        ["073"] = (EventKind.Aid, "Humanitarian aid"),
        ["074"] = (TroopMovement, "Military protection or peacekeeping"),
        ["08"] = (Other, "Yielding"),
        ["0841"] = (Other, "Release of persons"),
        ["087"] = (Ceasefire, "De-escalation of military engagement"),
        ["0871"] = (Ceasefire, "Declaration of a truce or ceasefire"),
        ["0872"] = (Other, "Easing of a military blockade"),
        ["0873"] = (TroopMovement, "Demobilisation of armed forces"),
        ["0874"] = (TroopMovement, "Retreat or military surrender"),
        ["09"] = (Other, "Investigation"),
        ["10"] = (Statement, "Demand"),
        ["11"] = (Statement, "Disapproval"),
        ["12"] = (Statement, "Rejection"),
        ["13"] = (Threat, "Threat"),
        ["138"] = (Threat, "Threat of military force"),
        ["14"] = (Protest, "Protest"),
        ["145"] = (Protest, "Violent protest or riot"),
        ["15"] = (TroopMovement, "Show of force"),
        ["151"] = (Other, "Police alert"),
        ["153"] = (Other, "Mobilisation of police"),
        ["154"] = (TroopMovement, "Mobilisation of armed forces"),
        ["155"] = (Other, "Mobilisation of cyber forces"),
        ["16"] = (Sanction, "Reduction of relations"),
        ["163"] = (Sanction, "Embargo, boycott or sanctions"),
        ["164"] = (Other, "Halt of negotiations"),
        ["165"] = (Other, "Halt of mediation"),
        ["17"] = (Other, "Coercion"),
        ["171"] = (Other, "Seizure or damage of property"),
        ["172"] = (Sanction, "Administrative sanctions"),
        ["173"] = (Detention, "Arrest or detention"),
        ["174"] = (Displacement, "Expulsion or deportation of individuals"),
        ["175"] = (Other, "Violent repression"),
        ["176"] = (Other, "Cyber attack"),
        ["18"] = (Violence, "Assault"),
        ["181"] = (Detention, "Abduction or taking of hostages"),
        ["182"] = (Other, "Physical assault"),
        ["183"] = (Bombing, "Bombing"),
        ["184"] = (Other, "Use of human shields"),
        ["185"] = (Violence, "Attempt to assassinate"),
        ["186"] = (Violence, "Assassination"),
        ["19"] = (Violence, "Fight"),
        ["191"] = (Other, "Blockade or restriction of movement"),
        ["192"] = (TerritoryCaptured, "Occupation of territory"),
        ["193"] = (GroundAttack, "Fight with small arms and light weapons"),
        ["194"] = (Shelling, "Fight with artillery and tanks"),
        ["195"] = (Airstrike, "Use of aerial weapons"),
        ["1952"] = (DroneAttack, "Use of remotely piloted aerial munitions"),
        ["196"] = (Violence, "Violation of a ceasefire"),
        ["20"] = (Violence, "Mass violence"),
        ["201"] = (Displacement, "Mass expulsion"),
        ["202"] = (Violence, "Mass killing"),
        ["203"] = (Displacement, "Ethnic cleansing"),
        ["204"] = (Other, "Use of weapons of mass destruction"),
        ["2041"] = (ChemicalAttack, "Use of chemical, biological or radiological weapons"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static EventKind Of(string code) => Find(code)?.Kind ?? Other;

    /// <summary>What the code stands for, or null.</summary>
    public static string? NameOf(string code) => Find(code)?.Name;

    private static (EventKind Kind, string Name)? Find(string code)
    {
        for (var length = code.Length; length >= 2; length--)
        {
            if (Table.TryGetValue(code[..length], out var found)) return found;
        }
        return null;
    }
}
