namespace Kriterium.Cli;

/// <summary>What standard output can show.</summary>
/// <param name="Width">Characters in a line; <c>null</c> where nothing needs to be wrapped, as in a file.</param>
/// <param name="HasColour">Whether it shows colour, and the user has not asked for none.</param>
internal sealed record Terminal(int? Width, bool HasColour)
{
    /// <summary>A file or a pipe.</summary>
    public static Terminal None { get; } = new(null, false);

    /// <summary>Whether standard error is a terminal, on which progress can be drawn.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The one that this process writes to.</summary>
    public static Terminal OfThisProcess()
    {
        var canDraw = Environment.GetEnvironmentVariable("TERM") != "dumb";
        var showsProgress = !Console.IsErrorRedirected && canDraw;
        if (Console.IsOutputRedirected) return None with { ShowsProgress = showsProgress };

        // https://no-color.org: any value that is not empty means no colour.
        var asksForNone = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Terminal(Console.WindowWidth is var width and > 0 ? width : null, !asksForNone && canDraw)
        {
            ShowsProgress = showsProgress,
        };
    }
}
