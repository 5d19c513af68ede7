namespace Kriterium.Cli.Reading;

/// <summary>Who stood on which list with which status, as published: one row an area and list, in the order of the file.</summary>
/// <remarks>A list is complete only where its rows say so.</remarks>
internal sealed class MembershipFile
{
    private const string ListDate = "list_date";
    private const string AreaId = "area_id";
    private const string AreaName = "area";
    private const string Municipality = "municipality";
    private const string Status = "status";
    private const string Complete = "complete";

    private static readonly string[] Columns = [ListDate, AreaId, Status];

    private readonly Dictionary<AreaKey, MembershipRow> _rows = [];
    private readonly List<MembershipRow> _inOrder = [];
    private readonly Dictionary<CalendarDate, (bool IsComplete, long Line)> _lists = [];

    private MembershipFile(IReadOnlyList<string> columnsNotRead) => ColumnsNotRead = columnsNotRead;

    public IReadOnlyList<string> ColumnsNotRead { get; }

    public IReadOnlyList<MembershipRow> Rows => _inOrder;

    /// <summary>Reads a file, or adds everything that is wrong with it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="lineage">Which areas succeed others: they are not on earlier lists themselves.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static MembershipFile? Read(string path, LineageFile? lineage, List<Fault> faults)
    {
        if (Table.Read(path, faults) is not { } table || !table.HasAll(Columns, "a table of memberships", faults)) return null;

        var before = faults.Count;
        var file = new MembershipFile(Layout.NotRead(table, [.. Columns, AreaName, Municipality, Complete]));
        foreach (var row in table.Rows)
        {
            if (row.IsReadable) file.Take(row, lineage);
            faults.AddRange(row.Faults);
        }

        return faults.Count == before ? file : null;
    }

    /// <summary>What the lists say of the years of areas.</summary>
    public ListHistory ToHistory(LineageFile? lineage) => new(
        Rows.GroupBy(row => row.Key.ListDate).Select(list => new PublishedList(
            list.Key, list.Select(row => new ListMembership(row.Key.AreaId, row.Status)), _lists[list.Key].IsComplete)),
        lineage?.Rows);

    private void Take(Row row, LineageFile? lineage)
    {
        var key = row.ReadKey(ListDate, AreaId);
        var name = row.Name(AreaName);
        var isComplete = row.ReadYesOrNo(Complete) ?? false;
        if (key is not { } known) return;

        var token = row.Text(Status);
        if (RuleSelection.InForceOn(known.ListDate, out var problem) is not { } regime)
            row.Add(ListDate, problem!);
        else if (regime.Statuses.FirstOrDefault(one => one.ListToken.Equals(token, StringComparison.OrdinalIgnoreCase)) is not { } rule)
            row.AddGiven(
                Status, "a list of " + known.ListDate + " names " + Words.Either([.. regime.Statuses.Select(rule => rule.ListToken)]));
        else if (lineage?.Rows.FirstOrDefault(link => link.Successor == known.AreaId && known.ListDate < link.From) is { } early)
            row.AddGiven(
                ListDate,
                Words.Visible(early.Successor) + " succeeds " + Words.Visible(early.Predecessor) + " from " + early.From
                    + " only; correct the lineage or the list");
        else if (!_lists.TryAdd(known.ListDate, (isComplete, row.Line)) && _lists[known.ListDate].IsComplete != isComplete)
            row.AddGiven(
                Complete,
                "line " + Words.Number(_lists[known.ListDate].Line) + " says otherwise of the list of " + known.ListDate
                    + "; give all its rows the same");
        else if (new MembershipRow(known, name, rule.Status, row.Line) is var membership && _rows.TryAdd(known, membership))
            _inOrder.Add(membership);
        else
            row.AddGiven(
                AreaId,
                "line " + Words.Number(_rows[known].Line) + " has this area on the list of " + known.ListDate + " already; give it once");
    }
}

/// <summary>An area on a list.</summary>
internal sealed record MembershipRow(AreaKey Key, string Name, AreaStatus Status, long Line);
