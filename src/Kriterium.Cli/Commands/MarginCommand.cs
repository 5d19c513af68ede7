using System.CommandLine;
using Kriterium.Cli.Reading;
using Kriterium.Cli.Writing;

namespace Kriterium.Cli.Commands;

/// <summary><c>kriterium margin</c>: a table of areas in, how close each is to another verdict out.</summary>
internal sealed record MarginCommand
{
    private const string NothingWritten = "; nothing was written";

    public required string File { get; init; }

    public string? Policy { get; init; }

    public string? Reference { get; init; }

    public SmallCounts SmallCounts { get; init; } = CommandOptions.Withheld;

    public string Format { get; init; } = ClassifyCommand.Table;

    public string? Output { get; init; }

    public bool SkipFaulty { get; init; }

    /// <summary>Its arguments and options.</summary>
    public static Command Define(TextWriter output, Diagnostics diagnostics, Terminal terminal)
    {
        var file = CommandOptions.FileArgument(
            "FILE",
            "A table of areas, as classify takes it. Persons are known from yearly counts only: of printed figures, only the size.");
        var policy = CommandOptions.FileOption(
            "--policy",
            string.Join('|', PolicyArgument.ReadyMade.Keys) + "|FILE",
            "One rule for every row, as classify takes it. Without it, every rule by criteria of the law in force on each row's list_date, "
                + "each taken alone.");
        var reference = CommandOptions.FileOption("--reference", "FILE", "For yearly counts, as classify takes it.");
        var small = CommandOptions.SmallCounts();
        var format = CommandOptions.Format(ClassifyCommand.Table);
        var into = CommandOptions.Output();
        var skip = CommandOptions.SkipFaulty();
        var command = new Command(
            "margin",
            "Says how close each area is to another verdict: of the size and of each criterion, the smallest number of persons, or kroner, "
                + "whose move in the newest year flips it. " + CommandOptions.WhichYear)
        {
            file, policy, reference, small, format, into, skip,
        };
        command.SetAction(result => new MarginCommand
        {
            File = result.GetRequiredValue(file),
            Policy = result.GetValue(policy),
            Reference = result.GetValue(reference),
            SmallCounts = CommandOptions.SmallCountsOf(result.GetRequiredValue(small)),
            Format = result.GetRequiredValue(format),
            Output = result.GetValue(into),
            SkipFaulty = result.GetValue(skip),
        }.Run(output, diagnostics, terminal));
        return command;
    }

    public int Run(TextWriter output, Diagnostics diagnostics, Terminal terminal)
    {
        string?[] inputs = [File, Reference, PolicyArgument.FileOf(Policy)];
        if (FilePath.InputAt(Output, inputs) is { } same) return diagnostics.WriteUsageError(same);
        if (CommandOptions.NotForATerminal(Format, Output, terminal) is { } unreadable) return diagnostics.WriteUsageError(unreadable);

        var faults = new List<Fault>();
        var policy = Policy is null ? null : PolicyArgument.Read(Policy, faults);
        var beside = new FilesBeside(faults, Reference);
        beside.WriteColumnsNotRead(diagnostics);
        var rules = new RuleSelection(policy, null);
        if (beside.ReadAreas(File, rules, faults, diagnostics, out var areas) is { } misused) return misused;
        if (FaultyAreas.Refused(areas is null ? [] : [areas], faults, SkipFaulty, NothingWritten, diagnostics) is { } refused)
            return refused;

        Write(
            new MarginReport(
                [.. areas!.Areas.AsParallel().AsOrdered().Select(area => AreaMargins.Of(rules.Decide(area, null), SmallCounts))],
                SmallCounts),
            output,
            diagnostics);
        return FaultyAreas.WriteLeftOut([areas], diagnostics);
    }

    private void Write(MarginReport report, TextWriter output, Diagnostics diagnostics)
    {
        Content content = Format switch
        {
            ClassifyCommand.Csv => CsvText.Of(MarginOutput.Flat(report)),
            ClassifyCommand.Parquet => ParquetTable.Of(MarginOutput.Flat(report)),
            ClassifyCommand.Json => MarginOutput.Json(report),
            ClassifyCommand.Markdown => MarginOutput.Markdown(report),
            _ => MarginOutput.Table(report),
        };
        OutputFile.WriteTo(Output, output, content, diagnostics);

        // A table says it itself. Data must not, and from a file it would not be seen.
        if (Output is null && Format is ClassifyCommand.Table or ClassifyCommand.Markdown) return;
        foreach (var line in report.LinesAbove().Concat(report.Withheld())) diagnostics.Write(Words.Visible(line));
    }
}
