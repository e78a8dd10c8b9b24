namespace GeoEvents.Storage;

/// <summary>A store that cannot be opened, read or written. The message is one sentence for people: which store, what is wrong, what would help.</summary>
public sealed class StorageException : Exception
{
    public StorageException(string message) : base(message) { }

    public StorageException(string message, Exception innerException) : base(message, innerException) { }

    public StorageException() { }
}
