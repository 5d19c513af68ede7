using System.Diagnostics;
using Kriterium.Benchmarks.Data;
using Kriterium.Benchmarks.Files;
using Kriterium.Testing;

namespace Kriterium.Benchmarks.Growth;

/// <summary>One way from many rows to counts or a list, without ever holding them all.</summary>
internal static class GrowthRun
{
    // The runtime compiles for speed only some time after a method was first used.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    private const string Blocks = "blocks", Made = "made", Csv = "csv", Parquet = "parquet";

    /// <summary>
    /// <c>blocks</c> streams the same million rows again and again, so that making them is not measured; <c>made</c> streams rows that are
    /// made at the same time, which is most of its time; <c>csv</c> and <c>parquet</c> are the command on a file.
    /// </summary>
    public static IReadOnlyList<string> Ways { get; } = [Blocks, Made, Csv, Parquet];

    public static FileFormat? FormatOf(string way) => way switch { Csv => FileFormat.Csv, Parquet => FileFormat.Parquet, _ => null };

    public static TimeSpan Time(string way, int rows, string[] files)
    {
        const int blockRows = 1_000_000;
        switch (way)
        {
            case Blocks:
                var nation = new Nation(Math.Min(rows, blockRows), RowOrder.Random);
                var stream = Enumerable.Repeat(nation.Columns, rows / nation.RowCount).SelectMany(columns => columns);

                // Compiled and at its speed before the clock starts, whatever the size; and the best of some, as a million rows are
                // over in a moment.
                for (var warming = Stopwatch.StartNew(); warming.Elapsed < WarmUp;) AddUp(nation.Columns, nation.AreaCount, nation.RowCount);
                return Enumerable.Range(0, 5).Min(_ => AddUp(stream, nation.AreaCount, rows));
            case Made:
                var made = new SyntheticNation(rows, seed: 1);
                return AddUp(made.ResidentsOf(2015), made.Areas.Count, rows);
            default:
                var clock = Stopwatch.StartNew();
                CommandRun.Classify(files[0], files[1]);
                return clock.Elapsed;
        }
    }

    private static TimeSpan AddUp(IEnumerable<ResidentColumns> columns, int areas, int rows)
    {
        var clock = Stopwatch.StartNew();
        var aggregator = new ResidentAggregator(areas);
        aggregator.AddInParallel(columns);
        return aggregator.RowCount == rows ? clock.Elapsed : throw new InvalidOperationException(FormattableString.Invariant($"{aggregator.RowCount} rows were added, not {rows}; give a whole number of millions."));
    }
}
