using BenchmarkDotNet.Attributes;
using Kriterium.Benchmarks.Data;

namespace Kriterium.Benchmarks.Aggregate;

/// <summary>
/// Residents in memory to counts, beside the two that matter: reading the same bytes, and the best query of a columnar database.
/// </summary>
[MemoryDiagnoser]
public class AggregateBenchmarks
{
    private Nation _nation = null!;
    private DuckDbTable? _table;

    public static IEnumerable<int> AllRows => Sizes.InMemory;

    [ParamsSource(nameof(AllRows))]
    public int Rows { get; set; }

    [ParamsAllValues]
    public RowOrder Order { get; set; }

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup(Targets = [nameof(SumOfTheSameBytes), nameof(Columns)])]
    public void MakeColumns() => _nation = new Nation(Rows, Order);

    [GlobalSetup(Target = nameof(DuckDb))]
    public void MakeTable() => MakeTable(isTuned: false);

    [GlobalSetup(Target = nameof(DuckDbTuned))]
    public void MakeTunedTable() => MakeTable(isTuned: true);

    [GlobalCleanup]
    public void DropTable() => _table?.Dispose();

    [Benchmark(Baseline = true)]
    public ulong SumOfTheSameBytes() => ByteSum.Sum(_nation.Columns, Threads);

    [Benchmark]
    public long Columns()
    {
        var aggregator = new ResidentAggregator(_nation.AreaCount);
        aggregator.AddInParallel(_nation.Columns, new ParallelOptions { MaxDegreeOfParallelism = Threads });
        return aggregator.RowCount;
    }

    [Benchmark]
    public int DuckDb() => _table!.CountWithoutReading();

    [Benchmark]
    public int DuckDbTuned() => _table!.CountWithoutReading();

    private void MakeTable(bool isTuned)
    {
        MakeColumns();
        _table = new DuckDbTable(_nation, Threads, isTuned);
        _nation.Expected.MustEqual(_table.Count(), nameof(DuckDb));
    }
}
