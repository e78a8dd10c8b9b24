namespace GeoEvents.Lists;

/// <summary>A file that is no event list, or not to its end. The message is one sentence: file, line, what is wrong.</summary>
public sealed class EventListException : Exception
{
    public EventListException(string message) : base(message) { }

    public EventListException(string message, Exception innerException) : base(message, innerException) { }

    public EventListException() { }
}
