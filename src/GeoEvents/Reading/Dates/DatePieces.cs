using System.Globalization;

namespace GeoEvents.Reading.Dates;

/// <summary>A span of text cut into the words, numbers and marks that dates are made of. Letters, digits and marks are always apart: "mid-2019" is three pieces.</summary>
internal sealed class DatePieces
{
    private const int MostDigits = 9;

    private readonly List<DatePiece> _pieces;

    private DatePieces(string text, List<DatePiece> pieces) => (Text, _pieces) = (text, pieces);

    public string Text { get; }

    public int Count => _pieces.Count;

    /// <summary>The piece at an index; one that is nothing outside of the span.</summary>
    public DatePiece this[int index] => (uint)index < (uint)_pieces.Count ? _pieces[index] : default;

    public DateWord Word(int index) => this[index].Word;

    public bool Is(int index, DateWord word) => this[index].Word == word;

    public bool IsMark(int index, char mark) => this[index] is { Word: DateWord.Mark } piece && piece.Value == mark;

    public bool IsUnit(int index, int unit) => this[index] is { Word: DateWord.Unit } piece && piece.Value == unit;

    public bool IsArabic(int index) => (uint)index < (uint)_pieces.Count && DateLexicon.IsArabic(Text[_pieces[index].Start]);

    public bool IsDash(int index) => this[index] is { Word: DateWord.Mark, Value: '-' or '–' or '—' };

    /// <summary>The index behind the words of a sort that may stand here.</summary>
    public int Skip(int index, DateWord word) => Is(index, word) ? index + 1 : index;

    public int SkipMark(int index, char mark) => IsMark(index, mark) ? index + 1 : index;

    /// <summary>Null where nothing in the span can begin a date.</summary>
    public static DatePieces? Read(string text, int start, int end)
    {
        List<DatePiece>? pieces = null;
        var mayHold = false;
        var glued = false;
        for (var at = start; at < end;)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || IsInvisible(c))
            {
                glued = false;
                at++;
                continue;
            }
            pieces ??= new List<DatePiece>((end - start) / 5 + 4);
            var piece = char.IsDigit(c) ? Number(text, at, end, glued) : char.IsLetter(c) ? Letters(text, at, end, glued, pieces) : new DatePiece(at, at + 1, DateWord.Mark, c, 0, glued, false);
            pieces.Add(piece);
            mayHold |= piece.Word is >= DateWord.Number and <= DateWord.Overnight or DateWord.DayPart or DateWord.Season or DateWord.Then;
            at = piece.End;
            glued = true;
        }
        return mayHold ? new DatePieces(text, pieces!) : null;
    }

    /// <summary>Marks of writing direction and of width zero.</summary>
    private static bool IsInvisible(char c) => c is >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u2069' or '\uFEFF' or '\u061C';

    private static DatePiece Number(string text, int at, int end, bool glued)
    {
        int behind = at, value = 0;
        for (; behind < end && char.IsDigit(text[behind]); behind++)
        {
            if (behind - at < MostDigits) value = value * 10 + (int)CharUnicodeInfo.GetDecimalDigitValue(text[behind]);
        }
        var digits = behind - at;
        if (digits > MostDigits) value = -1;
        var ordinal = behind + 2 <= end && (behind + 2 == end || !char.IsLetterOrDigit(text[behind + 2])) && text.AsSpan(behind, 2) is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH";
        return new DatePiece(at, ordinal ? behind + 2 : behind, DateWord.Number, value, digits, glued, false, ordinal);
    }

    private static DatePiece Letters(string text, int at, int end, bool glued, List<DatePiece> before)
    {
        var behind = at + 1;
        while (behind < end && (char.IsLetter(text[behind]) || char.GetUnicodeCategory(text[behind]) is UnicodeCategory.NonSpacingMark)) behind++;
        var (word, value) = DateLexicon.Find(text.AsSpan(at, behind - at));
        var plural = word is DateWord.Units;
        if (plural) word = DateWord.Unit;
        // كانون الثاني: the second word tells the month.
        if (DateLexicon.IsArabic(text[at]) && before is [.., { Word: DateWord.Other } first] && DateLexicon.Find(text.AsSpan(first.Start, behind - first.Start)) is { Word: not DateWord.Other } pair)
        {
            before.RemoveAt(before.Count - 1);
            return new DatePiece(first.Start, behind, pair.Word, pair.Value, 0, first.Glued, true);
        }
        return new DatePiece(at, behind, word, value, 0, glued, !char.IsLower(text[at]), IsPlural: plural);
    }
}
