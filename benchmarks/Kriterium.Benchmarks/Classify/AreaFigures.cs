namespace Kriterium.Benchmarks.Classify;

/// <summary>
/// The figures of an area in per cent, worked out before the clock starts: the general rules engine only has to compare them.
/// </summary>
public sealed class AreaFigures
{
    public int Residents { get; init; }

    public decimal NonWestern { get; init; }

    public decimal OutsideLabourMarket4Years { get; init; }

    public decimal OutsideLabourMarket2Years { get; init; }

    public decimal Convicted4Years { get; init; }

    public decimal Convicted2Years { get; init; }

    public decimal BasicEducation { get; init; }

    public decimal RelativeIncome { get; init; }
}
