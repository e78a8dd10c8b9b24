using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GeoEvents.Reading.Statements;

/// <summary>The ids of events: the same in every store.</summary>
internal static class EventId
{
    /// <summary>Hash of article key, start of the sentence of the quote, and ordinal: 16 hexadecimal digits.</summary>
    public static string Of(string articleKey, int sentenceStart, int ordinal) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{articleKey}\0{sentenceStart}\0{ordinal}"))))[..16];
}
