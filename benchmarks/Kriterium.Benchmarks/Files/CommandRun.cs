using Kriterium.Cli;
using KriteriumCommand = Kriterium.Cli.CommandLine;

namespace Kriterium.Benchmarks.Files;

/// <summary>The command as a user runs it, without the start of a process: <c>kriterium classify --residents</c>.</summary>
internal static class CommandRun
{
    /// <summary>The list as CSV.</summary>
    public static string Classify(string residents, string areas)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = KriteriumCommand.Run(["classify", "--residents", residents, "--areas", areas, "--policy", "2013", "--format", "csv"], output, error, Terminal.None);
        return exitCode == 0 ? output.ToString() : throw new InvalidOperationException("The command failed: " + error);
    }

    /// <summary>The areas of a list as CSV whose verdict this is.</summary>
    public static IReadOnlyList<string> AreasOf(string list, string verdict) =>
    [
        .. list.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))
            .Where(fields => fields[3] == verdict).Select(fields => fields[1]).Order(StringComparer.Ordinal),
    ];
}
