using System.CommandLine;
using Kriterium.Cli.Reading;
using Kriterium.Cli.Writing;

namespace Kriterium.Cli.Commands;

/// <summary><c>kriterium classify</c>: a table of areas in, the list out.</summary>
internal sealed record ClassifyCommand
{
    private const string NothingWritten = "; nothing was written";

    public const string Table = "table", Csv = "csv", Json = "json", Markdown = "markdown", Parquet = "parquet";

    /// <summary>The table of areas; <c>null</c> when residents are counted.</summary>
    public string? File { get; init; }

    /// <summary>The residents to count; <c>null</c> when there is a table of areas.</summary>
    public ResidentSource? Residents { get; init; }

    public string? Policy { get; init; }

    public int? Window { get; init; }

    public string? Reference { get; init; }

    public string? History { get; init; }

    public string? Lineage { get; init; }

    public SmallCounts SmallCounts { get; init; } = CommandOptions.Withheld;

    public string Format { get; init; } = Table;

    public string? Output { get; init; }

    public bool SkipFaulty { get; init; }

    /// <summary>Its arguments and options.</summary>
    public static Command Define(TextWriter output, Diagnostics diagnostics, Terminal terminal, CancellationToken cancellation)
    {
        var file = CommandOptions.FileArgument(
            "FILE",
            "A table of areas (CSV, UTF-8, comma or semicolon): printed figures, one row an area, or yearly counts, one row an area and "
                + "year. Its header says which.");
        file.Arity = ArgumentArity.ZeroOrOne;
        var residents = new Option<string[]>("--residents")
        {
            HelpName = "FILE...",
            Description = "Residents to count, in files, folders and patterns as aggregate takes them, instead of FILE.",
            AllowMultipleArgumentsPerToken = true,
        };
        residents.Validators.Add(CommandOptions.RefuseOptions);
        var columns = CommandOptions.Columns("With --residents: what");
        var areas = CommandOptions.Areas("With --residents: the");
        var listDate = CommandOptions.ListDate("With --residents: the");
        var policy = CommandOptions.FileOption(
            "--policy",
            string.Join('|', PolicyArgument.ReadyMade.Keys) + "|FILE",
            "One rule for every row: that of " + PolicyArgument.InWords((status, years) => status + "s of " + years, ", of ")
                + ", or a JSON file. It decides only whether an area is listed. Without it, the law in force on each row's list_date "
                + "decides every status.");
        var window = CommandOptions.Window();
        var reference = CommandOptions.FileOption(
            "--reference",
            "FILE",
            "For yearly counts, the income of regions (region,year,taxpayers,gross_income) and, in rows of Danmark, the convictions "
                + "of the whole country (aged_18_plus,convicted). Without it, relative income and the national share are unknown.");
        var history = CommandOptions.FileOption(
            "--history",
            "FILE",
            "Earlier lists" + CommandOptions.MembershipColumns + ", for statuses that count lists in a row. Rows of "
                + "other lists in the same table do not count. Without it, parallel society and transformation area both stay possible."
                + CommandOptions.MembershipIsComplete);
        var lineage = CommandOptions.Lineage();
        var small = CommandOptions.SmallCounts();
        var format = CommandOptions.Format(Table);
        format.Description += " A table fits its terminal: below " + Words.Number(TableOutput.WideEnough)
            + " columns it has a mark for each criterion, and explain has the figures of an area.";
        var into = CommandOptions.Output();
        var skip = new Option<bool>("--skip-faulty")
        {
            Description =
                "Leaves out areas with faulty rows instead of refusing the file; with --residents, leaves out the faulty rows alone.",
        };

        var command = new Command(
            "classify",
            "Decides for each area of a table which status it has, and says why. " + CommandOptions.WhichYear)
        {
            file, residents, columns, areas, listDate, policy, window, reference, history, lineage, small, format, into, skip,
        };
        command.Validators.Add(result =>
        {
            var hasFile = result.GetResult(file) is { Tokens.Count: > 0 };
            var (hasResidents, hasAreas, hasDate) = (Has(residents), Has(areas), Has(listDate));
            if (!hasResidents && !hasFile) result.AddError("Required argument 'FILE' missing for command: 'classify'.");
            if (hasResidents && hasFile) result.AddError("Give FILE or --residents, not both.");
            if (hasResidents && !hasAreas) result.AddError("--residents needs --areas, the table of areas that they are counted for.");
            if (!hasResidents && Has(columns))
                result.AddError("--columns is for --residents; a table of areas has the columns of its layout.");
            if (!hasResidents && hasAreas) result.AddError("--areas is for --residents; a table of areas names its areas itself.");
            if (!hasResidents && hasDate) result.AddError("--list-date is for --residents; a table of areas has the date in each row.");

            bool Has(Option option) => result.GetResult(option) is not null;
        });
        command.SetAction(result => new ClassifyCommand
        {
            File = result.GetValue(file),
            Residents = result.GetResult(residents) is null ? null : new ResidentSource(result.GetRequiredValue(residents))
            {
                Areas = result.GetRequiredValue(areas),
                ListDate = CommandOptions.DateOf(result.GetValue(listDate)),
                Columns = result.GetValue(columns),
            },
            Policy = result.GetValue(policy),
            Window = result.GetValue(window),
            Reference = result.GetValue(reference),
            History = result.GetValue(history),
            Lineage = result.GetValue(lineage),
            SmallCounts = CommandOptions.SmallCountsOf(result.GetRequiredValue(small)),
            Format = result.GetRequiredValue(format),
            Output = result.GetValue(into),
            SkipFaulty = result.GetValue(skip),
        }.Run(output, diagnostics, terminal, cancellation));
        return command;
    }

    public int Run(TextWriter output, Diagnostics diagnostics, Terminal terminal, CancellationToken cancellation)
    {
        if (Residents is not null && Reference is not null)
            return diagnostics.WriteUsageError("--reference is for yearly counts: with --residents the income of regions and the "
                + "convictions of the country are counted from the same rows; leave --reference out.");
        if (Residents?.Problem is { } twice) return diagnostics.WriteUsageError(twice);
        if (FilesBeside.UnusedHistory(Policy, History, Lineage) is { } unused) return diagnostics.WriteUsageError(unused);

        string?[] inputs =
        [
            File, .. Residents?.Inputs ?? [], Reference, History, Lineage,
            PolicyArgument.FileOf(Policy),
        ];
        if (FilePath.InputAt(Output, inputs) is { } same) return diagnostics.WriteUsageError(same);
        if (CommandOptions.NotForATerminal(Format, Output, terminal) is { } unreadable) return diagnostics.WriteUsageError(unreadable);

        if (Output is not null && Residents is not null) OutputFile.CheckPlace(Output);

        // Everything that is wrong with any of the files is reported at once.
        var faults = new List<Fault>();
        var policy = Policy is null ? null : PolicyArgument.Read(Policy, faults);
        var beside = new FilesBeside(faults, Reference, History, Lineage);
        var rules = new RuleSelection(policy, Window);
        if (Policy is null && Residents?.ListDate is { } listDate && rules.Problem(listDate) is { } outside)
            return diagnostics.WriteUsageError("--list-date is " + listDate + ": " + outside + ".");

        var counts = Residents?.Count(faults, diagnostics, terminal, cancellation);
        beside.WriteColumnsNotRead(diagnostics);
        AreaFile? areas;
        if (Residents is null)
        {
            if (beside.ReadAreas(File!, rules, faults, diagnostics, out areas) is { } misused) return misused;
        }
        else
        {
            if (Policy is null && counts is { Sums.Years.Count: > 0 } && rules.Problem(Residents.ListDateOf(counts)) is { } problem)
                faults.Add(new Fault(Residents.Files[0], null, "year", "the newest is " + Words.Number(counts.Sums.Years[^1]) + ": "
                    + problem + ". Give --list-date, or a rule with --policy"));
            if (ResidentSource.IsRefused(counts, faults, SkipFaulty))
                return ResidentSource.WriteRefusal(faults, counts, diagnostics, SkipFaulty, NothingWritten);

            areas = CountedAreas.Of(counts!, Residents.ListDateOf(counts!));
        }

        if (FaultyAreas.Refused(areas is null ? [] : [areas], faults, SkipFaulty, NothingWritten, diagnostics) is { } refused)
            return refused;

        // A flat table has verdicts only, which are the same whatever is withheld.
        var small = Format is Csv or Parquet ? Kriterium.SmallCounts.Shown : SmallCounts;
        var lists = beside.ToHistory();
        var report = new ClassifyReport(
            [.. areas!.Areas.AsParallel().AsOrdered().Select(area => rules.Decide(area, lists).Without(small))],
            Policy is null,
            areas.SaysListed,
            lists,
            small);
        if (lists is not null)
        {
            foreach (var line in HistoryRemarks.Of(lists, areas.Areas.Select(area => area.Key.AreaId))) diagnostics.Write(line);
        }

        cancellation.ThrowIfCancellationRequested();
        if (counts is not null) Residents!.WriteCounted(counts, diagnostics);
        Write(report, output, diagnostics, terminal);
        if (counts is { Faults.Count: > 0 })
        {
            Residents!.WriteLeftOut(counts, diagnostics);
            return ExitCode.LeftOut;
        }

        return FaultyAreas.WriteLeftOut([areas], diagnostics);
    }

    private void Write(ClassifyReport report, TextWriter output, Diagnostics diagnostics, Terminal terminal)
    {
        Content content = Format switch
        {
            Csv => CsvText.Of(FlatOutput.Of(report)),
            Parquet => ParquetTable.Of(FlatOutput.Of(report)),
            Json => JsonOutput.Write(report),
            Markdown => MarkdownOutput.Write(report),
            _ => TableOutput.Write(report, Output is null ? terminal : Terminal.None),
        };
        OutputFile.WriteTo(Output, output, content, diagnostics);

        // A table ends with the summary. Data must not, and from a file it would not be seen.
        if (Output is null && Format is Table or Markdown) return;
        foreach (var line in report.Summary().Concat(report.Withheld()))
            diagnostics.Write(Words.Visible(line));
    }
}
