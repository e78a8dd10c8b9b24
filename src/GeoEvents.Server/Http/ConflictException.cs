namespace GeoEvents.Server.Http;

/// <summary>The state of the data does not let this be done: 409. The message is one sentence.</summary>
internal sealed class ConflictException : Exception
{
    public ConflictException(string message) : base(message) { }

    public ConflictException(string message, Exception innerException) : base(message, innerException) { }

    public ConflictException() { }
}
