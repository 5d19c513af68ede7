using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Commands;

/// <summary>What a command that reads a table of areas does about faulty rows: it refuses the file, or leaves out whole areas.</summary>
internal static class FaultyAreas
{
    /// <summary>The exit code when faults keep the areas from being used; <c>null</c> when they can be.</summary>
    /// <param name="areas">The table, or <c>null</c> when it cannot be read.</param>
    /// <param name="faults">What is wrong with anything but the rows of the table.</param>
    /// <param name="skipFaulty">Whether areas with faulty rows are left out instead.</param>
    /// <param name="consequence">What comes of it, for the message.</param>
    /// <param name="diagnostics">Where the faults are written.</param>
    public static int? Refused(
        AreaFile? areas, IReadOnlyList<Fault> faults, bool skipFaulty, string consequence, Diagnostics diagnostics)
    {
        var inRows = areas?.Faults.ToList() ?? [];
        if (faults.Count > 0 || (inRows.Count > 0 && !skipFaulty)) return diagnostics.WriteRefusal([.. faults, .. inRows], consequence);
        if (areas!.CanLeaveOut) return null;

        diagnostics.Write("--skip-faulty leaves out whole areas, and some rows do not say which area they are about: any area could "
            + "then be judged without one of its years.");
        return diagnostics.WriteRefusal(inRows, consequence);
    }

    /// <summary>Writes what was left out of a result that is written, if anything was, and gives the exit code.</summary>
    public static int WriteLeftOut(AreaFile areas, Diagnostics diagnostics)
    {
        var inRows = areas.Faults.ToList();
        if (inRows.Count == 0) return ExitCode.Done;

        diagnostics.WriteFaults(inRows);
        foreach (var (key, lines) in areas.LeftOut)
        {
            diagnostics.Write("Left out: " + (key is { } known ? Words.Visible(known.ToString()) + ", " : "")
                + (lines.Count == 1 ? "line " : "lines ") + string.Join(", ", lines.Select(Words.Number)));
        }

        diagnostics.Write(Words.Of(inRows.Count, "fault") + "; " + Words.Of(areas.LeftOut.Sum(left => left.Lines.Count), "row")
            + " left out. An area with a faulty row is left out whole.");
        return ExitCode.LeftOut;
    }
}
