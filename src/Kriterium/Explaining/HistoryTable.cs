namespace Kriterium;

/// <summary>What a history has of each of its areas on each of its lists.</summary>
internal sealed class HistoryTable
{
    private static readonly HistoryCell Nothing = new(HistoryCellKind.Unknown, []);

    private readonly ListHistory _history;
    private readonly Dictionary<(string AreaId, CalendarDate List), HistoryCell> _rows = [];
    private readonly HashSet<CalendarDate> _complete;
    private readonly Dictionary<string, CalendarDate> _from;

    public HistoryTable(ListHistory history)
    {
        _history = history;
        _complete = [.. history.PublishedLists.Where(list => list.IsComplete).Select(list => list.Date)];
        _from = history.Lineage.GroupBy(row => row.Successor).ToDictionary(rows => rows.Key, rows => rows.First().From);
        foreach (var status in history.EarlierStatuses)
        {
            // What was published goes before.
            if (!_complete.Contains(status.ListDate))
                _rows[(status.AreaId, status.ListDate)] = new(HistoryCellKind.Status, status.PossibleStatuses);
        }

        foreach (var list in history.PublishedLists)
        {
            foreach (var row in list.Rows) _rows[(row.AreaId, list.Date)] = new(HistoryCellKind.Status, [row.Status]);
        }

        Lists = history.KnownLists;
        Areas = InOrder();
    }

    /// <summary>The lists, the oldest first.</summary>
    public IReadOnlyList<CalendarDate> Lists { get; }

    /// <summary>
    /// The areas of which something is given, by the first list on which something is known of each; an area after the one whose years it
    /// carries.
    /// </summary>
    public IReadOnlyList<string> Areas { get; }

    public HistoryCell CellOf(string area, CalendarDate list) =>
        _rows.TryGetValue((area, list), out var row) ? row
        : _from.TryGetValue(area, out var from) && list < from ? Before(area, list)
        : _complete.Contains(list) ? new(HistoryCellKind.NotParallel, [])
        : Nothing;

    /// <summary>What a cell says in words.</summary>
    public string TextOf(string area, CalendarDate list, PictureWords words)
    {
        var cell = CellOf(area, list);
        return cell.Kind switch
        {
            HistoryCellKind.Status => string.Join(" / ", cell.Statuses.Select(status => LabelOf(status, list, words))),
            HistoryCellKind.Unknown => words.Unknown,
            HistoryCellKind.Carried => words.CarriedCell,
            _ => "",
        };
    }

    /// <summary>What the law of a list calls a status; its key where no law of that date has it.</summary>
    public string LabelOf(AreaStatus status, CalendarDate list, PictureWords words) =>
        status == AreaStatus.None ? words.NotOnIt
        : _history.Timeline.TryAt(list, out var regime) && regime!.RuleOf(status) is { } rule ? words.Words.Label(rule)
        : status.ToKey();

    /// <summary>Before an area stood in its own right, it has the years of its predecessors.</summary>
    private HistoryCell Before(string area, CalendarDate list) => _history.WasParallelSociety(area, list) switch
    {
        Verdict.Met => new(HistoryCellKind.Carried, []),
        Verdict.NotMet => new(HistoryCellKind.BeforeItsTime, []),
        _ => Nothing,
    };

    private List<string> InOrder()
    {
        var all = _rows.Keys.GroupBy(key => key.AreaId, key => key.List)
            .OrderBy(lists => lists.Min())
            .ThenBy(lists => lists.Key, StringComparer.Ordinal)
            .Select(lists => lists.Key)
            .ToList();
        var successors = _history.Lineage.ToLookup(row => row.Predecessor, row => row.Successor);
        var (known, order, placed) = (new HashSet<string>(all), new List<string>(), new HashSet<string>());
        var carrying = new HashSet<string>(_history.Lineage.Where(row => known.Contains(row.Predecessor)).Select(row => row.Successor));
        foreach (var area in all.Where(area => !carrying.Contains(area)))
        {
            // Without recursion, however long a line of successors is.
            var left = new Stack<string>([area]);
            while (left.Count > 0)
            {
                var next = left.Pop();
                if (!known.Contains(next) || !placed.Add(next)) continue;

                order.Add(next);
                foreach (var successor in successors[next].OrderByDescending(one => one, StringComparer.Ordinal)) left.Push(successor);
            }
        }

        return order;
    }
}

/// <summary>What is known of one area on one list: its possible statuses, where there are any to name.</summary>
internal readonly struct HistoryCell(HistoryCellKind kind, IReadOnlyList<AreaStatus> statuses)
{
    public HistoryCellKind Kind => kind;

    public IReadOnlyList<AreaStatus> Statuses => statuses;
}

/// <summary>How something is known of an area on a list.</summary>
internal enum HistoryCellKind
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>A status, or several possible ones.</summary>
    Status,

    /// <summary>It has no row on a list that is complete.</summary>
    NotParallel,

    /// <summary>It stood not yet in its own right, and the areas whose years it carries were parallel societies.</summary>
    Carried,

    /// <summary>It stood not yet in its own right, and the areas whose years it carries were none.</summary>
    BeforeItsTime,
}
