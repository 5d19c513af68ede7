using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Commands;

/// <summary>What a command that reads a table of areas does about faulty rows: it refuses the file, or leaves out whole areas.</summary>
internal static class FaultyAreas
{
    /// <summary>The exit code when faults keep the areas from being used; <c>null</c> when they can be.</summary>
    /// <param name="files">The tables that can be read.</param>
    /// <param name="faults">What is wrong with anything but the rows of the table.</param>
    /// <param name="skipFaulty">Whether areas with faulty rows are left out instead.</param>
    /// <param name="consequence">What comes of it, for the message.</param>
    /// <param name="diagnostics">Where the faults are written.</param>
    public static int? Refused(
        IReadOnlyList<AreaFile> files, IReadOnlyList<Fault> faults, bool skipFaulty, string consequence, Diagnostics diagnostics)
    {
        var inRows = files.SelectMany(file => file.Faults).ToList();
        if (faults.Count > 0 || (inRows.Count > 0 && !skipFaulty)) return diagnostics.WriteRefusal([.. faults, .. inRows], consequence);
        if (files.All(file => file.CanLeaveOut)) return null;

        diagnostics.Write("--skip-faulty leaves out whole areas, and some rows do not say which area they are about: any area could "
            + "then be judged without one of its years.");
        return diagnostics.WriteRefusal(inRows, consequence);
    }

    /// <summary>Writes what was left out of a result that is written, if anything was, and gives the exit code.</summary>
    public static int WriteLeftOut(IReadOnlyList<AreaFile> files, Diagnostics diagnostics)
    {
        var faulty = files.Where(file => file.Faults.Any()).ToList();
        foreach (var areas in faulty) WriteLeftOut(areas, diagnostics);
        return faulty.Count == 0 ? ExitCode.Done : ExitCode.LeftOut;
    }

    private static void WriteLeftOut(AreaFile areas, Diagnostics diagnostics)
    {
        var inRows = areas.Faults.ToList();
        diagnostics.WriteFaults(inRows);
        foreach (var (key, lines) in areas.LeftOut)
        {
            diagnostics.Write("Left out: " + (key is { } known ? Words.Visible(known.ToString()) + ", " : "")
                + (lines.Count == 1 ? "line " : "lines ") + string.Join(", ", lines.Select(Words.Number)));
        }

        diagnostics.Write(Words.Of(inRows.Count, "fault") + "; " + Words.Of(areas.LeftOut.Sum(left => left.Lines.Count), "row")
            + " left out. An area with a faulty row is left out whole.");
    }
}
