using System.CommandLine;
using Kriterium.Cli.Reading;
using Kriterium.Cli.Writing;

namespace Kriterium.Cli.Commands;

/// <summary><c>kriterium compare</c>: two lists in, or one list and two rules; who came, who left, and because of what, out.</summary>
internal sealed record CompareCommand
{
    private const string NothingWritten = "; nothing was written";

    public required string Old { get; init; }

    /// <summary>The second list; <c>null</c> when two rules are compared on <see cref="Old"/>.</summary>
    public string? New { get; init; }

    public string? Policy { get; init; }

    public string? FromPolicy { get; init; }

    public string? ToPolicy { get; init; }

    public int? Window { get; init; }

    public string? Reference { get; init; }

    public string? History { get; init; }

    public string? Lineage { get; init; }

    public Language Language { get; init; }

    public SmallCounts SmallCounts { get; init; } = CommandOptions.Withheld;

    public string Format { get; init; } = ClassifyCommand.Table;

    public string? Output { get; init; }

    public bool SkipFaulty { get; init; }

    /// <summary>Its arguments and options.</summary>
    public static Command Define(TextWriter output, Diagnostics diagnostics, Terminal terminal)
    {
        var old = CommandOptions.FileArgument(
            "OLD", "The first list: a table of areas as classify reads it, with the areas of one list date.");
        var now = CommandOptions.FileArgument(
            "NEW", "The second list, in the same layout. Without it, --from-policy and --to-policy are compared on OLD.");
        now.Arity = ArgumentArity.ZeroOrOne;
        var ready = string.Join('|', PolicyArgument.ReadyMade.Keys) + "|FILE";
        var policy = CommandOptions.FileOption(
            "--policy", ready, "One rule for both lists, as with classify. Without it, the law in force on each list's date decides.");
        var from = CommandOptions.FileOption("--from-policy", ready, "With OLD alone: the rule to compare from.");
        var to = CommandOptions.FileOption("--to-policy", ready, "With OLD alone: the rule to compare to.");
        var window = CommandOptions.Window();
        var reference = CommandOptions.FileOption(
            "--reference", "FILE", "For yearly counts, as with classify, with the years of both lists.");
        var history = CommandOptions.FileOption(
            "--history", "FILE", "Earlier lists, as with classify, for statuses that count lists in a row.");
        var lineage = CommandOptions.Lineage();
        var language = CommandOptions.Language("The language of the sentence and of the causes.");
        var small = CommandOptions.SmallCounts();
        var format = CommandOptions.Format(ClassifyCommand.Table);
        var into = CommandOptions.Output();
        var skip = new Option<bool>("--skip-faulty")
        {
            Description = "Leaves out areas with faulty rows instead of refusing the files; they are then assessed on one list only.",
        };
        var command = new Command(
            "compare",
            "Says what became of every area from one list to another, or from one rule to another on the same figures, and because of "
                + "what.")
        {
            old, now, policy, from, to, window, reference, history, lineage, language, small, format, into, skip,
        };
        command.Validators.Add(result =>
        {
            var (hasNew, hasFrom, hasTo) = (result.GetResult(now) is { Tokens.Count: > 0 }, Has(from), Has(to));
            if (hasFrom != hasTo) result.AddError("Give --from-policy and --to-policy together.");
            else if (!hasNew && !hasFrom) result.AddError("Give NEW, the second list, or --from-policy and --to-policy.");
            else if (hasNew && hasFrom) result.AddError("--from-policy and --to-policy compare two rules on OLD; leave NEW or them out.");
            if (hasFrom && Has(policy)) result.AddError("--policy is one rule for two lists; leave it or --from-policy out.");

            bool Has(Option option) => result.GetResult(option) is not null;
        });
        command.SetAction(result => new CompareCommand
        {
            Old = result.GetRequiredValue(old),
            New = result.GetValue(now),
            Policy = result.GetValue(policy),
            FromPolicy = result.GetValue(from),
            ToPolicy = result.GetValue(to),
            Window = result.GetValue(window),
            Reference = result.GetValue(reference),
            History = result.GetValue(history),
            Lineage = result.GetValue(lineage),
            Language = CommandOptions.LanguageOf(result.GetRequiredValue(language)),
            SmallCounts = CommandOptions.SmallCountsOf(result.GetRequiredValue(small)),
            Format = result.GetRequiredValue(format),
            Output = result.GetValue(into),
            SkipFaulty = result.GetValue(skip),
        }.Run(output, diagnostics, terminal));
        return command;
    }

    public int Run(TextWriter output, Diagnostics diagnostics, Terminal terminal)
    {
        var (oldRule, newRule) = (FromPolicy ?? Policy, ToPolicy ?? Policy);
        if (oldRule is not null && History is not null)
            return diagnostics.WriteUsageError("--history is for the law, which counts lists in a row; a named rule looks at one list. "
                + "Leave it or the rule out.");
        if (FromPolicy is not null && Lineage is not null)
            return diagnostics.WriteUsageError("--lineage is for two lists; two rules on the same figures have the same areas. Leave it "
                + "out.");

        string?[] inputs = [Old, New, Reference, History, Lineage, PolicyArgument.FileOf(oldRule), PolicyArgument.FileOf(newRule)];
        if (FilePath.InputAt(Output, inputs) is { } same) return diagnostics.WriteUsageError(same);
        if (CommandOptions.NotForATerminal(Format, Output, terminal) is { } unreadable) return diagnostics.WriteUsageError(unreadable);

        var faults = new List<Fault>();
        var from = oldRule is null ? null : PolicyArgument.Read(oldRule, faults);
        var to = newRule is null || newRule == oldRule ? from : PolicyArgument.Read(newRule, faults);
        var beside = new FilesBeside(faults, Reference, History, Lineage);
        beside.WriteColumnsNotRead(diagnostics);

        var (before, after) = (new ListFile(Old, new RuleSelection(from, Window)), new ListFile(New ?? Old, new RuleSelection(to, Window)));
        foreach (var file in New is null ? [before] : new[] { before, after }) file.Open(faults);
        if (New is null) after = before with { Rules = after.Rules };
        after.RefuseOtherLayout(before, faults);
        if (before.Layout is { TakesReference: false } && Reference is not null)
            return diagnostics.WriteUsageError(CommandOptions.ReferenceNotFor(Old));

        var files = new List<AreaFile>();
        foreach (var file in New is null ? [before] : new[] { before, after })
        {
            if (file.Read(beside.Reference, faults) is not { } areas) continue;

            files.Add(areas);
            diagnostics.WriteColumnsNotRead(file.Path, areas.ColumnsNotRead);
        }

        if (FaultyAreas.Refused(files, faults, SkipFaulty, NothingWritten, diagnostics) is { } refused) return refused;

        if (files.Exists(file => file.Areas.Count == 0))
        {
            diagnostics.Write("Every area of a list has faulty rows, so --skip-faulty leaves nothing to compare.");
            return diagnostics.WriteRefusal([.. files.SelectMany(file => file.Faults)], NothingWritten);
        }

        var lists = beside.ToHistory();
        var areaIds = files.SelectMany(file => file.Areas).Select(area => area.Key.AreaId).ToHashSet();
        foreach (var line in HistoryRemarks.Of(lists, areaIds, lacksLineage: Lineage is null && New is not null)) diagnostics.Write(line);

        // Causes are found among the figures that may be seen, too: they would tell what a withheld count comes to by another rule.
        var report = CompareReport.Of(
            [.. files[0].Areas.Select(area => before.Rules.Decide(area, lists).Without(SmallCounts))],
            [.. files[^1].Areas.Select(area => after.Rules.Decide(area, lists).Without(SmallCounts))],
            beside.Lineage?.Rows,
            Language,
            SmallCounts);
        Write(report, output, diagnostics, terminal);
        return FaultyAreas.WriteLeftOut(files, diagnostics);
    }

    private void Write(CompareReport report, TextWriter output, Diagnostics diagnostics, Terminal terminal)
    {
        Content content = Format switch
        {
            ClassifyCommand.Csv => CsvText.Of(CompareOutput.Flat(report)),
            ClassifyCommand.Parquet => ParquetTable.Of(CompareOutput.Flat(report)),
            ClassifyCommand.Json => CompareOutput.Json(report),
            ClassifyCommand.Markdown => CompareOutput.Markdown(report),
            _ => CompareOutput.Table(report, Output is null ? terminal : Terminal.None),
        };
        OutputFile.WriteTo(Output, output, content, diagnostics);

        // A table begins with the sentence. Data must not, and from a file it would not be seen.
        if (Output is null && Format is ClassifyCommand.Table or ClassifyCommand.Markdown) return;
        foreach (var line in report.Withheld().Prepend(report.Sentence)) diagnostics.Write(Words.Visible(line));
    }
}
