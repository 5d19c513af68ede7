using Kriterium.Cli.Reading;
using Kriterium.Cli.Writing;

namespace Kriterium.Cli.Commands;

/// <summary><c>kriterium history</c>: a table of memberships in, the lists in a row out.</summary>
internal sealed record HistoryCommand
{
    public required string File { get; init; }

    public string? Lineage { get; init; }

    public string Format { get; init; } = ClassifyCommand.Csv;

    public string? Output { get; init; }

    public int Run(TextWriter output, Diagnostics diagnostics)
    {
        string?[] inputs = [File, Lineage];
        if (OutputFile.InputAt(Output, inputs) is { } same) return diagnostics.RefuseUsage(same);

        var faults = new List<Fault>();
        var lineage = Lineage is null ? null : LineageFile.Read(Lineage, faults);
        var memberships = MembershipFile.Read(File, lineage, faults);
        diagnostics.SayColumnsNotRead(File, memberships?.ColumnsNotRead);
        diagnostics.SayColumnsNotRead(Lineage, lineage?.ColumnsNotRead);
        if (faults.Count > 0) return diagnostics.Refuse(faults, "; nothing was written");

        if (lineage is null)
        {
            foreach (var line in PublishedLists.Overlooked(memberships!.Rows.Select(row => row.Key.AreaId))) diagnostics.Say(line);
        }

        var lists = new PublishedLists(memberships!, lineage);
        var runs = memberships!.Rows.Select(lists.RunOf).ToList();
        var text = Format switch
        {
            ClassifyCommand.Table => HistoryOutput.Table(runs),
            ClassifyCommand.Json => HistoryOutput.Json(runs),
            ClassifyCommand.Markdown => HistoryOutput.Markdown(runs),
            _ => HistoryOutput.Csv(runs),
        };
        if (Output is null) output.Write(text);
        else OutputFile.Write(Output, text);
        return ExitCode.Done;
    }
}
