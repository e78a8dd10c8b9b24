using GeoEvents.Querying;
using Microsoft.AspNetCore.WebUtilities;

namespace GeoEvents.Server.Http;

/// <summary>The query string as it was sent: names keep their case, repeated ones stay apart.</summary>
internal static class RequestParameters
{
    public static IEnumerable<KeyValuePair<string, string?>> Parameters(this HttpRequest request)
    {
        var parameters = new List<KeyValuePair<string, string?>>();
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
            parameters.Add(new(pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        return parameters;
    }

    /// <summary>For addresses that take no parameters.</summary>
    /// <exception cref="QueryException">There are some.</exception>
    public static void RefuseParameters(this HttpRequest request)
    {
        if (request.Parameters().Any()) throw new QueryException("This address takes no parameters.");
    }

    /// <exception cref="QueryException">There are others than these.</exception>
    public static IEnumerable<KeyValuePair<string, string?>> Parameters(this HttpRequest request, params string[] known)
    {
        var parameters = request.Parameters();
        return parameters.All(pair => known.Contains(pair.Key))
            ? parameters
            : throw new QueryException($"This address takes only the parameters {string.Join(", ", known)}.");
    }
}
