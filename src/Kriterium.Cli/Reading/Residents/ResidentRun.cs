namespace Kriterium.Cli.Reading;

/// <summary>What the threads that read residents share.</summary>
internal sealed class ResidentRun(
    ResidentAreas areas, int fileCount, int lastYear, ResidentProgress progress, CancellationToken cancellation)
{
    private readonly ResidentAggregator _sums = new(areas.All.Count);
    private readonly SortedDictionary<int, long> _rowsOfYear = [];
    private readonly long[] _elsewhere = new long[areas.All.Count];
    private readonly List<Fault> _ofFiles = [];

    public ResidentAreas Areas => areas;

    public ResidentProgress Progress => progress;

    public CancellationToken Cancellation => cancellation;

    /// <summary>What is wrong with rows.</summary>
    public FaultyRows Faults { get; } = new(fileCount, areas.All.Count);

    /// <summary>What is wrong with files as wholes.</summary>
    public IReadOnlyList<Fault> OfFiles => _ofFiles;

    /// <summary>Whether there are more years than can be counted.</summary>
    public bool HasTooManyYears
    {
        get => field || _rowsOfYear.Count > ResidentBlocks.MostYears;
        set;
    }

    /// <summary>A place to put the rows of one thread.</summary>
    public ResidentBlocks NewBlocks() => new(areas, lastYear);

    /// <summary>Takes all rows of a thread.</summary>
    public void Take(ResidentBlocks blocks) => blocks.MoveTo(_sums, _rowsOfYear, _elsewhere);

    /// <summary>Takes a fault that leaves no rows to go on with.</summary>
    public void Refuse(Fault fault)
    {
        lock (_ofFiles) _ofFiles.Add(fault);
    }

    /// <summary>What it all came to.</summary>
    public ResidentCounts Finish(IReadOnlyList<Fault> first) => new(areas, _sums, _rowsOfYear, _elsewhere, Faults, first);
}
