using System.Runtime.InteropServices;

namespace Kriterium.Cli.Writing;

/// <summary>Signals that would end the process are kept until this is disposed, so that files are not left half written.</summary>
internal sealed class HeldSignals : IDisposable
{
    private const PosixSignal FileTooLarge = (PosixSignal)25;

    // A file larger than the user's limit fails like one on a full disk. For good, as the signal can be heard of after the failure.
    private static readonly PosixSignalRegistration? NeverTooLarge =
        OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(FileTooLarge, context => context.Cancel = true);

    private readonly PosixSignalRegistration[] _registrations;
    private volatile bool _isAsked;

    public HeldSignals()
    {
        GC.KeepAlive(NeverTooLarge);
        PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];
        _registrations = Array.ConvertAll(signals, signal => PosixSignalRegistration.Create(signal, Hold));
    }

    /// <exception cref="OperationCanceledException">The process was asked to end.</exception>
    public void ThrowIfAny()
    {
        if (_isAsked) throw new OperationCanceledException();
    }

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
    }

    private void Hold(PosixSignalContext context)
    {
        context.Cancel = true;
        _isAsked = true;
    }
}
