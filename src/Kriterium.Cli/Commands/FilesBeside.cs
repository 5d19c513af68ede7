using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Commands;

/// <summary>What a command reads beside its tables of areas, where given: reference figures, earlier lists and lineage.</summary>
internal sealed class FilesBeside
{
    private readonly (string? Reference, string? History, string? Lineage) _paths;
    private readonly MembershipFile? _memberships;

    /// <summary>Reads them, with every fault of theirs.</summary>
    public FilesBeside(List<Fault> faults, string? reference, string? history = null, string? lineage = null)
    {
        _paths = (reference, history, lineage);
        Reference = reference is null ? null : ReferenceFile.Read(reference, faults);
        Lineage = lineage is null ? null : LineageFile.Read(lineage, faults);
        _memberships = history is null ? null : MembershipFile.Read(history, Lineage, faults);
    }

    public ReferenceFile? Reference { get; }

    public LineageFile? Lineage { get; }

    /// <summary>Why earlier lists have no use beside the other options of a command; <c>null</c> if they do.</summary>
    public static string? UnusedHistory(string? policy, string? history, string? lineage) =>
        policy is not null && (history ?? lineage) is not null
            ? "--history and --lineage are for the law, which counts lists in a row; a rule named with --policy looks at one list. "
                + "Leave --policy out, or them."
        : lineage is not null && history is null
            ? "--lineage says whose years an area carries in --history; give --history too, or leave --lineage out."
        : null;

    public void WriteColumnsNotRead(Diagnostics diagnostics)
    {
        diagnostics.WriteColumnsNotRead(_paths.Reference, Reference?.ColumnsNotRead);
        diagnostics.WriteColumnsNotRead(_paths.History, _memberships?.ColumnsNotRead);
        diagnostics.WriteColumnsNotRead(_paths.Lineage, Lineage?.ColumnsNotRead);
    }

    /// <summary>The earlier lists, if they are given. The files have no faults.</summary>
    public ListHistory? ToHistory() => _memberships?.ToHistory(Lineage);

    /// <summary>The exit code when the reference file has no use for a table of areas; else <c>null</c>.</summary>
    /// <param name="file">The table.</param>
    /// <param name="rules">What decides on its areas.</param>
    /// <param name="faults">What is wrong with the table as a whole is added.</param>
    /// <param name="diagnostics">Where columns that are not read are named.</param>
    /// <param name="areas">The areas with the faults of their rows; <c>null</c> when the table has no layout.</param>
    public int? ReadAreas(string file, RuleSelection rules, List<Fault> faults, Diagnostics diagnostics, out AreaFile? areas)
    {
        areas = null;
        var table = Table.Read(file, faults);
        var layout = table is null ? null : Layout.Find(table, faults);
        if (layout is { TakesReference: false } && _paths.Reference is not null)
            return diagnostics.WriteUsageError(CommandOptions.ReferenceNotFor(file));

        areas = layout?.Read(table!, rules, Reference);
        diagnostics.WriteColumnsNotRead(file, areas?.ColumnsNotRead);
        return null;
    }
}
