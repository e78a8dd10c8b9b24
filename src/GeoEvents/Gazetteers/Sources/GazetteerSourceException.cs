namespace GeoEvents.Gazetteers.Sources;

/// <summary>A gazetteer source that cannot be compiled. The message is one sentence: file, line, what is wrong.</summary>
public sealed class GazetteerSourceException : Exception
{
    public GazetteerSourceException(string message) : base(message) { }

    public GazetteerSourceException(string message, Exception innerException) : base(message, innerException) { }

    public GazetteerSourceException() { }
}
