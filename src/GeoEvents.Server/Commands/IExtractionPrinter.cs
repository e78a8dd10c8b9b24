using GeoEvents.Reading;

namespace GeoEvents.Server.Commands;

/// <summary>Prints extractions one after the other; what must follow the last one comes with its disposal.</summary>
internal interface IExtractionPrinter : IAsyncDisposable
{
    Task PrintAsync(Extraction extraction);
}
