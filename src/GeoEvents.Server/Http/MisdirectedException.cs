namespace GeoEvents.Server.Http;

/// <summary>The request is for a host that this server is not: 421. The message is one sentence.</summary>
internal sealed class MisdirectedException : Exception
{
    public MisdirectedException(string message) : base(message) { }

    public MisdirectedException(string message, Exception innerException) : base(message, innerException) { }

    public MisdirectedException() { }
}
