using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kriterium.Cli.Writing;
using Spectre.Console;

namespace Kriterium.Cli.Commands;

/// <summary><c>kriterium instruments</c>: what being listed opened or closed under the agreement of 2013.</summary>
internal static class InstrumentsCommand
{
    private const string JsonFormat = "kriterium-instruments/1";

    private static readonly string[] LinesBelow =
    [
        "Source: " + Instrument.All[0].Source.Citation + ".",
        "The agreement speaks of vulnerable areas without criteria. Whether an area that is not on the list is one, its status does not "
            + "say.",
    ];

    /// <summary>The statuses by their keys: none, and then in the order in which the law brought them.</summary>
    public static IReadOnlyDictionary<string, AreaStatus> Statuses { get; } = new OrderedDictionary<string, AreaStatus>(
        LegalTimeline.Denmark.Regimes.SelectMany(regime => regime.Statuses)
            .Select(rule => rule.Status)
            .Distinct()
            .Prepend(AreaStatus.None)
            .Select(status => KeyValuePair.Create(status.ToKey(), status)));

    /// <summary>Its options.</summary>
    public static Command Define(TextWriter output, Terminal terminal)
    {
        var status = new Option<string>("--status")
        {
            HelpName = "STATUS",
            Description = "Says of each whether it applies to an area of this status: " + string.Join(", ", Statuses.Keys) + ".",
        };
        status.Validators.Add(CommandOptions.OneOf("--status", [.. Statuses.Keys]));
        var format = CommandOptions.LawFormat();
        var command = new Command("instruments", "Prints what being listed opened or closed under the agreement of 2013.")
        {
            status, format,
        };
        command.SetAction(result => Run(result.GetValue(status), result.GetRequiredValue(format), output, terminal));
        return command;
    }

    public static int Run(string? status, string format, TextWriter output, Terminal terminal)
    {
        output.Write(format switch
        {
            TimelineCommand.Json => AsJson(status),
            TimelineCommand.Markdown => AsMarkdown(status),
            _ => AsTable(status, terminal),
        });
        return ExitCode.Done;
    }

    private static string AsTable(string? status, Terminal terminal)
    {
        using var console = new ConsoleText(terminal, ConsoleText.ProseWidth);
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = true };
        foreach (var name in Narrow(Names(status), "\n")) table.AddColumn(new TableColumn(name));
        foreach (var instrument in Instrument.All) table.AddRow(Narrow(Row(instrument, status), "\n\n").Select(cell => ConsoleText.Plain(cell)));
        console.Console.Write(table);
        foreach (var line in LinesBelow) console.Line(line);
        return console.ToString();
    }

    private static string AsMarkdown(string? status)
    {
        var text = new StringBuilder();
        var names = Names(status);
        MarkdownOutput.AppendRow(text, names);
        MarkdownOutput.AppendRow(text, names.Select(_ => "---"), isEscaped: true);
        foreach (var instrument in Instrument.All) MarkdownOutput.AppendRow(text, Row(instrument, status));
        foreach (var line in LinesBelow) text.Append('\n').Append(MarkdownOutput.Escape(line)).Append('\n');
        return text.ToString();
    }

    /// <summary>Every instrument with everything that is known of it, and for each status asked about whether it applies.</summary>
    private static string AsJson(string? status)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("format", JsonFormat);
            json.WriteStartArray("instruments");
            foreach (var instrument in Instrument.All)
            {
                json.WriteStartObject();
                json.WriteString("key", instrument.Key);
                json.WriteString("effect", instrument.Effect);
                json.WriteString("danish", instrument.DanishTerm);
                json.WriteString("scope", instrument.Scope switch
                {
                    InstrumentScope.Listed => "listed",
                    InstrumentScope.Vulnerable => "vulnerable",
                    _ => "other_condition",
                });
                json.WriteString("condition", instrument.Condition);
                json.WriteString("period", instrument.Period);
                json.WriteString("source", instrument.Source.Citation);
                json.WriteString("unverified", instrument.Source.Unverified);
                json.WriteStartObject("applies");
                foreach (var asked in Statuses.Where(asked => status is null || asked.Key == status)) json.WriteString(asked.Key, Applies(instrument, asked.Value));
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static List<string> Names(string? status)
    {
        List<string> names = ["Effect", "Danish term", "Applies to", "Condition", "Period", "Unverified"];
        if (status is not null) names.Insert(0, "Applies to " + status + "?");
        return names;
    }

    private static List<string> Row(Instrument instrument, string? status)
    {
        List<string> row =
        [
            instrument.Effect,
            instrument.DanishTerm ?? "",
            instrument.Scope switch
            {
                InstrumentScope.Listed => "areas on the list (particularly vulnerable areas)",
                InstrumentScope.Vulnerable => "vulnerable areas",
                _ => "depends on the condition, not on the status alone",
            },
            instrument.Condition ?? "",
            instrument.Period ?? "",
            instrument.Source.Unverified ?? "",
        ];
        if (status is not null) row.Insert(0, Applies(instrument, Statuses[status]));
        return row;
    }

    /// <summary>Seven columns of words are too many for a terminal: the Danish term stands below the effect, the period below the condition.</summary>
    private static List<string> Narrow(List<string> cells, string between)
    {
        var first = cells.Count - 6;
        return
        [
            .. cells[..first],
            Joined(cells[first], cells[first + 1]),
            cells[first + 2],
            Joined(cells[first + 3], cells[first + 4]),
            cells[first + 5],
        ];

        string Joined(string above, string below) => above + (above.Length > 0 && below.Length > 0 ? between : "") + below;
    }

    private static string Applies(Instrument instrument, AreaStatus status) => Words.YesOrNo(instrument.AppliesTo(status));
}
