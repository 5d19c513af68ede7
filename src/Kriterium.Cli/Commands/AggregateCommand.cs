using System.CommandLine;
using Kriterium.Cli.Reading;
using Kriterium.Cli.Writing;

namespace Kriterium.Cli.Commands;

/// <summary><c>kriterium aggregate</c>: residents in, the counts that <c>classify</c> reads out.</summary>
internal sealed record AggregateCommand
{
    private const string NothingWritten = "; nothing was written";

    public required ResidentSource Residents { get; init; }

    public required string Output { get; init; }

    public required string ReferenceOutput { get; init; }

    public bool SkipFaulty { get; init; }

    /// <summary>Its arguments and options.</summary>
    public static Command Define(Diagnostics diagnostics, Terminal terminal, CancellationToken cancellation)
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Residents, one row a person and year: CSV, plain or gzip-compressed, or Parquet, with the columns "
                + string.Join(",", ResidentFields.Names) + " in any order. A file, a folder, or a pattern such as bef/*/*.parquet; folders "
                + "such as year=2015 give a column.",
        };
        files.Validators.Add(CommandOptions.RefuseOptions);
        var columns = CommandOptions.Columns("What");
        var areas = CommandOptions.Areas("The");
        areas.Required = true;
        var listDate = CommandOptions.ListDate("The");
        var into = CommandOptions.FileOption(
            "--output",
            "COUNTS.csv",
            "Writes the counts of areas, in the layout of yearly counts that classify reads. Both outputs are written whole, or neither.");
        into.Required = true;
        var reference = CommandOptions.FileOption(
            "--reference-output",
            "REFERENCE.csv",
            "Writes the income of regions and the convictions of the country, as classify --reference reads them.");
        reference.Required = true;
        var skip = new Option<bool>("--skip-faulty")
        {
            Description = "Leaves out faulty rows instead of refusing the files, and reports which areas lack them.",
        };
        var command = new Command("aggregate", "Counts residents per area, region and year. " + CommandOptions.WhichYear)
        {
            files, columns, areas, listDate, into, reference, skip,
        };
        command.SetAction(result => new AggregateCommand
        {
            Residents = new ResidentSource(result.GetRequiredValue(files))
            {
                Areas = result.GetRequiredValue(areas),
                ListDate = CommandOptions.DateOf(result.GetValue(listDate)),
                Columns = result.GetValue(columns),
            },
            Output = result.GetRequiredValue(into),
            ReferenceOutput = result.GetRequiredValue(reference),
            SkipFaulty = result.GetValue(skip),
        }.Run(diagnostics, terminal, cancellation));
        return command;
    }

    public int Run(Diagnostics diagnostics, Terminal terminal, CancellationToken cancellation)
    {
        string?[] inputs = [.. Residents.Inputs];
        if ((Residents.Problem ?? FilePath.InputAt(Output, inputs) ?? FilePath.InputAt(ReferenceOutput, inputs, "--reference-output")
            ?? FilePath.Same(("--output", Output), ("--reference-output", ReferenceOutput))) is { } problem)
        {
            return diagnostics.WriteUsageError(problem);
        }

        OutputFile.CheckPlace(Output);
        OutputFile.CheckPlace(ReferenceOutput);

        var faults = new List<Fault>();
        var counts = Residents.Count(faults, diagnostics, terminal, cancellation);
        if (ResidentSource.IsRefused(counts, faults, SkipFaulty))
            return ResidentSource.WriteRefusal(faults, counts, diagnostics, SkipFaulty, NothingWritten);

        cancellation.ThrowIfCancellationRequested();
        OutputFile.Write(
            diagnostics,
            (Output, CountsText.OfAreas(counts!, Residents.ListDateOf(counts!))),
            (ReferenceOutput, CountsText.OfReference(counts!)));
        Residents.WriteCounted(counts!, diagnostics);
        if (counts!.Faults.Count == 0) return ExitCode.Done;

        Residents.WriteLeftOut(counts, diagnostics);
        return ExitCode.LeftOut;
    }
}
