using Microsoft.Extensions.Logging.Console;

namespace GeoEvents.Server.Telemetry;

/// <summary>How the server writes its log, on standard error: a line an entry for people, or JSON for programs.</summary>
internal static class LogFormat
{
    public const string Text = "text", Json = "json";

    public static ILoggingBuilder AddConsole(this ILoggingBuilder logging, string format)
    {
        if (format == Json) logging.AddJsonConsole(AsJson);
        else logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return logging;
    }

    private static void AsJson(JsonConsoleFormatterOptions json)
    {
        json.UseUtcTimestamp = true;
        json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        json.IncludeScopes = true;
    }
}
