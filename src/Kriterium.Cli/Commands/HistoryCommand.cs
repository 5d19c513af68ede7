using Kriterium.Cli.Reading;
using Kriterium.Cli.Writing;

namespace Kriterium.Cli.Commands;

/// <summary><c>kriterium history</c>: a table of memberships in, the lists in a row out.</summary>
internal sealed record HistoryCommand
{
    public required string File { get; init; }

    public string? Lineage { get; init; }

    public string Format { get; init; } = ClassifyCommand.Csv;

    public string? Output { get; init; }

    public int Run(TextWriter output, Diagnostics diagnostics)
    {
        string?[] inputs = [File, Lineage];
        if (FilePath.InputAt(Output, inputs) is { } same) return diagnostics.RefuseUsage(same);

        var faults = new List<Fault>();
        var lineage = Lineage is null ? null : LineageFile.Read(Lineage, faults);
        var memberships = MembershipFile.Read(File, lineage, faults);
        diagnostics.SayColumnsNotRead(File, memberships?.ColumnsNotRead);
        diagnostics.SayColumnsNotRead(Lineage, lineage?.ColumnsNotRead);
        if (faults.Count > 0) return diagnostics.Refuse(faults, "; nothing was written");

        if (lineage is null)
        {
            foreach (var line in PublishedLists.Overlooked(memberships!.Rows.Select(row => row.Key.AreaId))) diagnostics.Say(line);
        }

        SayWhichListsCount(memberships!, diagnostics);
        var lists = new PublishedLists(memberships!, lineage);
        var runs = memberships!.Rows.Select(lists.RunOf).ToList();
        var text = Format switch
        {
            ClassifyCommand.Table => HistoryOutput.Table(runs),
            ClassifyCommand.Json => HistoryOutput.Json(runs),
            ClassifyCommand.Markdown => HistoryOutput.Markdown(runs),
            _ => HistoryOutput.Csv(runs),
        };
        if (Output is null) output.Write(text);
        else OutputFile.Write(diagnostics, (Output, text));
        return ExitCode.Done;
    }

    /// <summary>A list on another day than the yearly one, or a year without one, changes every count that goes through it.</summary>
    private static void SayWhichListsCount(MembershipFile memberships, Diagnostics diagnostics)
    {
        var dates = memberships.Rows.Select(row => row.Key.ListDate).Distinct().Order().ToList();
        if (dates.Count == 0) return;

        var yearly = Enumerable.Range(dates[0].Year, dates[^1].Year - dates[0].Year + 1)
            .Select(LegalTimeline.Denmark.YearlyList)
            .OfType<CalendarDate>()
            .Where(list => list >= dates[0] && list <= dates[^1])
            .ToList();
        Say("Extra lists, which do not count in a row: ", dates.Except(yearly));
        Say("Yearly lists that are not given, so that nothing is known of them: ", yearly.Except(dates));

        void Say(string what, IEnumerable<CalendarDate> lists)
        {
            var named = string.Join(", ", lists);
            if (named.Length > 0) diagnostics.Say(what + named);
        }
    }
}
