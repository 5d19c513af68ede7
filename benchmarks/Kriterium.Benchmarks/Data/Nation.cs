using Kriterium.Testing;

namespace Kriterium.Benchmarks.Data;

public enum RowOrder
{
    Random,
    ByAddress,
}

/// <summary>Residents in memory, made once before anything is measured: one set of columns a year, always of the same seed.</summary>
internal sealed class Nation
{
    private const int LastYear = 2015;
    private const long Seed = 1;

    public Nation(int rows, RowOrder order)
    {
        // As in national data, six million rows are a year.
        var years = Math.Max(2, rows / 6_000_000);
        Made = new SyntheticNation(rows / years, Seed);
        Years = [.. Enumerable.Range(LastYear - years + 1, years)];
        Columns = [.. Years.Select(year => order == RowOrder.Random
            ? Made.ResidentsOf(year, 0, (int)Made.Residents)
            : Made.ResidentsByAddress(year, 0, (int)Made.Residents))];
    }

    public SyntheticNation Made { get; }

    public IReadOnlyList<int> Years { get; }

    public IReadOnlyList<ResidentColumns> Columns { get; }

    public int AreaCount => Made.Areas.Count;

    public int RowCount => Columns.Sum(columns => columns.Length);

    /// <summary>What every way of counting must come to.</summary>
    public Counts Expected
    {
        get
        {
            var aggregator = new ResidentAggregator(AreaCount);
            aggregator.AddInParallel(Columns);
            return Counts.Of(aggregator, Years);
        }
    }

    /// <summary>The rows one by one.</summary>
    public IEnumerable<Resident> Residents()
    {
        foreach (var columns in Columns)
        {
            for (var row = 0; row < columns.Length; row++) yield return RowOf(columns, row);
        }
    }

    private static Resident RowOf(ResidentColumns columns, int row) => new(
        columns.Year,
        columns.Areas.Span[row],
        columns.Regions.Span[row],
        columns.Ages.Span[row],
        columns.Traits.Span[row],
        columns.OutsideLabourMarketThousandths.Span[row],
        columns.GrossIncome.Span[row]);
}
