using Kriterium.Cli.Reading;

namespace Kriterium.Cli;

/// <summary>What is said on standard error.</summary>
internal sealed class Diagnostics(TextWriter error)
{
    public void Say(string line) => error.WriteLine(line);

    /// <summary>Tells which columns of a file nothing was done with.</summary>
    public void SayColumnsNotRead(string? file, IReadOnlyList<string>? columns)
    {
        if (columns is { Count: > 0 }) Say(Text.Visible(file!) + ": columns not read: " + string.Join(", ", columns.Select(Text.Visible)));
    }

    public void Tell(IEnumerable<Fault> faults)
    {
        foreach (var fault in faults) error.WriteLine(fault.ToString());
    }

    /// <summary>Tells every fault, and ends the run.</summary>
    public int Refuse(IReadOnlyList<Fault> faults, string consequence = "")
    {
        Tell(faults);
        error.WriteLine(Text.Of(faults.Count, "fault") + consequence + ".");
        return ExitCode.BadInput;
    }

    /// <summary>Tells that the command line is wrong.</summary>
    public int RefuseUsage(string problem)
    {
        error.WriteLine(problem);
        return ExitCode.Usage;
    }
}
