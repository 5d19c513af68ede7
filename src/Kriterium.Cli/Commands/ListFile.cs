using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Commands;

/// <summary>A table with the areas of one list, and the rule that decides it.</summary>
internal sealed record ListFile(string Path, RuleSelection Rules)
{
    private Table? _table;

    public Layout? Layout { get; private set; }

    public void Open(List<Fault> faults)
    {
        _table = Table.Read(Path, faults);
        Layout = _table is null ? null : Layout.Find(_table, faults);
    }

    /// <summary>Adds a fault where it is laid out otherwise than the list that it is compared with.</summary>
    public void RefuseOtherLayout(ListFile before, List<Fault> faults)
    {
        if (before.Layout is { } one && Layout is { } other && one != other)
            faults.Add(new Fault(Path, null, null, "this is " + other.Description + ", but " + Words.Visible(before.Path) + " is "
                + one.Description + "; give two files of one layout"));
    }

    /// <summary>The areas, or the faults of a file that is not one list.</summary>
    public AreaFile? Read(ReferenceFile? reference, List<Fault> faults)
    {
        if (Layout?.Read(_table!, Rules, reference) is not { } file) return null;

        var dates = file.Areas.Select(area => area.Key.ListDate).Distinct().Order().ToList();
        if (dates.Count > 1)
            faults.Add(new Fault(Path, null, "list_date", "there are lists of " + string.Join(" and ", dates.Take(2))
                + (dates.Count > 2 ? " and others" : "") + "; give one file a list"));
        else if (dates.Count == 0 && !file.Faults.Any())
            faults.Add(new Fault(Path, null, null, "there are no areas; give one row an area"));
        return file;
    }
}
