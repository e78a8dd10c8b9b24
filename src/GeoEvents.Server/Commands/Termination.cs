using System.Runtime.InteropServices;

namespace GeoEvents.Server.Commands;

/// <summary>
/// SIGTERM or Ctrl+C: the first lets a command end in order and gives it some time, the second one ends it at once. What was committed is safe either way.
/// </summary>
internal sealed class Termination : IDisposable
{
    private readonly CancellationTokenSource _asked = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly TextWriter _error;
    private readonly Timer _end;
    private readonly TimeSpan _gracePeriod;
    private int _signals;

    public Termination(TimeSpan gracePeriod, TextWriter error)
    {
        _gracePeriod = gracePeriod;
        _error = error;
        _end = new Timer(_ => EndAtOnce());
        _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Take), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take)];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Asked => _asked.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
        _end.Dispose();
        _asked.Dispose();
    }

    private void Take(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _signals) > 1) EndAtOnce();
        try
        {
            _end.Change(_gracePeriod, Timeout.InfiniteTimeSpan);
            _asked.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The command has just ended.
        }
    }

    private void EndAtOnce()
    {
        _error.WriteLine("Ended at once.");
        Environment.Exit(ExitCode.Failed);
    }
}
