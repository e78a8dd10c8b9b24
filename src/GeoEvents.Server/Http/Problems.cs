using GeoEvents.Querying;
using GeoEvents.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace GeoEvents.Server.Http;

/// <summary>The one writer of errors: RFC 9457 problem details with one clear sentence in <c>detail</c>.</summary>
internal static class Problems
{
    public const string MediaType = "application/problem+json";

    /// <summary>About how long a database takes that is started anew.</summary>
    private const string RetryAfterSeconds = "5";

    /// <summary>Answers what a handler throws, and what no handler answers (unknown paths, wrong methods).</summary>
    public static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return; // nobody is left to answer
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, failure);
            return;
        }
        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null }) await WriteAsync(context, context.Response.StatusCode, Unanswered(context));
    }

    private static Task WriteAsync(HttpContext context, Exception failure)
    {
        var (status, detail) = failure switch
        {
            QueryException wrong => (StatusCodes.Status400BadRequest, wrong.Message),
            NotFoundException missing => (StatusCodes.Status404NotFound, missing.Message),
            MisdirectedException misdirected => (StatusCodes.Status421MisdirectedRequest, misdirected.Message),
            ForbiddenException refused => (StatusCodes.Status403Forbidden, refused.Message),
            ConflictException impossible => (StatusCodes.Status409Conflict, impossible.Message),
            StorageException broken => (StatusCodes.Status503ServiceUnavailable, broken.Message),
            BadHttpRequestException bad => (bad.StatusCode, bad.Message),
            _ => (StatusCodes.Status500InternalServerError, "The server failed at this request; its log says why."),
        };
        if (status >= StatusCodes.Status500InternalServerError)
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("GeoEvents").LogError(failure is StorageException ? null : failure, "{Method} {Path} failed: {Reason}", context.Request.Method, context.Request.Path, failure.Message);
        return WriteAsync(context, status, detail);
    }

    private static Task WriteAsync(HttpContext context, int status, string detail)
    {
        // What was said of the answer that did not come (entity tag, file name) does not hold for this one.
        var allow = context.Response.Headers.Allow;
        context.Response.Clear();
        SecurityHeaders.Set(context.Response);
        context.Response.Headers.Allow = allow;
        if (status == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = RetryAfterSeconds;
        context.Response.StatusCode = status;
        return context.WriteJsonAsync(json =>
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", ReasonPhrases.GetReasonPhrase(status));
            json.WriteNumber("status", status);
            json.WriteString("detail", detail);
            json.WriteEndObject();
        }, MediaType);
    }

    private static string Unanswered(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => "There is nothing at this address; /collections lists what there is.",
        StatusCodes.Status405MethodNotAllowed => $"This address takes {context.Response.Headers.Allow}, not {(context.Request.Method.Length <= 10 ? context.Request.Method : "this method")}.",
        var status => $"{ReasonPhrases.GetReasonPhrase(status)}.",
    };
}
