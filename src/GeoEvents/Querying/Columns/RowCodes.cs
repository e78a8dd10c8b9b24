using GeoEvents.Events;

namespace GeoEvents.Querying.Columns;

/// <summary>Two small values in a byte: five bits of one, three of the other; or the slot of a source, and whether an event is hypothetical.</summary>
internal static class RowCodes
{
    /// <summary>In the code of a slot: set where an event is hypothetical.</summary>
    public const int HypotheticalBit = SourceSlots.Count;

    /// <summary>Codes of slots are less than this.</summary>
    public const int SlotCodes = SourceSlots.Count * 2;

    /// <summary>So many places or more: the number is kept elsewhere.</summary>
    public const int ManyPlaces = 31;

    /// <summary>Of the low one of the two.</summary>
    public const int LowBits = 3, LowMask = 7;

    public static byte OfKind(EventKind kind, Factuality factuality) => (byte)((int)kind << LowBits | (int)factuality);

    public static EventKind Kind(int code) => (EventKind)(code >> LowBits);

    public static Factuality Factuality(int code) => (Factuality)(code & LowMask);

    /// <summary>Planned, threatened or negated.</summary>
    public static bool IsHypothetical(int code) => Factuality(code) >= Events.Factuality.Planned;

    /// <param name="slot">Of the source: see <see cref="SourceSlots"/>.</param>
    public static byte OfSlot(int slot, int kind) => (byte)(slot | (IsHypothetical(kind) ? HypotheticalBit : 0));

    /// <param name="precision">Null where unlocated.</param>
    public static byte OfPlaces(WherePrecision? precision, int places) => (byte)(Math.Min(places, ManyPlaces) << LowBits | (precision is { } code ? (int)code : 0));

    /// <summary>0 where unlocated.</summary>
    public static WherePrecision Precision(int code) => (WherePrecision)(code & LowMask);

    public static int Places(int code) => code >> LowBits;
}
