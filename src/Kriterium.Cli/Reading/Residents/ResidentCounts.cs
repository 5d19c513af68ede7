namespace Kriterium.Cli.Reading;

/// <summary>What files of residents came to: sums, and what there is to report of the rows.</summary>
internal sealed class ResidentCounts(
    ResidentAreas areas, ResidentAggregator sums, IReadOnlyDictionary<int, long> rowsOfYear, IReadOnlyList<long> elsewhere,
    FaultyRows faults, IReadOnlyList<Fault> firstFaults)
{
    public ResidentAreas Areas => areas;

    /// <summary>The sums of the years that are counted.</summary>
    public ResidentAggregator Sums => sums;

    /// <summary>The rows of every year without faults, the oldest first, those that are not counted too.</summary>
    public IReadOnlyDictionary<int, long> RowsOfYear => rowsOfYear;

    /// <summary>How many residents of an area name another region than the area's.</summary>
    public IReadOnlyList<long> Elsewhere => elsewhere;

    /// <summary>How many faults there are in rows, and of what.</summary>
    public FaultyRows Faults => faults;

    /// <summary>The first faults in rows.</summary>
    public IReadOnlyList<Fault> FirstFaults => firstFaults;
}
