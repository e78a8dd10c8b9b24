using System.Collections.Frozen;
using GeoEvents.Events;
using static GeoEvents.Events.EventKind;

namespace GeoEvents.Evaluation.Corpora;

/// <summary>
/// The labels of event snippets, which are ACLED's sub-event types (codebook 2019, as in the CASE 2021 shared task on fine-grained events), and what kind
/// each is here. Labels without a kind are not here: MAN_MADE_DISASTER, NATURAL_DISASTER, ORG_CRIME, SEX_VIOL, PROPERTY_DISTRUCT, MOB_VIOL, ATTRIB, OTHER, and
/// DISR_WEAP (weapons found or defused, which is no transfer of weapons).
/// </summary>
internal static class AcledSubTypes
{
    /// <summary>The first kind is the label's, the others are right too where the two classifications cut otherwise.</summary>
    public static FrozenDictionary<string, EventKind[]> Kinds { get; } = new Dictionary<string, EventKind[]>
    {
        ["ARMED_CLASH"] = [GroundAttack],
        ["ATTACK"] = [GroundAttack],
        ["AIR_STRIKE"] = [Airstrike, DroneAttack], // "Air/drone strike"
        ["ART_MISS_ATTACK"] = [Shelling],
        ["CHEM_WEAP"] = [ChemicalAttack],
        ["SUIC_BOMB"] = [Bombing],
        ["REM_EXPLOS"] = [Bombing],
        ["GRENADE"] = [Bombing],
        ["GOV_REGAINS_TERIT"] = [TerritoryCaptured],
        ["NON_STATE_ACTOR_OVERTAKES_TER"] = [TerritoryCaptured],
        ["NON_VIOL_TERRIT_TRANSFER"] = [TerritoryCaptured, TroopMovement], // withdrawals, by which the other side comes to hold it
        ["CHANGE_TO_GROUP_ACT"] = [TroopMovement], // withdrawals, reinforcements, recruiting
        ["HQ_ESTABLISHED"] = [BaseEstablished],
        ["AGREEMENT"] = [Ceasefire, Talks], // any agreement; talks that lead to it
        ["DIPLO"] = [Sanction, Talks, Statement], // expulsions, ties severed or taken up
        ["ARREST"] = [Detention],
        ["ABDUCT_DISSAP"] = [Detention],
        ["PEACE_PROTEST"] = [Protest],
        ["PROTEST_WITH_INTER"] = [Protest],
        ["FORCE_AGAINST_PROTEST"] = [Protest],
        ["VIOL_DEMONSTR"] = [Protest],
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
