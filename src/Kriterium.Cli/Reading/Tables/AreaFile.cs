namespace Kriterium.Cli.Reading;

/// <summary>What reading a file of areas came to: the areas that are whole, and everything that is wrong.</summary>
internal sealed class AreaFile
{
    private readonly List<Fault> _faults = [];
    private readonly List<(AreaKey? Key, IReadOnlyList<long> Lines)> _leftOut = [];

    public List<Area> Areas { get; } = [];

    /// <summary>What is wrong with rows, in the order of the file.</summary>
    public IEnumerable<Fault> Faults => _faults.OrderBy(fault => fault.Line);

    /// <summary>What was left out of <see cref="Areas"/>: an area and its lines, or a row of which it is not known.</summary>
    public IEnumerable<(AreaKey? Key, IReadOnlyList<long> Lines)> LeftOut => _leftOut.OrderBy(left => left.Lines[0]);

    /// <summary>Whether the file says which areas were listed.</summary>
    public bool SaysListed { get; init; }

    /// <summary>Columns that no part of the program reads.</summary>
    public IReadOnlyList<string> ColumnsNotRead { get; init; } = [];

    /// <summary>Whether leaving out what is faulty leaves the rest as it should be.</summary>
    /// <remarks>A row of an unknown area may be one year of any of them, which would then be judged without it.</remarks>
    public bool CanLeaveOut { get; private set; } = true;

    /// <summary>Takes an area, unless one of its rows is faulty.</summary>
    public void Take(AreaKey key, IReadOnlyList<Row> rows, Func<Area> area)
    {
        if (rows.All(row => row.Faults.Count == 0))
        {
            Areas.Add(area());
            return;
        }

        foreach (var row in rows) _faults.AddRange(row.Faults);
        _leftOut.Add((key, [.. rows.Select(row => row.Line)]));
    }

    /// <summary>Leaves out a row that does not say what it is about.</summary>
    public void TakeWithoutKey(Row row, bool mayBelongToAnyArea)
    {
        _faults.AddRange(row.Faults);
        _leftOut.Add((null, [row.Line]));
        if (mayBelongToAnyArea) CanLeaveOut = false;
    }
}
