using System.CommandLine;
using Kriterium.Cli.Reading;
using Kriterium.Cli.Writing;

namespace Kriterium.Cli.Commands;

/// <summary><c>kriterium sweep</c>: a table of areas in; who is on the list as one figure of the rule varies out.</summary>
internal sealed record SweepCommand
{
    private const string NothingWritten = "; nothing was written";

    // Enough for a limit in steps of a hundredth of a per cent.
    private const int MostSteps = 10_000;

    private const int LargestLimit = 1_000_000;

    // Arguments have a decimal point, whatever the machine's culture and whatever separates the fields of the file.
    private static readonly Separator Point = new(',', 0);

    private static readonly string[] Criteria = [.. Indicator.All.Select(indicator => indicator.Key)];

    public required string File { get; init; }

    /// <summary>The option that names the figure.</summary>
    public required string Figure { get; init; }

    /// <summary>The key of the criterion whose limit is varied; <c>null</c> where another figure is.</summary>
    public string? Criterion { get; init; }

    public required decimal From { get; init; }

    public required decimal To { get; init; }

    public required decimal Step { get; init; }

    public string? Policy { get; init; }

    public string? Reference { get; init; }

    public SmallCounts SmallCounts { get; init; } = CommandOptions.Withheld;

    public string Format { get; init; } = ClassifyCommand.Table;

    public string? Output { get; init; }

    public bool SkipFaulty { get; init; }

    /// <summary>Its arguments and options.</summary>
    public static Command Define(TextWriter output, Diagnostics diagnostics, Terminal terminal)
    {
        var file = CommandOptions.FileArgument("FILE", "A table of areas, as classify reads it.");
        var criterion = new Option<string>("--criterion")
        {
            HelpName = string.Join('|', Criteria),
            Description = "Varies the limit of this criterion, with --from, --to and --step.",
        };
        criterion.Validators.Add(CommandOptions.OneOf("--criterion", Criteria));
        var from = Number("--from", "The first limit: in per cent, or where it is a multiple of the national share, how many times.");
        var to = Number("--to", "The last limit, in the same unit. Where the steps pass it, the one before is the last.");
        var step = Number("--step", "How far a limit, or with --smallest-population a number, is from the one before. Exact, as written.");
        var required = Range("--required-count", "how many of the criteria must be met");
        var smallest = Range("--smallest-population", "the fewest residents with which an area can be listed; by --step, or else by 1");
        var window = Range("--window", "the years that means are taken over");
        var policy = CommandOptions.FileOption(
            "--policy",
            string.Join('|', PolicyArgument.ReadyMade.Keys) + "|FILE",
            "The rule to vary, as classify takes it. Without it, that of vulnerable (before 2018: particularly vulnerable) areas in force "
                + "on the list_date, which must be one for all rows.");
        var reference = CommandOptions.FileOption("--reference", "FILE", "For yearly counts, as classify takes it.");
        var small = CommandOptions.SmallCounts();
        var format = CommandOptions.Format(ClassifyCommand.Table);
        var into = CommandOptions.Output();
        var skip = CommandOptions.SkipFaulty();
        var command = new Command(
            "sweep",
            "Varies one figure of a rule and holds the rest: how many areas are on the list with each value, and the exact value at which "
                + "each area changes. " + CommandOptions.WhichYear)
        {
            file, criterion, from, to, step, required, smallest, window, policy, reference, small, format, into, skip,
        };
        Option<string>[] figures = [criterion, required, smallest, window];
        command.Validators.Add(result =>
        {
            if (figures.Count(Has) != 1)
                result.AddError("Give one figure to vary: " + Words.Either([.. figures.Select(figure => figure.Name)]) + ".");
            if (Has(criterion) && !(Has(from) && Has(to) && Has(step))) result.AddError("--criterion needs --from, --to and --step.");
            if (!Has(criterion) && (Has(from) || Has(to)))
                result.AddError("--from and --to are for --criterion; write others as FROM..TO.");
            if (!Has(criterion) && !Has(smallest) && Has(step)) result.AddError("--step is for --criterion and --smallest-population.");

            bool Has(Option option) => result.GetResult(option) is not null;
        });
        command.SetAction(result =>
        {
            var figure = figures.Single(option => result.GetResult(option) is not null);
            var by = result.GetValue(step);
            var (first, last) = figure == criterion
                ? (NumberOf(result.GetRequiredValue(from)), NumberOf(result.GetRequiredValue(to)))
                : RangeOf(result.GetRequiredValue(figure))!.Value;
            return new SweepCommand
            {
                File = result.GetRequiredValue(file),
                Figure = figure.Name,
                Criterion = result.GetValue(criterion),
                From = first,
                To = last,
                Step = by is null ? 1 : NumberOf(by),
                Policy = result.GetValue(policy),
                Reference = result.GetValue(reference),
                SmallCounts = CommandOptions.SmallCountsOf(result.GetRequiredValue(small)),
                Format = result.GetRequiredValue(format),
                Output = result.GetValue(into),
                SkipFaulty = result.GetValue(skip),
            }.Run(output, diagnostics, terminal);
        });
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
        if (beside.ReadAreas(File, new RuleSelection(policy, null), faults, diagnostics, out var areas) is { } misused) return misused;
        if (FaultyAreas.Refused(areas is null ? [] : [areas], faults, SkipFaulty, NothingWritten, diagnostics) is { } refused)
            return refused;

        ThresholdPolicy[] rules = policy is not null
            ? [policy]
            : [.. areas!.Areas.Select(area => RuleSelection.InForceOn(area.Key.ListDate, out _)!.VulnerabilityRule.Policy!).Distinct()];
        if (rules.Length != 1)
        {
            return diagnostics.WriteUsageError(Words.Visible(File) + (rules.Length == 0
                ? " has no areas, so no rule is in force; give one row an area, or name the rule to vary with --policy."
                : " has lists under " + string.Join(" and ", rules.Select(rule => rule.Name)) + "; name the rule to vary with --policy."));
        }

        if (Criterion is not null && !Tests(rules[0]).Contains(Criterion))
        {
            return diagnostics.WriteUsageError("--criterion is " + Criterion + ", which " + Words.Visible(rules[0].Name)
                + " does not have; choose " + Words.Either([.. Tests(rules[0])]) + ".");
        }

        if (RangeProblem(SweepOf(rules[0], [])) is { } problem) return diagnostics.WriteUsageError(problem);

        // Who is on the list with each of many values tells any count, so the areas are swept as far as they may be seen.
        var report = new SweepReport(
            [
                .. areas!.Areas.Select(area => area.Without(SmallCounts)).GroupBy(area => area.Key.ListDate).Select(list =>
                {
                    var sweep = SweepOf(rules[0], [.. list.Select(area => area.Measurement)]);
                    return new SweptList(list.Key, [.. list], sweep, [.. sweep.Steps(From, To, Step)]);
                }),
            ],
            SmallCounts);
        Write(report, output, diagnostics);
        return FaultyAreas.WriteLeftOut([areas], diagnostics);
    }

    private void Write(SweepReport report, TextWriter output, Diagnostics diagnostics)
    {
        Content content = Format switch
        {
            ClassifyCommand.Csv => CsvText.Of(SweepOutput.Flat(report)),
            ClassifyCommand.Parquet => ParquetTable.Of(SweepOutput.Flat(report)),
            ClassifyCommand.Json => SweepOutput.Json(report),
            ClassifyCommand.Markdown => SweepOutput.Markdown(report),
            _ => SweepOutput.Table(report),
        };
        OutputFile.WriteTo(Output, output, content, diagnostics);

        // A table begins with it. Data must not, and from a file it would not be seen.
        if (Output is null && Format is ClassifyCommand.Table or ClassifyCommand.Markdown) return;
        foreach (var line in report.Summary().Concat(report.Withheld())) diagnostics.Write(Words.Visible(line));
    }

    private Sweep SweepOf(ThresholdPolicy rule, IReadOnlyList<AreaMeasurement> areas) =>
        Criterion is not null ? Sweep.OfLimit(rule, Indicator.FromKey(Criterion), areas)
        : Figure == "--required-count" ? Sweep.OfRequiredCount(rule, areas)
        : Figure == "--window" ? Sweep.OfWindow(rule, areas)
        : Sweep.OfSmallestPopulation(rule, areas);

    /// <summary>Why the figure of a rule cannot be varied over this range; <c>null</c> when it can.</summary>
    private string? RangeProblem(Sweep sweep)
    {
        try
        {
            return sweep.Steps(From, To, Step).Skip(MostSteps).Any()
                ? "The range has over " + Words.Grouped(MostSteps) + " steps; give a larger --step, or a smaller range."
                : null;
        }
        catch (InvalidInputException exception)
        {
            return string.Join(
                "\n", exception.Faults.Select(fault => (Criterion is null && fault.Path != "step" ? Figure + ": " : "--") + fault + "."));
        }
    }

    private static IEnumerable<string> Tests(ThresholdPolicy rule) =>
        rule.Criteria.Concat(rule.Gates).Select(criterion => criterion.Indicator.Key);

    private static Option<string> Number(string name, string description)
    {
        var option = new Option<string>(name) { HelpName = "NUMBER", Description = description };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (!WrittenNumber.TryDecimal(token.Value, Point, 0, LargestLimit, out _, out var problem))
                    result.AddError(name + " is " + Words.Quote(token.Value) + "; " + problem + ".");
            }
        });
        return option;
    }

    private static Option<string> Range(string name, string what)
    {
        var option = new Option<string>(name) { HelpName = "FROM..TO", Description = "Varies " + what + "." };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => RangeOf(token.Value) is null))
                result.AddError(name + " is " + Words.Quote(token.Value) + "; write two whole numbers as FROM..TO, as in 1..5.");
        });
        return option;
    }

    /// <summary>The number that was given; one that is none was refused before.</summary>
    private static decimal NumberOf(string text)
    {
        WrittenNumber.TryDecimal(text, Point, 0, LargestLimit, out var number, out _);
        return number;
    }

    private static (decimal From, decimal To)? RangeOf(string text)
    {
        var ends = text.Split("..");
        return ends.Length == 2
            && WrittenNumber.TryWhole(ends[0], 0, long.MaxValue, out var from, out _)
            && WrittenNumber.TryWhole(ends[1], 0, long.MaxValue, out var to, out _)
            ? (from, to)
            : null;
    }
}
