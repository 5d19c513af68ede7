namespace Kriterium.Cli.Reading;

/// <summary>Which areas carry the years of others: one row a successor and predecessor.</summary>
internal sealed class LineageFile
{
    private const string Successor = "successor";
    private const string Predecessor = "predecessor";
    private const string From = "from";

    private static readonly string[] Columns = [Successor, Predecessor, From];

    private readonly List<AreaLineage> _rows = [];
    private readonly List<Row> _read = [];

    private LineageFile(IReadOnlyList<string> columnsNotRead) => ColumnsNotRead = columnsNotRead;

    public IReadOnlyList<string> ColumnsNotRead { get; }

    public IReadOnlyList<AreaLineage> Rows => _rows;

    /// <summary>Reads a file, or adds everything that is wrong with it.</summary>
    public static LineageFile? Read(string path, List<Fault> faults)
    {
        if (Table.Read(path, faults) is not { } table || !table.HasAll(Columns, "a table of lineage", faults)) return null;

        var before = faults.Count;
        var file = new LineageFile(Layout.NotRead(table, Columns));
        foreach (var row in table.Rows.Where(row => row.IsReadable)) file.Take(row);
        file.AddCircles();
        foreach (var row in table.Rows) faults.AddRange(row.Faults);
        return faults.Count == before ? file : null;
    }

    private void Take(Row row)
    {
        var successor = row.ReadId(Successor);
        var predecessor = row.ReadId(Predecessor);
        var from = row.ReadDate(From);
        if (successor is null || predecessor is null || from is not { } date) return;

        if (successor == predecessor)
        {
            row.AddGiven(Predecessor, "this is the successor itself; give two areas");
        }
        else if (_rows.FindIndex(other => other.Successor == successor && other.Predecessor == predecessor) is >= 0 and var same)
        {
            row.AddGiven(
                Predecessor, "line " + Words.Number(_read[same].Line) + " has this successor and predecessor already; give them once");
        }
        else if (_rows.FindIndex(other => other.Successor == successor && other.From != date) is >= 0 and var otherwise)
        {
            row.AddGiven(
                From,
                "line " + Words.Number(_read[otherwise].Line) + " has this successor from " + _rows[otherwise].From
                    + "; give all its rows the same date");
        }
        else
        {
            _rows.Add(new AreaLineage(successor, predecessor, date));
            _read.Add(row);
        }
    }

    /// <summary>No area can be its own predecessor, not through others either.</summary>
    private void AddCircles()
    {
        foreach (var row in AreaLineage.Circular(_rows))
        {
            _read[_rows.IndexOf(row)].AddGiven(
                Predecessor,
                "this is a successor of " + Words.Visible(row.Successor) + " itself, through other rows; take one of them out");
        }
    }
}
