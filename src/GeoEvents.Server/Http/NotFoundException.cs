namespace GeoEvents.Server.Http;

/// <summary>What was asked for does not exist: 404. The message is one sentence.</summary>
internal sealed class NotFoundException : Exception
{
    public NotFoundException(string message) : base(message) { }

    public NotFoundException(string message, Exception innerException) : base(message, innerException) { }

    public NotFoundException() { }

    /// <param name="kind">What has ids: "collection", "event".</param>
    /// <param name="id">As asked for.</param>
    public static NotFoundException Of(string kind, string id) =>
        new($"There is no {kind} '{Commands.TerminalText.Of(id.Length <= 60 ? id : id[..60] + "…")}'.");
}
