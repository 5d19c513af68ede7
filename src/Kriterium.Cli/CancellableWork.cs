using System.Runtime.InteropServices;
using Kriterium.Cli.Reading;
using Kriterium.Cli.Writing;

namespace Kriterium.Cli;

/// <summary>Work that takes its time: a terminal shows how far it is, and Ctrl+C ends it in order.</summary>
internal static class CancellableWork
{
    // What is over sooner needs no bar.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    /// <exception cref="OperationCanceledException">It was cancelled by the caller or by the user.</exception>
    public static T Run<T>(Func<CancellationToken, T> work, ResidentProgress progress, Terminal terminal, CancellationToken cancellation)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        void End(PosixSignalContext context)
        {
            // The second time the process ends at once: nothing has been written yet, so nothing is left behind.
            context.Cancel = !source.IsCancellationRequested;
            source.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        T result;
        if (terminal.ShowsProgress)
        {
            var task = Task.Run(() => work(source.Token), CancellationToken.None);
            if (!((IAsyncResult)task).AsyncWaitHandle.WaitOne(Patience)) ProgressBar.Show(task, progress);
            result = task.GetAwaiter().GetResult();
        }
        else
        {
            result = work(source.Token);
        }

        // The work may have been past the last place where it looks.
        source.Token.ThrowIfCancellationRequested();
        return result;
    }
}
