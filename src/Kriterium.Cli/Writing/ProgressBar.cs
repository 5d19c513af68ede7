using System.Diagnostics;
using Kriterium.Cli.Reading;
using Spectre.Console;

namespace Kriterium.Cli.Writing;

/// <summary>How far reading is, on standard error: a bar, rows, rows per second and the time left.</summary>
internal static class ProgressBar
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Shows it until the work is over, and then takes it away.</summary>
    public static void Show(Task work, ResidentProgress progress)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error),
            Interactive = InteractionSupport.Yes,
        });
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask(Line(progress, 0, default), maxValue: 1);
                bar.IsIndeterminate = progress.Share is null;
                var (rows, watch) = (progress.Rows, Stopwatch.StartNew());
                while (!IsOver(work))
                {
                    // A file that is read once more begins again.
                    if (progress.Rows < rows) (rows, watch) = (progress.Rows, Stopwatch.StartNew());
                    bar.Value = progress.Share ?? 0;
                    bar.Description = Line(progress, progress.Rows - rows, watch.Elapsed);
                }
            });
    }

    private static string Line(ResidentProgress progress, long since, TimeSpan elapsed) =>
        Words.Of(progress.Rows, "row") + (elapsed > Pause ? ", " + Words.Grouped((long)(since / elapsed.TotalSeconds)) + " rows/s" : "");

    /// <summary>Whether the work is over after a pause, well or not.</summary>
    private static bool IsOver(Task work) => Task.WhenAny(work, Task.Delay(Pause)).GetAwaiter().GetResult() == work;
}
