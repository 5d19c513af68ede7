using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Kriterium.Cli.Bundles;
using Kriterium.Cli.Reading;
using Kriterium.Cli.Writing;
using Kriterium.Sql;

namespace Kriterium.Cli.Commands;

/// <summary><c>kriterium sql</c>: a rule as SQL, and what is needed to check an engine that runs it.</summary>
internal sealed record SqlCommand
{
    private const string FromCounts = "counts", FromResidents = "residents";

    private static readonly string DialectKeys = string.Join('|', SqlDialect.All.Select(dialect => dialect.Key));

    public string? Policy { get; init; }

    public string? Timeline { get; init; }

    public CalendarDate? ListDate { get; init; }

    /// <summary>Whose SQL is printed; <c>null</c> where a bundle has all.</summary>
    public SqlDialect? Dialect { get; init; }

    public required SqlOptions Options { get; init; }

    public bool IsFromResidents { get; init; }

    public bool AsViews { get; init; }

    public bool IsSelfCheck { get; init; }

    public string? Bundle { get; init; }

    public long Seed { get; init; } = 1;

    public string? Output { get; init; }

    /// <summary>Its options.</summary>
    public static Command Define(TextWriter output, Diagnostics diagnostics)
    {
        var policy = CommandOptions.FileOption(
            "--policy",
            string.Join('|', PolicyArgument.ReadyMade.Keys) + "|FILE",
            "One rule: that of " + PolicyArgument.InWords((status, years) => status + "s of " + years, ", of ")
                + ", or a JSON file. It decides only whether an area is listed. Without it, the law in force on each year's list decides "
                + "every status.");
        var timeline = CommandOptions.FileOption(
            "--timeline", "FILE", "Other law through time than Denmark's, as JSON: what timeline --format json prints, changed.");
        var listDate = new Option<string>("--list-date")
        {
            HelpName = "YYYY-MM-DD",
            Description = "Only the rules in force on this date, for the lists of all years.",
        };
        listDate.Validators.Add(CommandOptions.RefuseWhatIsNoDate);
        var dialect = new Option<string>("--dialect") { HelpName = DialectKeys, Description = "Whose SQL it is." };
        dialect.Validators.Add(CommandOptions.OneOf("--dialect", [.. SqlDialect.All.Select(one => one.Key)]));
        var from = new Option<string>("--from")
        {
            HelpName = FromCounts + "|" + FromResidents,
            Description = "What the statement reads: counts of areas, regions and the country, or residents, which it counts first.",
            DefaultValueFactory = _ => FromCounts,
        };
        from.Validators.Add(CommandOptions.OneOf("--from", FromCounts, FromResidents));
        var table = new Option<string>("--table")
        {
            HelpName = "NAME",
            Description = "The table that it reads, by default counts or residents. The others are regions, country and membership.",
        };
        table.Validators.Add(Checked(name => new SqlTables(counts: name)));
        var suppressed = new Option<bool>("--suppressed")
        {
            Description = "Each count stands in two columns, such as residents_lower and residents_upper.",
        };
        var year = new Option<int?>("--year") { HelpName = "YEAR", Description = "The only year that is decided." };
        year.Validators.Add(CheckedNumber(number => new SqlOptions(year: (int)Math.Clamp(number, int.MinValue, int.MaxValue))));
        var usual = new SqlBounds();
        var areaPersons = Bound("--area-persons", "persons in an area", usual.AreaPersons, n => new SqlBounds(areaPersons: n));
        var referencePersons = Bound(
            "--reference-persons", "persons in a region or the country", usual.ReferencePersons, n => new SqlBounds(referencePersons: n));
        var areaIncome = Bound("--area-income", "kroner in an area", usual.AreaIncome, n => new SqlBounds(areaIncome: n));
        var regionIncome = Bound("--region-income", "kroner in a region", usual.RegionIncome, n => new SqlBounds(regionIncome: n));
        var views = new Option<bool>("--views") { Description = "Prints a view for each step instead of one statement." };
        var selfCheck = new Option<bool>("--self-check")
        {
            Description = "Prints the query that says ok where an engine and its settings count exactly, or what does not hold.",
        };
        var bundle = CommandOptions.FileOption(
            "--bundle",
            "DIR",
            "Writes a folder to check any engine with: the statements of every dialect, made-up data and the library's answers.");
        var seed = new Option<long>("--seed")
        {
            HelpName = "N",
            Description = "With --bundle: another number gives other data.",
            DefaultValueFactory = _ => 1,
        };
        var into = CommandOptions.Output();

        Option[] ofStatements = [from, table, suppressed, year, areaPersons, referencePersons, areaIncome, regionIncome];
        var command = new Command(
            "sql", "Prints a rule as SQL that gives the library's answers where the data lies. It runs nothing: the command has no engine.")
        {
            policy, timeline, listDate, dialect,
        };
        foreach (var option in (Option[])[.. ofStatements, views, selfCheck, bundle, seed, into]) command.Add(option);
        command.Validators.Add(result =>
        {
            if (!Has(dialect) && !Has(bundle))
                result.AddError("Give --dialect, one of " + DialectKeys.Replace("|", ", ", StringComparison.Ordinal) + ", or --bundle.");
            RefuseBeside(policy, "it has no dates and is no part of a timeline", timeline, listDate);
            RefuseBeside(views, "views are made from tables of counts", from);
            RefuseBeside(
                selfCheck, "it is a query of constants, the same for every rule", [policy, timeline, listDate, .. ofStatements, views]);
            RefuseBeside(bundle, "a bundle has its own tables, and all dialects", [dialect, .. ofStatements, views, selfCheck, into]);
            if (Has(seed) && !Has(bundle)) result.AddError("--seed is for --bundle: nothing else is drawn.");

            bool Has(Option option) => result.GetResult(option) is { Implicit: false };

            void RefuseBeside(Option option, string why, params IEnumerable<Option> others)
            {
                if (!Has(option) || others.Where(Has).Select(other => other.Name).ToList() is not { Count: > 0 } given) return;
                result.AddError(option.Name + " stands without " + string.Join(" and ", given) + ": " + why + ".");
            }
        });
        command.SetAction(result =>
        {
            var isFromResidents = result.GetValue(from) == FromResidents;
            var tables = new SqlTables();
            if (result.GetValue(table) is { } name)
                tables = isFromResidents ? new SqlTables(residents: name) : new SqlTables(counts: name);
            return new SqlCommand
            {
                Policy = result.GetValue(policy),
                Timeline = result.GetValue(timeline),
                ListDate = CommandOptions.DateOf(result.GetValue(listDate)),
                Dialect = result.GetValue(dialect) is { } key ? SqlDialect.FromKey(key) : null,
                Options = new SqlOptions(
                    tables,
                    result.GetValue(suppressed),
                    new SqlBounds(
                        result.GetRequiredValue(areaPersons),
                        result.GetRequiredValue(referencePersons),
                        result.GetRequiredValue(areaIncome),
                        result.GetRequiredValue(regionIncome)),
                    result.GetValue(year)),
                IsFromResidents = isFromResidents,
                AsViews = result.GetValue(views),
                IsSelfCheck = result.GetValue(selfCheck),
                Bundle = result.GetValue(bundle),
                Seed = result.GetRequiredValue(seed),
                Output = result.GetValue(into),
            }.Run(output, diagnostics);
        });
        return command;
    }

    public int Run(TextWriter output, Diagnostics diagnostics)
    {
        string?[] inputs = [PolicyArgument.FileOf(Policy), Timeline];
        if (FilePath.InputAt(Output, inputs) is { } same) return diagnostics.WriteUsageError(same);
        if (Bundle is not null) OutputFolder.CheckPlace(Bundle);
        if (IsSelfCheck) return Print(Dialect!.SelfCheck, output, diagnostics);

        var faults = new List<Fault>();
        var rule = ReadRule(faults, out var problem);
        if (problem is not null) return diagnostics.WriteUsageError(problem);
        if (rule is null) return diagnostics.WriteRefusal(faults);

        return Bundle is null ? PrintStatement(rule, output, diagnostics) : WriteBundle(rule, diagnostics);
    }

    private EmittedRule? ReadRule(List<Fault> faults, out string? problem)
    {
        problem = null;
        if (Policy is not null) return PolicyArgument.Read(Policy, faults) is { } policy ? EmittedRule.Of(policy) : null;

        var timeline = Timeline is null ? LegalTimeline.Denmark : JsonFile.Read(Timeline, LegalTimeline.FromJson, faults);
        if (timeline is null) return null;
        if (ListDate is not { } date) return EmittedRule.Of(timeline);
        if (RuleSelection.InForceOn(timeline, date, out problem) is { } regime) return EmittedRule.Of(regime);

        problem = "--list-date is " + date + ": " + problem + ".";
        return null;
    }

    private int PrintStatement(EmittedRule rule, TextWriter output, Diagnostics diagnostics)
    {
        SqlStatements statements;
        try
        {
            statements = rule.In(Dialect!, Options);
        }
        catch (InvalidInputException exception)
        {
            foreach (var line in exception.Message.Split('\n')) diagnostics.Write(Words.Visible(line));
            diagnostics.Write("Bounds are stated with --area-persons, --reference-persons, --area-income and --region-income.");
            return ExitCode.Usage;
        }

        var text = AsViews ? string.Join("\n", statements.Views.Select(view => view.TrimEnd() + ";\n"))
            : IsFromResidents ? statements.VerdictsFromResidents
            : statements.Verdicts;
        return Print(text, output, diagnostics);
    }

    private int Print(string text, TextWriter output, Diagnostics diagnostics)
    {
        OutputFile.WriteTo(Output, output, text, diagnostics);
        return ExitCode.Done;
    }

    private int WriteBundle(EmittedRule rule, Diagnostics diagnostics)
    {
        var files = ExecutorBundle.Of(rule, Seed);
        OutputFolder.Write(Bundle!, files);
        diagnostics.Write(Words.Of(files.Count, "file") + " written to " + Words.Visible(Bundle!) + "; its README.md says how to run it.");
        return ExitCode.Done;
    }

    private static Option<long> Bound(string name, string what, long usual, Func<long, object> check)
    {
        var option = new Option<long>(name)
        {
            HelpName = "N",
            Description = "The largest count of " + what + " that is decided.",
            DefaultValueFactory = _ => usual,
        };
        option.Validators.Add(CheckedNumber(check));
        return option;
    }

    /// <summary>What is not a number is refused before.</summary>
    private static Action<OptionResult> CheckedNumber(Func<long, object> make) => Checked(
        text => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? make(number) : text);

    /// <summary>Refuses what the library refuses, in its words.</summary>
    private static Action<OptionResult> Checked(Func<string, object> make) => result =>
    {
        foreach (var token in result.Tokens)
        {
            try
            {
                make(token.Value);
            }
            catch (InvalidInputException exception)
            {
                foreach (var fault in exception.Faults)
                    result.AddError(((Option)result.Option).Name + " " + Words.Visible(fault.Given) + "; " + fault.Advice + ".");
            }
        }
    };
}
