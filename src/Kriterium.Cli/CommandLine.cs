using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Kriterium.Cli.Commands;

namespace Kriterium.Cli;

/// <summary>The command line: what can be asked, and what each run ends with. It touches no console, so that tests run it as it is.</summary>
internal static class CommandLine
{
    private const string Example = """
        Decides which status each public-housing area has under the law of its list: particularly vulnerable (2010-2017); vulnerable,
        parallel society or transformation area (from 2018); prevention area (from 2021).

        Examples:
          kriterium classify areas.csv
          kriterium classify counts.csv --reference regions.csv --policy 2013 --format csv --output list.csv
          kriterium classify list2022.csv --history membership.csv --lineage lineage.csv
          kriterium aggregate residents.parquet --areas areas.csv --output counts.csv --reference-output regions.csv
          kriterium classify --residents residents.csv --areas areas.csv
          kriterium history membership.csv --lineage lineage.csv
          kriterium policy show 2013 > mine.json
          kriterium policy check mine.json
          kriterium timeline
          kriterium instruments --status vulnerable

        Exit codes: 0 done (undetermined areas included); 1 bad data, bad policy file, or a file that cannot be read or written;
        2 wrong command line; 3 done, but --skip-faulty left rows out; 130 cancelled, and nothing written.
        """;

    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, Terminal terminal, CancellationToken cancellation = default)
    {
        var diagnostics = new Diagnostics(error);
        var root = Root(output, diagnostics, terminal, cancellation);
        var parsed = root.Parse(arguments, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var problem in parsed.Errors) diagnostics.Write(Words.Visible(problem.Message));
            diagnostics.Write("See: " + UsageOf(parsed.CommandResult.Command) + " --help");
            return ExitCode.Usage;
        }

        try
        {
            var exitCode = parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });

            // Done only when all of it has been taken.
            output.Flush();
            return exitCode;
        }
        catch (OperationCanceledException)
        {
            diagnostics.Write("Cancelled; nothing was written.");
            return ExitCode.Cancelled;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Write("The result cannot be written: " + Words.Visible(exception.Message));
            return ExitCode.BadInput;
        }
    }

    private static RootCommand Root(TextWriter output, Diagnostics diagnostics, Terminal terminal, CancellationToken cancellation)
    {
        var root = new RootCommand(Example) { HelpName = "kriterium" };
        root.Directives.Clear();
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction(output);
        root.Add(Classify(output, diagnostics, terminal, cancellation));
        root.Add(Aggregate(diagnostics, terminal, cancellation));
        root.Add(History(output, diagnostics));
        root.Add(new Command("policy", "Rules as data: show a ready-made one to start one's own from, and check one.")
        {
            PolicyShow(output),
            PolicyCheck(output, diagnostics),
        });
        root.Add(Timeline(output, diagnostics, terminal));
        root.Add(Instruments(output, terminal));
        return root;
    }

    private static Command Classify(TextWriter output, Diagnostics diagnostics, Terminal terminal, CancellationToken cancellation)
    {
        var file = PathArgument("FILE", "A table of areas (CSV, UTF-8, comma or semicolon): printed figures, one row an area, or yearly counts, one row an area and year. Its header tells which.");
        file.Arity = ArgumentArity.ZeroOrOne;
        var residents = new Option<string[]>("--residents") { HelpName = "FILE...", Description = "In place of FILE: residents to be counted, as aggregate does.", AllowMultipleArgumentsPerToken = true };
        residents.Validators.Add(RefuseOptions);
        var areas = AreasOption("With --residents: ");
        var listDate = ListDateOption("With --residents: ");
        var policy = PathOption("--policy", "2010|2013|2018|2021|FILE", "One rule for every row: that of particularly vulnerable areas of 2010 or 2013, of vulnerable areas of 2018 or 2021, or a JSON file. Only listed or not is decided. Without it, the law in force on each row's list_date decides, with every status.");
        var window = new Option<int?>("--window") { HelpName = "1-4", Description = "Years that means are taken over, in place of the rule's own." };
        window.Validators.Add(OneOf("--window", "1", "2", "3", "4"));
        var reference = PathOption("--reference", "FILE", "For yearly counts, the income of regions (region,year,taxpayers,gross_income) and, in rows of Danmark, the convictions of the whole country (aged_18_plus,convicted). Without it, relative income and the national share are unknown.");
        var history = PathOption("--history", "FILE", "Earlier lists (list_date,area_id,area,municipality,status), for statuses that count lists in a row. Only they count: rows of other lists in the same table do not. Without it, parallel society or transformation area stays open.");
        var lineage = LineageOption();
        var format = FormatOption(ClassifyCommand.Table);
        var into = OutputOption();
        var skip = new Option<bool>("--skip-faulty") { Description = "Leaves out areas with faulty rows instead of refusing the file; with --residents, the faulty rows." };

        var command = new Command("classify", "Decides for each area of a table which status it has, and says why.") { file, residents, areas, listDate, policy, window, reference, history, lineage, format, into, skip };
        command.Validators.Add(result =>
        {
            var countsResidents = result.GetResult(residents) is not null;
            if (!countsResidents && result.GetResult(file) is not { Tokens.Count: > 0 }) result.AddError("Required argument 'FILE' missing for command: 'classify'.");
            if (countsResidents && result.GetResult(file) is { Tokens.Count: > 0 }) result.AddError("Give FILE or --residents, not both.");
            if (countsResidents && result.GetResult(areas) is null) result.AddError("--residents needs --areas, the table of areas that they are counted for.");
            if (!countsResidents && result.GetResult(areas) is not null) result.AddError("--areas is for --residents; a table of areas names its areas itself.");
            if (!countsResidents && result.GetResult(listDate) is not null) result.AddError("--list-date is for --residents; a table of areas has the date in each row.");
        });
        command.SetAction(result => new ClassifyCommand
        {
            File = result.GetValue(file),
            Residents = result.GetResult(residents) is null ? null : new ResidentSource { Files = result.GetRequiredValue(residents), Areas = result.GetRequiredValue(areas), ListDate = DateOf(result.GetValue(listDate)) },
            Policy = result.GetValue(policy),
            Window = result.GetValue(window),
            Reference = result.GetValue(reference),
            History = result.GetValue(history),
            Lineage = result.GetValue(lineage),
            Format = result.GetRequiredValue(format),
            Output = result.GetValue(into),
            SkipFaulty = result.GetValue(skip),
        }.Run(output, diagnostics, terminal, cancellation));
        return command;
    }

    private static Command Aggregate(Diagnostics diagnostics, Terminal terminal, CancellationToken cancellation)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "Residents, one row a person and year: CSV, plain or packed by gzip, or Parquet, with the columns " + string.Join(",", Reading.ResidentFields.Names) + " in any order." };
        files.Validators.Add(RefuseOptions);
        var areas = AreasOption("");
        areas.Required = true;
        var listDate = ListDateOption("");
        var into = PathOption("--output", "COUNTS.csv", "Writes the counts of areas, in the layout of yearly counts that classify reads. Both outputs are written whole, or neither.");
        into.Required = true;
        var reference = PathOption("--reference-output", "REFERENCE.csv", "Writes the income of regions and the convictions of the country, as classify --reference reads them.");
        reference.Required = true;
        var skip = new Option<bool>("--skip-faulty") { Description = "Leaves out faulty rows instead of refusing the files, and tells which areas lack them." };
        var command = new Command("aggregate", "Counts residents per area, region and year.") { files, areas, listDate, into, reference, skip };
        command.SetAction(result => new AggregateCommand
        {
            Residents = new ResidentSource { Files = result.GetRequiredValue(files), Areas = result.GetRequiredValue(areas), ListDate = DateOf(result.GetValue(listDate)) },
            Output = result.GetRequiredValue(into),
            ReferenceOutput = result.GetRequiredValue(reference),
            SkipFaulty = result.GetValue(skip),
        }.Run(diagnostics, terminal, cancellation));
        return command;
    }

    private static Option<string> AreasOption(string when) =>
        PathOption("--areas", "AREAS.csv", when + "the areas that residents are counted for (area_id,area,municipality,region), in the order of the output.");

    private static Option<string> ListDateOption(string when)
    {
        var option = new Option<string>("--list-date") { HelpName = "YYYY-MM-DD", Description = when + "the date of the list; by default 1 December of the newest year. Rows of later years are not counted." };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !CalendarDate.TryParse(token.Value, out _)))
                result.AddError("--list-date is " + Words.Quote(token.Value) + "; write year-month-day, as in 2014-12-01.");
        });
        return option;
    }

    private static CalendarDate? DateOf(string? date) => CalendarDate.TryParse(date, out var known) ? known : null;

    private static Command History(TextWriter output, Diagnostics diagnostics)
    {
        var file = PathArgument("MEMBERSHIP", "Who stood on which list (list_date,area_id,area,municipality,status), each list whole; the status as lists name it, such as udsat_boligomraade.");
        var lineage = LineageOption();
        var format = FormatOption(ClassifyCommand.Csv);
        var into = OutputOption();
        var command = new Command("history", "Counts for each area and list of a table on how many yearly lists in a row it has been a parallel society (before 2018: particularly vulnerable), and whether that makes it a transformation area.") { file, lineage, format, into };
        command.SetAction(result => new HistoryCommand
        {
            File = result.GetRequiredValue(file),
            Lineage = result.GetValue(lineage),
            Format = result.GetRequiredValue(format),
            Output = result.GetValue(into),
        }.Run(output, diagnostics));
        return command;
    }

    private static Option<string> LineageOption() =>
        PathOption("--lineage", "FILE", "Which areas carry the years of others (successor,predecessor,from), from the successor's first list on.");

    private static Option<string> FormatOption(string byDefault)
    {
        var format = new Option<string>("--format")
        {
            HelpName = "table|csv|json|markdown",
            Description = "How the result is written.",
            DefaultValueFactory = _ => byDefault,
        };
        format.Validators.Add(OneOf("--format", ClassifyCommand.Table, ClassifyCommand.Csv, ClassifyCommand.Json, ClassifyCommand.Markdown));
        return format;
    }

    private static Option<string> OutputOption() => PathOption("--output", "PATH", "Writes the result to a file, whole or not at all.");

    private static Command PolicyShow(TextWriter output)
    {
        var name = new Argument<string>("RULE") { Description = "2010 or 2013 (particularly vulnerable area), 2018 or 2021 (vulnerable area)." };
        name.Validators.Add(OneOf("RULE", [.. PolicyArgument.ReadyMade.Keys]));
        var command = new Command("show", "Prints a ready-made rule as JSON.") { name };
        command.SetAction(result => PolicyCommands.Show(result.GetRequiredValue(name), output));
        return command;
    }

    private static Command PolicyCheck(TextWriter output, Diagnostics diagnostics)
    {
        var file = PathArgument("FILE", "A rule as JSON.");
        var command = new Command("check", "Checks a rule: prints its name, fingerprint and meaning, or everything that is wrong with it.") { file };
        command.SetAction(result => PolicyCommands.Check(result.GetRequiredValue(file), output, diagnostics));
        return command;
    }

    private static Command Timeline(TextWriter output, Diagnostics diagnostics, Terminal terminal)
    {
        var format = LawFormat();
        var into = PathOption("--output", "PATH", "Writes the result to a file, whole or not at all.");
        var command = new Command("timeline", "Prints the law through time: every rule, from when, its statuses, and its sources.") { format, into };
        command.SetAction(result => TimelineCommand.Run(result.GetRequiredValue(format), result.GetValue(into), output, diagnostics, terminal));
        return command;
    }

    private static Command Instruments(TextWriter output, Terminal terminal)
    {
        var status = new Option<string>("--status") { HelpName = "STATUS", Description = "Says of each whether it applies to an area of this status: " + string.Join(", ", InstrumentsCommand.Statuses.Keys) + "." };
        status.Validators.Add(OneOf("--status", [.. InstrumentsCommand.Statuses.Keys]));
        var format = LawFormat();
        var command = new Command("instruments", "Prints what being listed opened or closed under the agreement of 2013.") { status, format };
        command.SetAction(result => InstrumentsCommand.Run(result.GetValue(status), result.GetRequiredValue(format), output, terminal));
        return command;
    }

    private static Option<string> LawFormat()
    {
        var format = new Option<string>("--format") { HelpName = "table|markdown|json", Description = "How it is written.", DefaultValueFactory = _ => TimelineCommand.Table };
        format.Validators.Add(OneOf("--format", TimelineCommand.Table, TimelineCommand.Markdown, TimelineCommand.Json));
        return format;
    }

    private static Argument<string> PathArgument(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    private static Option<string> PathOption(string name, string helpName, string description)
    {
        var option = new Option<string>(name) { HelpName = helpName, Description = description };
        option.Validators.Add(RefuseOptions);
        return option;
    }

    private static Action<SymbolResult> OneOf(string name, params string[] allowed) => result =>
    {
        foreach (var token in result.Tokens.Where(token => !allowed.Contains(token.Value)))
            result.AddError(name + " is " + Words.Quote(token.Value) + "; choose " + Words.Either(allowed) + ".");
    };

    /// <summary>A misspelt option would otherwise be taken for a file.</summary>
    private static void RefuseOptions(SymbolResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.StartsWith('-')) result.AddError("There is no option " + Words.Quote(token.Value) + "; a file of that name is written " + Words.Quote("./" + token.Value) + ".");
            else if (string.IsNullOrWhiteSpace(token.Value)) result.AddError("The name of a file is empty.");
        }
    }

    private static string UsageOf(Command command) =>
        command is RootCommand ? "kriterium" : UsageOf((Command)command.Parents.First()) + " " + command.Name;

    private sealed class VersionAction(TextWriter output) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var version = (System.Reflection.AssemblyInformationalVersionAttribute)Attribute.GetCustomAttribute(
                typeof(CommandLine).Assembly, typeof(System.Reflection.AssemblyInformationalVersionAttribute))!;
            output.WriteLine(version.InformationalVersion);
            return ExitCode.Done;
        }
    }
}
