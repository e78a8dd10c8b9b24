namespace GeoEvents.Viewer.Tests.Running;

/// <summary>A server with the samples, for tests that only look.</summary>
public sealed class SampleServer : IAsyncLifetime
{
    public BuiltServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await BuiltServer.StartAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
