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

    public int Run(Diagnostics diagnostics, Terminal terminal, CancellationToken cancellation)
    {
        string?[] inputs = [.. Residents.Files, Residents.Areas];
        if ((Residents.Problem ?? FilePath.InputAt(Output, inputs) ?? FilePath.InputAt(ReferenceOutput, inputs, "--reference-output")
            ?? FilePath.Same(("--output", Output), ("--reference-output", ReferenceOutput))) is { } problem)
        {
            return diagnostics.WriteUsageError(problem);
        }

        OutputFile.CheckPlace(Output);
        OutputFile.CheckPlace(ReferenceOutput);

        var faults = new List<Fault>();
        var counts = Residents.Count(faults, diagnostics, terminal, cancellation);
        if (ResidentSource.IsRefused(counts, faults, SkipFaulty)) return ResidentSource.WriteRefusal(faults, counts, diagnostics, SkipFaulty, NothingWritten);

        cancellation.ThrowIfCancellationRequested();
        OutputFile.Write(diagnostics, (Output, CountsText.OfAreas(counts!, Residents.ListDateOf(counts!))), (ReferenceOutput, CountsText.OfReference(counts!)));
        Residents.WriteCounted(counts!, diagnostics);
        if (counts!.Faults.Count == 0) return ExitCode.Done;

        Residents.WriteLeftOut(counts, diagnostics);
        return ExitCode.LeftOut;
    }
}
