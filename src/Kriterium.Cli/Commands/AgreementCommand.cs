using System.CommandLine;
using System.Text;
using System.Text.Json;
using Kriterium.Cli.Writing;
using Spectre.Console;

namespace Kriterium.Cli.Commands;

/// <summary><c>kriterium agreement</c>: the agreement of 2013, point by point and section by section.</summary>
internal static class AgreementCommand
{
    private const string JsonFormat = "kriterium-agreement/1";

    private static readonly string[] LinesBelow =
    [
        "area: the area's status decides. condition: something else decides. undertaking: a promise, which is not a rule about an area.",
        "The agreement speaks of vulnerable areas without criteria. Its list is that of the particularly vulnerable areas.",
    ];

    private static LegalSource Source => AgreementPoint.All[0].Source;

    private static IEnumerable<IGrouping<int, AgreementPoint>> Sections => AgreementPoint.All.GroupBy(point => point.Section);

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
            Description = "Says of each point whether it applies to an area of this status ("
                + string.Join(", ", Statuses.Keys) + "), and why.",
        };
        status.Validators.Add(CommandOptions.OneOf("--status", [.. Statuses.Keys]));
        var format = CommandOptions.LawFormat();
        var command = new Command(
            "agreement",
            "Prints what the agreement of 2013 says besides the criteria, section by section: what applies to areas, what else decides, "
                + "and what is only promised.")
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
        if (status is not null) console.Line(Summary(status) + "\n");
        foreach (var section in Sections)
        {
            console.Line(Heading(section.Key), new Style(decoration: Decoration.Bold));
            foreach (var point in section)
            {
                console.Line("");
                console.Line(Sentence(point.Text), new Style(decoration: Decoration.Bold));
                foreach (var (name, text) in Facts(point, status)) console.Indented(name + ": " + text);
            }

            console.Line("");
        }

        console.Line("Source: " + Source.Citation + ".");
        console.Indented(Source.Address ?? LawText.AddressNotKnown);
        foreach (var line in LinesBelow) console.Line(line);
        return console.ToString();
    }

    private static string AsMarkdown(string? status)
    {
        var text = new StringBuilder();
        if (status is not null) text.Append(MarkdownOutput.Escape(Summary(status))).Append("\n\n");
        foreach (var section in Sections)
        {
            text.Append("## ").Append(Heading(section.Key)).Append("\n\n");
            foreach (var point in section)
            {
                text.Append("- **").Append(MarkdownOutput.Escape(Sentence(point.Text))).Append("**\n");
                foreach (var (name, fact) in Facts(point, status))
                    text.Append("  - ").Append(MarkdownOutput.Escape(name + ": " + fact)).Append('\n');
            }

            text.Append('\n');
        }

        text.Append("Source: ").Append(MarkdownOutput.Escape(Source.Citation))
            .Append(' ').Append(MarkdownOutput.Address(Source)).Append('\n');
        foreach (var line in LinesBelow) text.Append('\n').Append(MarkdownOutput.Escape(line)).Append('\n');
        return text.ToString();
    }

    /// <summary>Every point with everything that is known of it, and for each status asked about whether it applies, and why.</summary>
    private static string AsJson(string? status) => JsonDocumentText.Of(JsonFormat, json =>
    {
        json.WriteStartObject("source");
        json.WriteString("citation", Source.Citation);
        json.WriteString("address", Source.Address);
        json.WriteEndObject();
        json.WriteStartArray("points");
        foreach (var point in AgreementPoint.All) Write(json, point, status);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, AgreementPoint point, string? status)
    {
        json.WriteStartObject();
        json.WriteString("key", point.Key);
        json.WriteNumber("section", point.Section);
        json.WriteString("kind", point.Kind.ToKey());
        json.WriteString("text", point.Text);
        json.WriteString("danish", point.DanishTerm);
        json.WriteString("to_whom", point.ToWhom);
        json.WriteString("period", point.Period);
        json.WriteString("note", point.Note);
        json.WriteString("unverified", point.Source.Unverified);
        if (point.Kind == AgreementPointKind.Area)
        {
            json.WriteStartObject("applies");
            foreach (var asked in Statuses.Where(asked => status is null || asked.Key == status))
            {
                var answer = point.AppliesTo(asked.Value)!;
                json.WriteStartObject(asked.Key);
                json.WriteString("answer", Words.YesOrNo(answer.Verdict));
                json.WriteString("reason", answer.Reason);
                json.WriteBoolean("interpretation", answer.IsInterpretation);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("applies");
        }

        json.WriteEndObject();
    }

    private static string Heading(int section) => "Section " + Words.Number(section);

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";

    /// <summary>What is known of a point besides its text, each fact with its name.</summary>
    private static IEnumerable<(string Name, string Text)> Facts(AgreementPoint point, string? status)
    {
        if (status is not null) yield return ("Applies", Applies(point, Statuses[status]));
        yield return ("Kind", point.Kind.ToKey() + " (" + point.ToWhom + ")");
        if (point.DanishTerm is { } term) yield return ("Danish", term);
        if (point.Period is { } period) yield return ("Period", period);
        if (point.Note is { } note) yield return ("Note", note);
        if (point.Source.Unverified is { } unverified) yield return ("Unverified", unverified);
    }

    private static string Applies(AgreementPoint point, AreaStatus status) => point.AppliesTo(status) switch
    {
        { } answer => Words.YesOrNo(answer.Verdict) + ", because " + answer.Reason,
        null when point.Kind == AgreementPointKind.Condition => "something else than the area's status decides",
        _ => "not a rule about an area",
    };

    /// <summary>"Status none, 6 points of the kind area: 0 yes, 1 no, 5 undetermined."</summary>
    private static string Summary(string status)
    {
        var verdicts = AgreementPoint.All.Select(point => point.AppliesTo(Statuses[status])?.Verdict).OfType<Verdict>().ToList();
        return "Status " + Words.OfKey(status) + ", " + Words.Of(verdicts.Count, "point") + " of the kind area: "
            + string.Join(", ", new[] { Verdict.Met, Verdict.NotMet, Verdict.Undetermined }.Select(
                verdict => Words.Number(verdicts.Count(one => one == verdict)) + " " + Words.YesOrNo(verdict))) + ".";
    }
}
