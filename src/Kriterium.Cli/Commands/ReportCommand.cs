using System.CommandLine;
using Kriterium.Cli.Reading;
using Kriterium.Cli.Reporting;
using Kriterium.Cli.Writing;

namespace Kriterium.Cli.Commands;

/// <summary><c>kriterium report</c>: a list in, one page about it out.</summary>
internal sealed record ReportCommand
{
    private const string NothingWritten = "; nothing was written";

    public required string File { get; init; }

    /// <summary>The list before; <c>null</c> when earlier lists, or none, are given.</summary>
    public string? Previous { get; init; }

    public string? Policy { get; init; }

    public int? Window { get; init; }

    public string? Reference { get; init; }

    public string? History { get; init; }

    public string? Lineage { get; init; }

    public SmallCounts SmallCounts { get; init; } = CommandOptions.Withheld;

    public Language Language { get; init; }

    public string? Output { get; init; }

    public bool SkipFaulty { get; init; }

    /// <summary>Its arguments and options.</summary>
    public static Command Define(TextWriter output, Diagnostics diagnostics)
    {
        var file = CommandOptions.FileArgument("FILE", "A table of areas, as classify reads it, with the areas of one list date.");
        var previous = CommandOptions.FileOption(
            "--previous", "FILE", "The list before, in the same layout: the page then begins with what happened since, and why.");
        var policy = CommandOptions.FileOption(
            "--policy",
            string.Join('|', PolicyArgument.ReadyMade.Keys) + "|FILE",
            "One rule, as with classify. Without it, the law in force on each list's date decides.");
        var window = CommandOptions.Window();
        var reference = CommandOptions.FileOption(
            "--reference", "FILE", "For yearly counts, as with classify, with the years of both lists.");
        var history = CommandOptions.FileOption(
            "--history",
            "FILE",
            "Earlier lists, as with classify, for statuses that count lists in a row. Without --previous, the latest yearly one is the "
                + "list before.");
        var lineage = CommandOptions.Lineage();
        var small = CommandOptions.SmallCounts();
        var language = CommandOptions.Language("The language of the page.");
        var into = CommandOptions.Output();
        var skip = CommandOptions.SkipFaulty();
        var command = new Command(
            "report",
            "Writes one page of HTML about a list, to be published: what happened and why, the list with its figures, near misses, what "
                + "could not be determined, a card an area, and the law.")
        {
            file, previous, policy, window, reference, history, lineage, small, language, into, skip,
        };
        command.SetAction(result => new ReportCommand
        {
            File = result.GetRequiredValue(file),
            Previous = result.GetValue(previous),
            Policy = result.GetValue(policy),
            Window = result.GetValue(window),
            Reference = result.GetValue(reference),
            History = result.GetValue(history),
            Lineage = result.GetValue(lineage),
            SmallCounts = CommandOptions.SmallCountsOf(result.GetRequiredValue(small)),
            Language = CommandOptions.LanguageOf(result.GetRequiredValue(language)),
            Output = result.GetValue(into),
            SkipFaulty = result.GetValue(skip),
        }.Run(output, diagnostics));
        return command;
    }

    public int Run(TextWriter output, Diagnostics diagnostics)
    {
        // Lineage ties two lists together, whichever they are.
        if (FilesBeside.UnusedHistory(Policy, History, Previous is null ? Lineage : null) is { } unused)
            return diagnostics.WriteUsageError(unused);

        string?[] inputs = [File, Previous, Reference, History, Lineage, PolicyArgument.FileOf(Policy)];
        if (FilePath.InputAt(Output, inputs) is { } same) return diagnostics.WriteUsageError(same);

        var faults = new List<Fault>();
        var rules = new RuleSelection(Policy is null ? null : PolicyArgument.Read(Policy, faults), Window);
        var beside = new FilesBeside(faults, Reference, History, Lineage);
        beside.WriteColumnsNotRead(diagnostics);

        var now = new ListFile(File, rules);
        var before = Previous is null ? null : new ListFile(Previous, rules);
        before?.Open(faults);
        now.Open(faults);
        if (before is not null) now.RefuseOtherLayout(before, faults);
        if (now.Layout is { TakesReference: false } && Reference is not null)
            return diagnostics.WriteUsageError(CommandOptions.ReferenceNotFor(File));

        var (previousFile, file) = (before?.Read(beside.Reference, faults), now.Read(beside.Reference, faults));
        var files = new[] { previousFile, file }.OfType<AreaFile>().ToList();
        if (previousFile is not null) diagnostics.WriteColumnsNotRead(Previous!, previousFile.ColumnsNotRead);
        if (file is not null) diagnostics.WriteColumnsNotRead(File, file.ColumnsNotRead);
        var sources = faults.Count == 0 ? Sources(faults) : [];
        if (FaultyAreas.Refused(files, faults, SkipFaulty, NothingWritten, diagnostics) is { } refused) return refused;

        if (files.Exists(one => one.Areas.Count == 0))
        {
            diagnostics.Write("Every area of a list has faulty rows, so --skip-faulty leaves nothing to tell.");
            return diagnostics.WriteRefusal([.. files.SelectMany(one => one.Faults)], NothingWritten);
        }

        var lists = beside.ToHistory();
        var areaIds = files.SelectMany(one => one.Areas).Select(area => area.Key.AreaId).ToHashSet();
        foreach (var line in HistoryRemarks.Of(lists, areaIds, lacksLineage: Lineage is null && Previous is not null))
            diagnostics.Write(line);

        ReportArea[] areas =
        [
            .. file!.Areas.AsParallel().AsOrdered().Select(area =>
            {
                var decided = rules.Decide(area, lists);
                var shown = decided.Without(SmallCounts);
                return new ReportArea(shown, shown.Explain(Language), AreaMargins.Of(decided, SmallCounts));
            }),
        ];
        AreaResult[] earlier =
            [.. (previousFile?.Areas ?? []).AsParallel().AsOrdered().Select(area => rules.Decide(area, lists).Without(SmallCounts))];
        var list = AreaResult.ListOf([.. areas.Select(area => area.Result)]);
        var listBefore = earlier.Length > 0 ? AreaResult.ListOf(earlier) : LatestBefore(lists, list.Date);
        var report = new ListReport(
            list,
            areas,
            listBefore is null ? null : ListChanges.Between(listBefore, list, beside.Lineage?.Rows),
            earlier,
            sources,
            SmallCounts,
            ReportWords.In(Language));
        OutputFile.WriteTo(Output, output, Content.Of(writer => ReportPage.Write(writer, report)), diagnostics);

        foreach (var line in report.Withheld().Prepend(report.Sentence)) diagnostics.Write(Words.Visible(line));
        return FaultyAreas.WriteLeftOut(files, diagnostics);
    }

    /// <summary>The latest yearly list before a date, as it was published; <c>null</c> where none is given.</summary>
    private static AreaList? LatestBefore(ListHistory? lists, CalendarDate date) => lists?.PublishedLists
        .Where(list => list.Date < date && !lists.UnmatchedLists.Contains(list.Date))
        .MaxBy(list => list.Date) is { } latest
            ? AreaList.Of(latest)
            : null;

    private ReportSource[] Sources(List<Fault> faults) =>
    [
        .. new (ReportSourceKind Kind, string? Path)[]
            {
                (ReportSourceKind.Areas, File),
                (ReportSourceKind.Previous, Previous),
                (ReportSourceKind.Reference, Reference),
                (ReportSourceKind.History, History),
                (ReportSourceKind.Lineage, Lineage),
                (ReportSourceKind.Policy, PolicyArgument.FileOf(Policy)),
            }
            .Where(source => source.Path is not null)
            .Select(source => ReportSource.Of(source.Kind, source.Path!, faults)),
    ];
}
