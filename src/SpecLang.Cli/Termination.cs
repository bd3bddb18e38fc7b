using System.Runtime.InteropServices;

namespace SpecLang.Cli;

/// <summary>
/// Asks a command to end when the process is interrupted (Ctrl+C) or terminated. One that takes too long is ended with the process, as if nobody had taken the signal.
/// The command may do its work on the thread that calls it.
/// </summary>
internal sealed class Termination : IDisposable
{
    private readonly CancellationTokenSource source;
    private readonly ManualResetEventSlim hasEnded = new();
    private readonly TimeSpan timeToEnd;
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;

    /// <param name="timeToEnd">How long the command may take to end.</param>
    /// <param name="cancellationToken">Asks it to end too.</param>
    public Termination(TimeSpan timeToEnd, CancellationToken cancellationToken)
    {
        this.timeToEnd = timeToEnd;
        source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
    }

    /// <summary>Asks the command to end.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Says that the command has ended.</summary>
    public void Dispose()
    {
        hasEnded.Set();
        interrupt.Dispose();
        terminate.Dispose();
        source.Dispose();
    }

    /// <summary>Runs beside the command; what the process does with the signal is settled when it returns.</summary>
    private void OnSignal(PosixSignalContext context)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The command has ended in the meantime.
        }

        context.Cancel = hasEnded.Wait(timeToEnd);
    }
}
