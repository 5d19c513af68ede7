using BenchmarkDotNet.Attributes;
using Kriterium.Benchmarks.Data;

namespace Kriterium.Benchmarks.Aggregate;

/// <summary>The shapes in which residents can be handed over, on one thread, beside what one writes by hand for rows.</summary>
[MemoryDiagnoser]
public class RowShapeBenchmarks
{
    private Nation _nation = null!;
    private Resident[] _rows = [];

    [ParamsAllValues]
    public RowOrder Order { get; set; }

    [GlobalSetup(Targets = [nameof(Columns), nameof(DataReader)])]
    public void MakeColumns()
    {
        _nation = new Nation(Sizes.TwoYears, Order);
        MustEqual(aggregator => aggregator.Add(new ColumnReader(_nation.Columns)), nameof(DataReader));
    }

    [GlobalSetup(Targets = [nameof(Rows), nameof(Enumerable), nameof(ForEachByHand), nameof(LinqGroupBy)])]
    public void MakeRows()
    {
        _nation = new Nation(Sizes.TwoYears, Order);
        _rows = [.. _nation.Residents()];
        MustEqual(aggregator => aggregator.Add(_rows.AsSpan()), nameof(Rows));
        MustEqual(aggregator => aggregator.Add(_rows.AsEnumerable()), nameof(Enumerable));
        var byHand = new HandWritten(_nation.AreaCount);
        byHand.Add(_rows);
        _nation.Expected.MustEqual(byHand.ToCounts(), nameof(ForEachByHand));
        _nation.Expected.MustEqual(LinqCounts.Of(_rows), nameof(LinqGroupBy));
    }

    [Benchmark(Baseline = true)]
    public long Columns()
    {
        var aggregator = new ResidentAggregator(_nation.AreaCount);
        foreach (var columns in _nation.Columns) aggregator.Add(columns.AsBatch());
        return aggregator.RowCount;
    }

    [Benchmark]
    public long Rows()
    {
        var aggregator = new ResidentAggregator(_nation.AreaCount);
        aggregator.Add(_rows.AsSpan());
        return aggregator.RowCount;
    }

    [Benchmark]
    public long Enumerable()
    {
        var aggregator = new ResidentAggregator(_nation.AreaCount);
        aggregator.Add(_rows.AsEnumerable());
        return aggregator.RowCount;
    }

    [Benchmark]
    public long DataReader()
    {
        var aggregator = new ResidentAggregator(_nation.AreaCount);
        aggregator.Add(new ColumnReader(_nation.Columns));
        return aggregator.RowCount;
    }

    [Benchmark]
    public object ForEachByHand()
    {
        var byHand = new HandWritten(_nation.AreaCount);
        byHand.Add(_rows);
        return byHand;
    }

    [Benchmark]
    public object LinqGroupBy() => LinqCounts.Of(_rows);

    private void MustEqual(Action<ResidentAggregator> add, string way)
    {
        var aggregator = new ResidentAggregator(_nation.AreaCount);
        add(aggregator);
        _nation.Expected.MustEqual(Counts.Of(aggregator, _nation.Years), way);
    }
}
