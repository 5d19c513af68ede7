using Kriterium.Cli.Reading;

namespace Kriterium.Cli;

/// <summary>What goes to standard error. A run goes on when nobody reads it: its exit code says how it ended.</summary>
internal sealed class Diagnostics(TextWriter error)
{
    private bool _isClosed;

    public void Write(string line)
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

    /// <summary>Writes which columns of a file nothing was done with.</summary>
    public void WriteColumnsNotRead(string? file, IReadOnlyList<string>? columns, string andFiles = "")
    {
        if (columns is { Count: > 0 })
            Write(Words.Visible(file!) + andFiles + ": columns ignored: " + string.Join(", ", columns.Select(Words.Visible)));
    }

    public void WriteFaults(IEnumerable<Fault> faults)
    {
        foreach (var fault in faults) Write(fault.ToString());
    }

    /// <summary>Writes every fault, and ends the run.</summary>
    public int WriteRefusal(IReadOnlyList<Fault> faults, string consequence = "")
    {
        WriteFaults(faults);
        Write(Words.Of(faults.Count, "fault") + consequence + ".");
        return ExitCode.BadInput;
    }

    /// <summary>Writes that the command line is wrong.</summary>
    public int WriteUsageError(string problem)
    {
        Write(problem);
        return ExitCode.Usage;
    }
}
