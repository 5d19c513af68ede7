using Kriterium.Cli.Reading;

namespace Kriterium.Cli;

/// <summary>The files of residents that a command counts, and what it reports of them.</summary>
/// <param name="given">The files, folders and patterns on the command line.</param>
internal sealed class ResidentSource(IReadOnlyList<string> given)
{
    private readonly ResidentPaths _found = ResidentPaths.Find(given);

    /// <summary>The files that were found.</summary>
    public IReadOnlyList<string> Files => _found.Files;

    public required string Areas { get; init; }

    public CalendarDate? ListDate { get; init; }

    /// <summary>What the files call their columns, or the file that says so; <c>null</c> for the names of the layout.</summary>
    public string? Columns { get; init; }

    /// <summary>Every file that is read.</summary>
    public IEnumerable<string?> Inputs => [.. Files, Areas, ResidentColumnNames.FileOf(Columns)];

    /// <summary>Why the files cannot be counted as they were named; <c>null</c> when they can.</summary>
    public string? Problem => FilePath.FirstTwice(Files) is { } twice
        ? Words.Visible(twice) + " is given twice, and its residents would count twice; give each file once."
        : null;

    /// <summary>Counts, or adds everything that is wrong with files as wholes.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ResidentCounts? Count(List<Fault> faults, Diagnostics diagnostics, Terminal terminal, CancellationToken cancellation)
    {
        var before = faults.Count;
        var areas = ResidentAreas.Read(Areas, faults);
        faults.AddRange(_found.Faults);
        var names = ResidentColumnNames.Read(Columns, faults);
        using var files = names is null ? null : ResidentFiles.Open(Files, names, faults);
        WriteNotTaken(diagnostics);
        diagnostics.WriteColumnsNotRead(Areas, areas?.ColumnsNotRead);
        foreach (var same in (files?.All ?? []).GroupBy(file => string.Join('\n', file.ColumnsNotRead)))
        {
            diagnostics.WriteColumnsNotRead(
                same.First().Path, same.First().ColumnsNotRead, same.Count() > 1 ? " and " + Words.Of(same.Count() - 1, "more file") : "");
        }

        if (areas is null || files is null || Files.Count == 0) return null;

        var progress = new ResidentProgress();
        var counts = CancellableWork.Run(
            token => files.Read(areas, ListDate?.Year ?? ResidentFields.LastYear, progress, faults, token),
            progress,
            terminal,
            cancellation);
        if (faults.Count == before && counts.Sums.Years.Count == 0)
        {
            var isAnyFaulty = counts.Faults.RowCount > 0;
            if (counts.RowsOfYear.Count > 0)
                faults.Add(new Fault(
                    Files[0],
                    null,
                    null,
                    "every row " + (isAnyFaulty ? "without faults " : "") + "is of a year after the list of " + ListDate
                        + "; choose a later --list-date"));
            else if (!isAnyFaulty)
                faults.Add(new Fault(Files[0], null, null, "there are no rows; give one a resident and year"));
        }

        return counts;
    }

    /// <summary>The date of the list that the counts are for.</summary>
    public CalendarDate ListDateOf(ResidentCounts counts)
    {
        // Named by the newest year alone, a list is taken to come out on the day on which lists come out today.
        var today = LegalTimeline.Denmark.Regimes[^1];
        return ListDate ?? new CalendarDate(counts.Sums.Years[^1], today.PublicationMonth, today.PublicationDay);
    }

    /// <summary>Whether there is nothing to go on with.</summary>
    public static bool IsRefused(ResidentCounts? counts, IReadOnlyList<Fault> faults, bool skipsFaulty) =>
        counts is null
            || faults.Count > 0
            || counts.Sums.Years.Count == 0
            || (counts.Faults.Count > 0 && !(skipsFaulty && counts.Faults.CanLeaveOut));

    /// <summary>Writes everything that is wrong, and ends the run.</summary>
    public static int WriteRefusal(
        IReadOnlyList<Fault> faults, ResidentCounts? counts, Diagnostics diagnostics, bool skipsFaulty, string consequence)
    {
        diagnostics.WriteFaults([.. faults.Take(FaultyRows.MostTold), .. counts?.FirstFaults ?? []]);
        if (faults.Count > FaultyRows.MostTold)
            diagnostics.Write("and " + Words.Of(faults.Count - FaultyRows.MostTold, "more fault") + " in files");
        var hidden = (counts?.Faults.Count ?? 0) - (counts?.FirstFaults.Count ?? 0);
        if (hidden > 0) diagnostics.Write("and " + Words.Of(hidden, "more fault") + " in rows");
        if (skipsFaulty && counts is { Faults.CanLeaveOut: false })
            diagnostics.Write("What comes after a quote that is never closed cannot be read, so --skip-faulty does not help.");
        else if (skipsFaulty && counts is { RowsOfYear.Count: 0, Faults.RowCount: > 0 })
            diagnostics.Write("Every row has faults, so --skip-faulty leaves nothing to count.");
        diagnostics.Write(Words.Of(faults.Count + (counts?.Faults.Count ?? 0), "fault") + consequence + ".");
        return ExitCode.BadInput;
    }

    /// <summary>Writes what was counted, and what was not.</summary>
    public void WriteCounted(ResidentCounts counts, Diagnostics diagnostics)
    {
        var listDate = ListDateOf(counts);
        var counted = counts.RowsOfYear.Where(year => year.Key <= listDate.Year).ToList();
        diagnostics.Write(Words.Of(counted.Sum(year => year.Value), "row") + " counted for the list of " + listDate + ": "
            + string.Join(", ", counted.Select(year => Words.Grouped(year.Value) + " of " + Words.Number(year.Key))) + ".");
        if (counts.RowsOfYear.Where(year => year.Key > listDate.Year).ToList() is { Count: > 0 } later)
            diagnostics.Write(Words.Of(later.Sum(year => year.Value), "row") + " of later years not counted: "
                + string.Join(", ", later.Select(year => Words.Grouped(year.Value) + " of " + Words.Number(year.Key))) + ".");

        var all = counts.Areas.All;
        WriteAreas(
            diagnostics,
            "without rows, so they are unknown",
            [
                .. all.Where((_, index) => counts.Sums.Years.All(year => counts.Sums.GetArea(index, year) is null))
                    .Select(area => Words.Visible(area.Id)),
            ]);
        WriteAreas(
            diagnostics,
            "with residents in another region than " + Words.Visible(counts.Areas.File)
                + " says; their income counts in the region that the row names",
            [
                .. all
                    .Select((area, index) => (area.Id, Rows: counts.Elsewhere[index]))
                    .Where(area => area.Rows > 0)
                    .Select(area => Words.Visible(area.Id) + " (" + Words.Of(area.Rows, "row") + ")"),
            ]);
    }

    /// <summary>Writes which rows were left out.</summary>
    public void WriteLeftOut(ResidentCounts counts, Diagnostics diagnostics)
    {
        var faults = counts.Faults;
        diagnostics.WriteFaults(counts.FirstFaults);
        if (faults.Count > counts.FirstFaults.Count)
            diagnostics.Write("and " + Words.Of(faults.Count - counts.FirstFaults.Count, "more fault") + " in rows");
        for (var file = 0; file < Files.Count; file++)
        {
            if (faults.RowsOf(file) > 0)
                diagnostics.Write(Words.Visible(Files[file]) + ": " + Words.Of(faults.FaultsOf(file), "fault") + "; "
                    + Words.Of(faults.RowsOf(file), "row") + " left out.");
        }

        WriteAreas(
            diagnostics,
            "that rows were left out of",
            [
                .. counts.Areas.All
                    .Select((area, index) => (area.Id, Rows: faults.RowsOfArea(index)))
                    .Where(area => area.Rows > 0)
                    .Select(area => Words.Visible(area.Id) + " (" + Words.Of(area.Rows, "row") + ")"),
            ]);
        if (faults.OfNoArea > 0) diagnostics.Write("Left out without an area: " + Words.Of(faults.OfNoArea, "row") + ".");
        if (faults.OfUnknownArea > 0)
            diagnostics.Write("Left out of unknown areas: " + Words.Of(faults.OfUnknownArea, "row") + ". Any area may lack them.");
        diagnostics.Write("The figures of these areas, of their regions and of the country lack what was left out.");
    }

    /// <summary>Writes what folders have besides data; the file with the names of the columns may lie there.</summary>
    private void WriteNotTaken(Diagnostics diagnostics)
    {
        var others = _found.NotTaken
            .Where(path => ResidentColumnNames.FileOf(Columns) is not { } names || !FilePath.IsSame(path, names))
            .Select(Words.Visible).ToList();
        if (others.Count > 0) diagnostics.Write("Not read, as they are not data by their names: " + Listed(others) + ".");
    }

    private static string Listed(IReadOnlyList<string> all) =>
        string.Join(", ", all.Take(FaultyRows.MostTold))
            + (all.Count > FaultyRows.MostTold ? " and " + Words.Grouped(all.Count - FaultyRows.MostTold) + " more" : "");

    private static void WriteAreas(Diagnostics diagnostics, string which, IReadOnlyList<string> areas)
    {
        if (areas.Count > 0) diagnostics.Write(Words.Of(areas.Count, "area") + " " + which + ": " + Listed(areas) + ".");
    }
}
