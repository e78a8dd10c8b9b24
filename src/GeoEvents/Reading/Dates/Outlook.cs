namespace GeoEvents.Reading.Dates;

/// <summary>Whether a sentence speaks of what is to come where it names a date.</summary>
internal static class Outlook
{
    private const int Reach = 9;
    private const int Opening = 2;

    /// <summary>"will", "scheduled", "is to" shortly before the date, with nobody saying it in between; or behind a date that opens the sentence.</summary>
    public static bool IsAhead(DatePieces pieces, int first, int next)
    {
        for (var i = first - 1; i >= Math.Max(0, first - Reach); i--)
        {
            if (Ends(pieces, i)) break;
            if (Announces(pieces, i)) return true;
        }
        if (first > Opening) return false;
        for (var i = next; i < next + Reach && i < pieces.Count; i++)
        {
            if (Ends(pieces, i)) break;
            if (Announces(pieces, i)) return true;
        }
        return false;
    }

    private static bool Ends(DatePieces pieces, int at) => pieces.Is(at, DateWord.Said) || pieces[at] is { Word: DateWord.Mark, Value: ';' or '.' or '"' or '”' or '“' };

    private static bool Announces(DatePieces pieces, int at) => pieces.Is(at, DateWord.Will) || (pieces.Is(at, DateWord.Be) && pieces.Is(at + 1, DateWord.To));
}
