using System.CommandLine;
using System.Text;
using Kriterium.Cli.Writing;
using Spectre.Console;

namespace Kriterium.Cli.Commands;

/// <summary><c>kriterium timeline</c>: every regime with its dates, rules and sources.</summary>
internal static class TimelineCommand
{
    public const string Table = "table", Markdown = "markdown", Json = "json";

    private const string SourcesHeading = "Sources:", UnverifiedHeading = "Unverified:";

    private static readonly string[] Columns = ["Status", "Danish label", "Rule"];

    /// <summary>Its options.</summary>
    public static Command Define(TextWriter output, Diagnostics diagnostics, Terminal terminal)
    {
        var format = CommandOptions.LawFormat();
        var into = CommandOptions.Output();
        var command = new Command(
            "timeline",
            "Prints the law through time: every rule, from when, its statuses, and its sources with their public pages.")
        {
            format, into,
        };
        command.SetAction(result => Run(result.GetRequiredValue(format), result.GetValue(into), output, diagnostics, terminal));
        return command;
    }

    public static int Run(string format, string? path, TextWriter output, Diagnostics diagnostics, Terminal terminal)
    {
        var timeline = LegalTimeline.Denmark;
        var text = format switch
        {
            Json => timeline.ToJson() + "\n",
            Markdown => AsMarkdown(timeline),
            _ => AsTable(timeline, path is null ? terminal : Terminal.None),
        };
        OutputFile.WriteTo(path, output, text, diagnostics);
        return ExitCode.Done;
    }

    private static string AsTable(LegalTimeline timeline, Terminal terminal)
    {
        using var console = new ConsoleText(terminal, ConsoleText.ProseWidth);
        foreach (var regime in timeline.Regimes)
        {
            console.Line(LawText.Heading(timeline, regime), new Style(decoration: Decoration.Bold));
            foreach (var line in LawText.About(regime)) console.Line(line);

            var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = true };
            foreach (var column in Columns) table.AddColumn(new TableColumn(column));
            foreach (var rule in regime.Statuses)
            {
                string[] cells = [rule.EnglishLabel, rule.DanishLabel, string.Join('\n', rule.Conditions)];
                table.AddRow(cells.Select(cell => ConsoleText.Plain(cell)));
            }

            console.Console.Write(table);
            console.Line(SourcesHeading);
            foreach (var (of, source) in LawText.Sources(regime))
            {
                console.Line("- " + of + ": " + source.Citation);
                console.Line("  " + (source.Address ?? LawText.AddressNotKnown));
            }

            if (LawText.Unverified(regime).ToList() is { Count: > 0 } unverified)
            {
                console.Line(UnverifiedHeading);
                foreach (var fact in unverified) console.Line("- " + fact);
            }

            console.Line("");
        }

        return console.ToString();
    }

    private static string AsMarkdown(LegalTimeline timeline)
    {
        var text = new StringBuilder();
        foreach (var regime in timeline.Regimes)
        {
            if (text.Length > 0) text.Append('\n');
            text.Append("## ").Append(MarkdownOutput.Escape(LawText.Heading(timeline, regime))).Append("\n\n");
            foreach (var line in LawText.About(regime)) text.Append("- ").Append(MarkdownOutput.Escape(line)).Append('\n');
            text.Append('\n');
            MarkdownOutput.AppendRow(text, Columns);
            MarkdownOutput.AppendRow(text, Columns.Select(_ => "---"), isEscaped: true);
            foreach (var rule in regime.Statuses)
                MarkdownOutput.AppendRow(text, [rule.EnglishLabel, rule.DanishLabel, OneLine(rule.Conditions)]);
            text.Append('\n').Append(SourcesHeading).Append("\n\n");
            foreach (var (of, source) in LawText.Sources(regime))
            {
                text.Append("- ").Append(MarkdownOutput.Escape(of + ": " + source.Citation))
                    .Append(' ').Append(MarkdownOutput.Address(source)).Append('\n');
            }

            if (LawText.Unverified(regime).ToList() is not { Count: > 0 } unverified) continue;

            text.Append('\n').Append(UnverifiedHeading).Append("\n\n");
            foreach (var fact in unverified) text.Append("- ").Append(MarkdownOutput.Escape(fact)).Append('\n');
        }

        return text.ToString();
    }

    private static string OneLine(IEnumerable<string> lines) =>
        string.Join("; ", lines).Replace(":; - ", ": ", StringComparison.Ordinal).Replace("; - ", "; ", StringComparison.Ordinal);
}
