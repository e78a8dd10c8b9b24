using System.Runtime.InteropServices;

namespace GeoEvents.Server.Commands;

/// <summary>
/// SIGTERM or Ctrl+C: the first lets a command end in order and gives it some time, the second one ends it at once. What was committed is safe either way.
/// </summary>
internal sealed class Termination : IDisposable
{
    private readonly CancellationTokenSource asked = new();
    private readonly PosixSignalRegistration[] registrations;
    private readonly TextWriter error;
    private readonly Timer end;
    private readonly TimeSpan gracePeriod;
    private int signals;

    public Termination(TimeSpan gracePeriod, TextWriter error)
    {
        this.gracePeriod = gracePeriod;
        this.error = error;
        end = new Timer(_ => EndAtOnce());
        registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Take), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take)];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Asked => asked.Token;

    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
        end.Dispose();
        asked.Dispose();
    }

    private void Take(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref signals) > 1) EndAtOnce();
        try
        {
            end.Change(gracePeriod, Timeout.InfiniteTimeSpan);
            asked.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The command has just ended.
        }
    }

    private void EndAtOnce()
    {
        error.WriteLine("Ended at once.");
        Environment.Exit(ExitCode.Failed);
    }
}
