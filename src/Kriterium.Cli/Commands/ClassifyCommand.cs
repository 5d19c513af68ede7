using Kriterium.Cli.Reading;
using Kriterium.Cli.Writing;

namespace Kriterium.Cli.Commands;

/// <summary><c>kriterium classify</c>: a table of areas in, the list out.</summary>
internal sealed record ClassifyCommand
{
    private const string NothingWritten = "; nothing was written";

    public const string Table = "table", Csv = "csv", Json = "json", Markdown = "markdown";

    public required string File { get; init; }

    public string? Policy { get; init; }

    public int? Window { get; init; }

    public string? Reference { get; init; }

    public string Format { get; init; } = Table;

    public string? Output { get; init; }

    public bool SkipFaulty { get; init; }

    public int Run(TextWriter output, Diagnostics diagnostics, Terminal terminal)
    {
        string?[] inputs = [File, Reference, Policy is null || PolicyArgument.ReadyMade.ContainsKey(Policy) ? null : Policy];
        if (Output is not null && inputs.FirstOrDefault(input => input is not null && OutputFile.IsSame(input, Output)) is { } same)
            return diagnostics.RefuseUsage("--output " + Text.Visible(Output) + " is the file that " + Text.Visible(same) + " is read from; choose another.");

        // Everything that is wrong with any of the files is told at once.
        var faults = new List<Fault>();
        var policy = Policy is null ? null : PolicyArgument.Read(Policy, faults);
        var reference = Reference is null ? null : ReferenceFile.Read(Reference, faults);
        var table = Reading.Table.Read(File, faults);
        var layout = table is null ? null : Layout.Find(table, faults);
        if (layout is { TakesReference: false } && Reference is not null)
            return diagnostics.RefuseUsage("--reference is for yearly counts: " + Text.Visible(File) + " has printed figures, where the income is a share of the region's already; leave --reference out.");

        var areas = layout?.Read(table!, new PolicyChoice(policy, Window), reference);
        SayColumnsNotRead(diagnostics, File, areas?.ColumnsNotRead);
        SayColumnsNotRead(diagnostics, Reference, reference?.ColumnsNotRead);

        var inRows = areas?.Faults.ToList() ?? [];
        if (faults.Count > 0 || (inRows.Count > 0 && !SkipFaulty)) return diagnostics.Refuse([.. faults, .. inRows], NothingWritten);
        if (!areas!.CanLeaveOut)
        {
            diagnostics.Say("--skip-faulty leaves out whole areas, and some rows do not say which area they are about: any area could then be judged without one of its years.");
            return diagnostics.Refuse(inRows, NothingWritten);
        }

        var report = new Report(Classify(areas.Areas), areas.SaysListed);
        Write(report, output, diagnostics, terminal);
        if (inRows.Count == 0) return ExitCode.Done;

        diagnostics.Tell(inRows);
        foreach (var (key, lines) in areas.LeftOut)
        {
            diagnostics.Say("Left out: " + (key is { } known ? Text.Visible(known.ToString()) + ", " : "")
                + (lines.Count == 1 ? "line " : "lines ") + string.Join(", ", lines.Select(Text.Number)));
        }

        diagnostics.Say(Text.Of(inRows.Count, "fault") + "; " + Text.Of(areas.LeftOut.Sum(left => left.Lines.Count), "row") + " left out. An area with a faulty row is left out whole.");
        return ExitCode.LeftOut;
    }

    private static List<(Area, Classification)> Classify(List<Area> areas)
    {
        var classifiers = new Dictionary<ThresholdPolicy, AreaClassifier>(ReferenceEqualityComparer.Instance);
        return areas.ConvertAll(area =>
        {
            if (!classifiers.TryGetValue(area.Policy, out var classifier)) classifiers.Add(area.Policy, classifier = new AreaClassifier(area.Policy));
            return (area, classifier.Classify(area.Measurement));
        });
    }

    private void Write(Report report, TextWriter output, Diagnostics diagnostics, Terminal terminal)
    {
        var text = Format switch
        {
            Csv => CsvOutput.Write(report),
            Json => JsonOutput.Write(report),
            Markdown => MarkdownOutput.Write(report),
            _ => TableOutput.Write(report, Output is null ? terminal : Terminal.None),
        };
        if (Output is null) output.Write(text);
        else OutputFile.Write(Output, text);

        // A table ends with the summary. Data must not, and from a file it would not be seen.
        if (Output is null && Format is Table or Markdown) return;
        foreach (var line in report.Summary()) diagnostics.Say(Text.Visible(line));
    }

    private static void SayColumnsNotRead(Diagnostics diagnostics, string? file, IReadOnlyList<string>? columns)
    {
        if (columns is { Count: > 0 }) diagnostics.Say(Text.Visible(file!) + ": columns not read: " + string.Join(", ", columns.Select(Text.Visible)));
    }
}
