using Kriterium.Cli.Reading;

namespace Kriterium.Cli;

/// <summary>What is said on standard error. A run goes on when nobody listens: its exit code says how it ended.</summary>
internal sealed class Diagnostics(TextWriter error)
{
    private bool _isClosed;

    public void Say(string line)
    {
        if (_isClosed) return;

        try
        {
            error.WriteLine(line);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _isClosed = true;
        }
    }

    /// <summary>Tells which columns of a file nothing was done with.</summary>
    public void SayColumnsNotRead(string? file, IReadOnlyList<string>? columns)
    {
        if (columns is { Count: > 0 }) Say(Text.Visible(file!) + ": columns not read: " + string.Join(", ", columns.Select(Text.Visible)));
    }

    public void Tell(IEnumerable<Fault> faults)
    {
        foreach (var fault in faults) Say(fault.ToString());
    }

    /// <summary>Tells every fault, and ends the run.</summary>
    public int Refuse(IReadOnlyList<Fault> faults, string consequence = "")
    {
        Tell(faults);
        Say(Text.Of(faults.Count, "fault") + consequence + ".");
        return ExitCode.BadInput;
    }

    /// <summary>Tells that the command line is wrong.</summary>
    public int RefuseUsage(string problem)
    {
        Say(problem);
        return ExitCode.Usage;
    }
}
