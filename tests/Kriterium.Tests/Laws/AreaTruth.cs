using System.Numerics;

namespace Kriterium.Tests.Laws;

/// <summary>Everything about an area in one year, with no base empty.</summary>
/// <remarks>
/// The counts are base and part of each share of people, in the order of <see cref="Indicator.All"/>, then the taxpayers: the
/// order of <see cref="AreaYear"/>.
/// </remarks>
public sealed record YearTruth(IReadOnlyList<long> Counts, long Income, long RegionTaxpayers, long RegionIncome)
{
    public (BigInteger Part, BigInteger Whole) PartOf(Indicator indicator)
    {
        var place = 2 * Generators.People.IndexOf(indicator);
        return (Counts[place + 1], (BigInteger)Counts[place] * Generators.UnitsOf(indicator));
    }

    public BigInteger Taxpayers => Counts[8];

    public YearTruth With(int place, long count) => this with { Counts = [.. Counts.Select((old, i) => i == place ? count : old)] };

    public static AreaYear ToAreaYear(int year, IReadOnlyList<Count> counts, long? income) =>
        new(year, counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7], counts[8], income);

    public override string ToString() =>
        "{" + string.Join(", ", [.. Counts, Income]) + "; region " + RegionTaxpayers + ", " + RegionIncome + "}";
}

/// <summary>Everything about an area: four years, newest first, and the national share.</summary>
public sealed record AreaTruth(IReadOnlyList<YearTruth> Years, Ratio National)
{
    public const int NewestYear = 2020;

    public static CalendarDate ListDate { get; } = new(NewestYear, 12, 1);

    /// <summary>The figure, or nothing where the region's mean is zero or less.</summary>
    public Ratio? Measure(Indicator indicator, int window, AveragingMethod averaging)
    {
        var years = Years.Take(window).ToList();
        return averaging == AveragingMethod.PooledShare ? Pooled(indicator, years) : Mean(indicator, years);
    }

    /// <summary>Whether each criterion is met; nothing where that cannot be known.</summary>
    public bool? IsMet(Criterion criterion, AveragingMethod averaging) =>
        Measure(criterion.Indicator, criterion.WindowYears, averaging)?.Meets(criterion.Threshold.Comparison, LimitOf(criterion));

    public Ratio LimitOf(Criterion criterion) =>
        criterion.Threshold.Limit is { NationalMultiple: { } multiple }
            ? Ratio.From(multiple) * National
            : Ratio.From(criterion.Threshold.Limit.Constant!.Value);

    /// <summary>The rule by hand, with what cannot be known taken once as met and once as not met.</summary>
    public Verdict Decide(ThresholdPolicy policy)
    {
        bool Listed(bool unknown) =>
            Years[0].Counts[0] >= policy.SmallestPopulation
            && policy.Gates.All(gate => IsMet(gate, policy.Averaging) ?? unknown)
            && policy.Criteria.Count(criterion => IsMet(criterion, policy.Averaging) ?? unknown) >= policy.RequiredCount;

        return Listed(true) == Listed(false) ? Listed(true).ToVerdict() : Verdict.Undetermined;
    }

    public AreaMeasurement Measured(ThresholdPolicy policy) =>
        new(
            "area",
            ListDate,
            Years.Select((year, age) => YearTruth.ToAreaYear(NewestYear - age, [.. year.Counts.Select(Count.Of)], year.Income)),
            Years.Select((year, age) => new RegionYear(NewestYear - age, year.RegionTaxpayers, year.RegionIncome)),
            national: NationalFigures(policy, National.ToEvidence()));

    /// <summary>
    /// The figure, if known, for each window that the policy asks for, and a wrong one for every window that it does not.
    /// </summary>
    public static IEnumerable<PublishedFigure> NationalFigures(ThresholdPolicy policy, Evidence national) =>
        from criterion in policy.Criteria.Concat(policy.Gates)
        from window in Enumerable.Range(1, Criterion.LongestWindow)
        where window != criterion.WindowYears || national != Evidence.Unknown
        select new PublishedFigure(criterion.Indicator, window == criterion.WindowYears ? national : Ratio.One.ToEvidence(), window);

    public override string ToString() => string.Join(" ", Years) + ", national " + National;

    private static Ratio? Mean(Indicator indicator, IReadOnlyCollection<YearTruth> years)
    {
        var shares = years.Select(year => Pooled(indicator, [year])).ToList();
        return shares.Contains(null) ? null : Ratio.Mean([.. shares.Select(share => share!.Value)]);
    }

    private static Ratio? Pooled(Indicator indicator, IReadOnlyCollection<YearTruth> years)
    {
        BigInteger Sum(Func<YearTruth, BigInteger> of) => years.Aggregate(BigInteger.Zero, (sum, year) => sum + of(year));

        if (indicator != Indicator.RelativeIncome)
            return new Ratio(Sum(year => year.PartOf(indicator).Part), Sum(year => year.PartOf(indicator).Whole));

        var regionIncome = Sum(year => year.RegionIncome);
        return regionIncome.Sign > 0
            ? new Ratio(Sum(year => year.Income) * Sum(year => year.RegionTaxpayers), Sum(year => year.Taxpayers) * regionIncome)
            : null;
    }
}

/// <summary>An area as it is, and as far as somebody knows it.</summary>
public sealed record AreaCase(ThresholdPolicy Policy, AreaTruth Truth, AreaMeasurement PartlyKnown)
{
    public AreaMeasurement Measured => Truth.Measured(Policy);

    public Classification Classify() => new AreaClassifier(Policy).Classify(Measured);
}
