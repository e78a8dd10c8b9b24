namespace GeoEvents.Server.Http;

/// <summary>The caller may not do this: 403. The message is one sentence.</summary>
internal sealed class ForbiddenException : Exception
{
    public ForbiddenException(string message) : base(message) { }

    public ForbiddenException(string message, Exception innerException) : base(message, innerException) { }

    public ForbiddenException() { }
}
