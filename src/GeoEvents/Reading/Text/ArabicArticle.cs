namespace GeoEvents.Reading.Text;

/// <summary>The Arabic article as it is written in Latin script, with the assimilations before sun letters.</summary>
internal static class ArabicArticle
{
    public static bool Is(ReadOnlySpan<char> word) => word.Length switch
    {
        2 => (word[0] | 0x20) is 'a' or 'e' && (word[1] | 0x20) is 'l' or 's' or 'r' or 'd' or 'n' or 't' or 'z' || (word[0] | 0x20, word[1] | 0x20) is ('u', 'l'),
        3 => (word[0] | 0x20) is 'a' or 'e' && (word[2] | 0x20) is 'h' && (word[1] | 0x20) is 's' or 't' or 'd',
        _ => false,
    };
}
