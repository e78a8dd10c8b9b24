namespace GeoEvents.Reading.Dates;

/// <summary>A word, run of digits or mark.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="End">UTF-16 offset behind it, with the suffix of "5th".</param>
/// <param name="Value">Of a number its value, -1 where it is too large for a date; of a mark its character; of a word what the lexicon says.</param>
/// <param name="Digits">How many digits a number has.</param>
/// <param name="Glued">No blank stands before it.</param>
/// <param name="Capital">It begins with a capital, or its script has none.</param>
/// <param name="IsOrdinal">A number is written "5th".</param>
/// <param name="IsPlural">A unit of time is in the plural.</param>
internal readonly record struct DatePiece(int Start, int End, DateWord Word, int Value, int Digits, bool Glued, bool Capital, bool IsOrdinal = false, bool IsPlural = false);
