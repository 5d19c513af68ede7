using System.CommandLine;
using Kriterium.Cli.Reading;
using Kriterium.Cli.Writing;

namespace Kriterium.Cli.Commands;

/// <summary><c>kriterium explain</c>: one area of a table in, why it has its verdict or status out.</summary>
internal sealed record ExplainCommand
{
    private const string NothingWritten = "; nothing was written";

    private const string Text = "text", Markdown = "markdown", Html = "html", Svg = "svg", Json = "json";

    // Of the areas of a file, so many are named where another was asked for.
    private const int MostNamed = 10;

    public required string File { get; init; }

    public required string Area { get; init; }

    /// <summary>Which list, where the table has several.</summary>
    public CalendarDate? ListDate { get; init; }

    public string? Policy { get; init; }

    public int? Window { get; init; }

    public string? Reference { get; init; }

    public string? History { get; init; }

    public string? Lineage { get; init; }

    public SmallCounts SmallCounts { get; init; } = CommandOptions.Withheld;

    public Language Language { get; init; }

    public string Format { get; init; } = Text;

    public string? Output { get; init; }

    public bool SkipFaulty { get; init; }

    /// <summary>Its arguments and options.</summary>
    public static Command Define(TextWriter output, Diagnostics diagnostics)
    {
        var file = CommandOptions.FileArgument("FILE", "A table of areas, as classify reads it.");
        var area = new Option<string>("--area") { HelpName = "ID", Description = "The area's id, as in the table.", Required = true };
        var listDate = new Option<string>("--list-date")
        {
            HelpName = "YYYY-MM-DD",
            Description = "Which list, where the table has the area on several.",
        };
        listDate.Validators.Add(CommandOptions.RefuseWhatIsNoDate);
        var policy = CommandOptions.FileOption(
            "--policy",
            string.Join('|', PolicyArgument.ReadyMade.Keys) + "|FILE",
            "One rule, as with classify. Without it, the law in force on the list_date decides.");
        var window = CommandOptions.Window();
        var reference = CommandOptions.FileOption("--reference", "FILE", "For yearly counts, as with classify.");
        var history = CommandOptions.FileOption(
            "--history", "FILE", "Earlier lists, as with classify, for statuses that count lists in a row.");
        var lineage = CommandOptions.Lineage();
        var small = CommandOptions.SmallCounts();
        var language = CommandOptions.Language("The language of the explanation.");
        string[] formats = [Text, Markdown, Html, Svg, Json];
        var format = new Option<string>("--format")
        {
            HelpName = string.Join('|', formats),
            Description = "How it is written: html is a fragment for a page, svg a picture of the figures against their limits.",
            DefaultValueFactory = _ => Text,
        };
        format.Validators.Add(CommandOptions.OneOf("--format", formats));
        var into = CommandOptions.Output();
        var skip = CommandOptions.SkipFaulty();
        var command = new Command(
            "explain",
            "Says why one area of a table has its status: each criterion with figure, limit and source, what is not known, and what would "
                + "settle it.")
        {
            file, area, listDate, policy, window, reference, history, lineage, small, language, format, into, skip,
        };
        command.SetAction(result => new ExplainCommand
        {
            File = result.GetRequiredValue(file),
            Area = result.GetRequiredValue(area),
            ListDate = CommandOptions.DateOf(result.GetValue(listDate)),
            Policy = result.GetValue(policy),
            Window = result.GetValue(window),
            Reference = result.GetValue(reference),
            History = result.GetValue(history),
            Lineage = result.GetValue(lineage),
            SmallCounts = CommandOptions.SmallCountsOf(result.GetRequiredValue(small)),
            Language = CommandOptions.LanguageOf(result.GetRequiredValue(language)),
            Format = result.GetRequiredValue(format),
            Output = result.GetValue(into),
            SkipFaulty = result.GetValue(skip),
        }.Run(output, diagnostics));
        return command;
    }

    public int Run(TextWriter output, Diagnostics diagnostics)
    {
        if (FilesBeside.UnusedHistory(Policy, History, Lineage) is { } unused) return diagnostics.WriteUsageError(unused);
        if (FilePath.InputAt(Output, [File, Reference, History, Lineage, PolicyArgument.FileOf(Policy)]) is { } same)
            return diagnostics.WriteUsageError(same);

        var faults = new List<Fault>();
        var policy = Policy is null ? null : PolicyArgument.Read(Policy, faults);
        var beside = new FilesBeside(faults, Reference, History, Lineage);
        beside.WriteColumnsNotRead(diagnostics);

        var rules = new RuleSelection(policy, Window);
        if (beside.ReadAreas(File, rules, faults, diagnostics, out var areas) is { } misused) return misused;
        if (FaultyAreas.Refused(areas is null ? [] : [areas], faults, SkipFaulty, NothingWritten, diagnostics) is { } refused)
            return refused;

        var found = areas!.Areas.FindAll(one => one.Key.AreaId == Area && (ListDate is null || one.Key.ListDate == ListDate));
        if (found.Count != 1) return diagnostics.WriteUsageError(Problem(areas, found));

        var lists = beside.ToHistory();
        if (lists is not null)
        {
            foreach (var line in HistoryRemarks.Of(lists, [Area])) diagnostics.Write(line);
        }

        foreach (var line in WithheldText.Lines(found, SmallCounts)) diagnostics.Write(line);
        var text = Written(rules.Decide(found[0], lists).Without(SmallCounts));
        OutputFile.WriteTo(Output, output, text, diagnostics);
        return FaultyAreas.WriteLeftOut([areas], diagnostics);
    }

    private string Written(AreaResult result)
    {
        var explanation = result.Explain(Language);
        return Format switch
        {
            Markdown => explanation.ToMarkdown(),
            Html => explanation.ToHtml(),
            Svg => explanation.ToSvg(),
            Json => explanation.ToJson() + "\n",
            _ => explanation.ToString(),
        };
    }

    /// <summary>Why it is not one area that was asked for, and what there is.</summary>
    private string Problem(AreaFile areas, List<Area> found)
    {
        if (found.Count > 1)
            return "--area " + Words.Quote(Area) + " is on the lists of " + string.Join(", ", found.Select(one => one.Key.ListDate).Order())
                + "; choose one with --list-date.";

        var ids = areas.Areas
            .Where(one => ListDate is null || one.Key.ListDate == ListDate)
            .Select(one => one.Key.AreaId)
            .Distinct()
            .ToList();
        var named = ids.Order(StringComparer.Ordinal).Take(MostNamed).Select(Words.Visible);
        return "--area is " + Words.Quote(Area) + ", which " + Words.Visible(File) + " does not have"
            + (ListDate is { } date ? " on the list of " + date : "") + "; "
            + (ids.Count == 0
                ? "it has no area there."
                : "choose one of " + string.Join(", ", named) + (ids.Count > MostNamed
                    ? " and " + Words.Grouped(ids.Count - MostNamed) + " others."
                    : "."));
    }
}
