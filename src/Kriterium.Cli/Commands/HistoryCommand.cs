using System.CommandLine;
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

    /// <summary>Its arguments and options.</summary>
    public static Command Define(TextWriter output, Diagnostics diagnostics)
    {
        var file = CommandOptions.FileArgument(
            "MEMBERSHIP",
            "Which areas were on which list (list_date,area_id,area,municipality,status), each list complete; the status as lists name "
                + "it, such as udsat_boligomraade.");
        var lineage = CommandOptions.Lineage();
        var format = CommandOptions.Format(ClassifyCommand.Csv);
        var into = CommandOptions.Output();
        var command = new Command(
            "history",
            "Counts the yearly lists in a row on which each area of a table has been a parallel society (before 2018: particularly "
                + "vulnerable), and says whether that makes it a transformation area.")
        {
            file, lineage, format, into,
        };
        command.SetAction(result => new HistoryCommand
        {
            File = result.GetRequiredValue(file),
            Lineage = result.GetValue(lineage),
            Format = result.GetRequiredValue(format),
            Output = result.GetValue(into),
        }.Run(output, diagnostics));
        return command;
    }

    public int Run(TextWriter output, Diagnostics diagnostics)
    {
        string?[] inputs = [File, Lineage];
        if (FilePath.InputAt(Output, inputs) is { } same) return diagnostics.WriteUsageError(same);

        var faults = new List<Fault>();
        var lineage = Lineage is null ? null : LineageFile.Read(Lineage, faults);
        var memberships = MembershipFile.Read(File, lineage, faults);
        diagnostics.WriteColumnsNotRead(File, memberships?.ColumnsNotRead);
        diagnostics.WriteColumnsNotRead(Lineage, lineage?.ColumnsNotRead);
        if (faults.Count > 0) return diagnostics.WriteRefusal(faults, "; nothing was written");

        if (lineage is null)
        {
            foreach (var line in LineageFile.Overlooked(memberships!.Rows.Select(row => row.Key.AreaId))) diagnostics.Write(line);
        }

        var history = memberships!.ToHistory(lineage);
        WriteWhichListsCount(history, diagnostics);
        var runs = memberships.Rows.Select(row => ConsecutiveRun.Of(row, history)).ToList();
        var text = Format switch
        {
            ClassifyCommand.Table => HistoryOutput.Table(runs),
            ClassifyCommand.Json => HistoryOutput.Json(runs),
            ClassifyCommand.Markdown => HistoryOutput.Markdown(runs),
            _ => HistoryOutput.Csv(runs),
        };
        if (Output is null) output.Write(text);
        else OutputFile.Write(diagnostics, (Output, text));
        return ExitCode.Done;
    }

    /// <summary>A list on another day than the yearly one, or a year without one, changes every count that goes through it.</summary>
    private static void WriteWhichListsCount(ListHistory history, Diagnostics diagnostics)
    {
        Write("Extra lists, which do not count in a row: ", history.ExtraLists);
        Write("Yearly lists that are not given, so they are unknown: ", history.MissingLists);

        void Write(string what, IReadOnlyList<CalendarDate> lists)
        {
            if (lists.Count > 0) diagnostics.Write(what + string.Join(", ", lists));
        }
    }
}
