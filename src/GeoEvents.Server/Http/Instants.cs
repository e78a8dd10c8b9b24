using System.Globalization;

namespace GeoEvents.Server.Http;

/// <summary>Moments in answers: RFC 3339 in UTC, to the second.</summary>
internal static class Instants
{
    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
