using System.CommandLine;
using System.CommandLine.Invocation;
using Kriterium.Cli.Commands;

namespace Kriterium.Cli;

/// <summary>The command line: its commands, and what each run ends with. It touches no console, so that tests run it as it is.</summary>
internal static class CommandLine
{
    private const string Example = """
        Decides which status each public-housing area has under the law of its list: particularly vulnerable (2010-2017); vulnerable,
        parallel society or transformation area (from 2018); prevention area (from 2021).

        Examples:
          kriterium classify areas.csv
          kriterium classify counts.csv --reference regions.csv --policy 2013 --format csv --output list.csv
          kriterium sweep counts.csv --reference regions.csv --criterion convicted --from 2.0 --to 3.5 --step 0.1
          kriterium classify list2022.csv --history membership.csv --lineage lineage.csv
          kriterium explain list2022.csv --area odense-vollsmose-parkerne --history membership.csv --lang da
          kriterium report list2022.csv --previous list2021.csv --history membership.csv --lang da --output report.html
          kriterium margin counts.csv --reference regions.csv --policy 2013
          kriterium compare list2014.csv list2017.csv --lineage lineage.csv
          kriterium compare list2014.csv --from-policy 2010 --to-policy 2013 --window 2
          kriterium aggregate residents.parquet --areas areas.csv --output counts.csv --reference-output regions.csv
          kriterium classify --residents residents.csv --areas areas.csv
          kriterium history membership.csv --lineage lineage.csv
          kriterium policy show 2013 > mine.json
          kriterium policy check mine.json
          kriterium verify decisions/
          kriterium sql --policy 2013 --dialect duckdb > verdicts.sql
          kriterium timeline
          kriterium agreement --status vulnerable

        Exit codes: 0 done (undetermined areas included); 1 bad data, bad policy file, or a file that cannot be read or written;
        2 wrong command line; 3 done, but --skip-faulty left rows out; 130 cancelled, and nothing written.
        """;

    /// <summary>The version of the command.</summary>
    public static string Version { get; } = ((System.Reflection.AssemblyInformationalVersionAttribute)Attribute.GetCustomAttribute(
        typeof(CommandLine).Assembly, typeof(System.Reflection.AssemblyInformationalVersionAttribute))!).InformationalVersion;

    public static int Run(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter error, Terminal terminal, CancellationToken cancellation = default)
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
            var exitCode = parsed.Invoke(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
            });

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
        root.Add(ClassifyCommand.Define(output, diagnostics, terminal, cancellation));
        root.Add(ExplainCommand.Define(output, diagnostics));
        root.Add(ReportCommand.Define(output, diagnostics));
        root.Add(MarginCommand.Define(output, diagnostics, terminal));
        root.Add(SweepCommand.Define(output, diagnostics, terminal));
        root.Add(CompareCommand.Define(output, diagnostics, terminal));
        root.Add(AggregateCommand.Define(diagnostics, terminal, cancellation));
        root.Add(HistoryCommand.Define(output, diagnostics, terminal));
        root.Add(PolicyCommands.Define(output, diagnostics));
        root.Add(VerifyCommand.Define(output, diagnostics));
        root.Add(SqlCommand.Define(output, diagnostics));
        root.Add(TimelineCommand.Define(output, diagnostics, terminal));
        root.Add(AgreementCommand.Define(output, terminal));
        return root;
    }

    private static string UsageOf(Command command) =>
        command is RootCommand ? "kriterium" : UsageOf((Command)command.Parents.First()) + " " + command.Name;

    private sealed class VersionAction(TextWriter output) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            output.WriteLine(Version);
            return ExitCode.Done;
        }
    }
}
