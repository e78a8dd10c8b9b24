using System.Runtime.InteropServices;

namespace GeoEvents.Server.Commands;

/// <summary>The first SIGTERM or Ctrl+C lets a command end in order, the second one ends it at once: what was committed is safe either way.</summary>
internal sealed class EndingAtOnce : IDisposable
{
    private readonly PosixSignalRegistration[] registrations;
    private int signals;

    public EndingAtOnce(TextWriter error) => registrations = Array.ConvertAll([PosixSignal.SIGINT, PosixSignal.SIGTERM], signal => PosixSignalRegistration.Create(signal, _ =>
    {
        if (Interlocked.Increment(ref signals) != 2) return;
        error.WriteLine("Ended at once.");
        Environment.Exit(ExitCode.Failed);
    }));

    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
    }
}
