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
    public static Command Define(TextWriter output, Diagnostics diagnostics, Terminal terminal)
    {
        var file = CommandOptions.FileArgument(
            "MEMBERSHIP",
            "Which areas were on which list" + CommandOptions.MembershipColumns + "; the status as lists name it, such as "
                + "udsat_boligomraade." + CommandOptions.MembershipIsComplete);
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
        }.Run(output, diagnostics, terminal));
        return command;
    }

    public int Run(TextWriter output, Diagnostics diagnostics, Terminal terminal)
    {
        string?[] inputs = [File, Lineage];
        if (FilePath.InputAt(Output, inputs) is { } same) return diagnostics.WriteUsageError(same);
        if (CommandOptions.NotForATerminal(Format, Output, terminal) is { } unreadable) return diagnostics.WriteUsageError(unreadable);

        var faults = new List<Fault>();
        var lineage = Lineage is null ? null : LineageFile.Read(Lineage, faults);
        var memberships = MembershipFile.Read(File, lineage, faults);
        diagnostics.WriteColumnsNotRead(File, memberships?.ColumnsNotRead);
        diagnostics.WriteColumnsNotRead(Lineage, lineage?.ColumnsNotRead);
        if (faults.Count > 0) return diagnostics.WriteRefusal(faults, "; nothing was written");

        var history = memberships!.ToHistory(lineage);
        foreach (var line in HistoryRemarks.Of(history, memberships.Rows.Select(row => row.Key.AreaId))) diagnostics.Write(line);
        var runs = memberships.Rows.Select(row => ConsecutiveRun.Of(row, history)).ToList();
        Content content = Format switch
        {
            ClassifyCommand.Table => HistoryOutput.Table(runs),
            ClassifyCommand.Json => HistoryOutput.Json(runs),
            ClassifyCommand.Markdown => HistoryOutput.Markdown(runs),
            ClassifyCommand.Parquet => ParquetTable.Of(HistoryOutput.Flat(runs)),
            _ => CsvText.Of(HistoryOutput.Flat(runs)),
        };
        OutputFile.WriteTo(Output, output, content, diagnostics);
        return ExitCode.Done;
    }
}
