using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Kriterium.Tests.Laws;

/// <summary>
/// Valid values of everything. FsCheck's own numbers are small; these reach the sizes of whole countries, and stand on or
/// beside a limit half of the time.
/// </summary>
public static class Generators
{
    public const long LargestIncome = 1L << 62;

    /// <summary>The indicators that are shares of people.</summary>
    public static IReadOnlyList<Indicator> People { get; } = [.. Indicator.All.Where(indicator => indicator != Indicator.RelativeIncome)];

    public static int UnitsOf(Indicator indicator) => indicator == Indicator.OutsideLabourMarket ? 1000 : 1;

    internal static Gen<long> Whole(long least, long most) => FsCheck.FSharp.Gen.Choose64(least, most);

    // Every limit that an act or agreement has used, and the ends of the scale.
    internal static Gen<Ratio> Limits { get; } = Gen.Frequency(
        (8, Gen.Elements(270, 3000, 4000, 5000, 5500, 6000, 6500).Select(limit => new Ratio(limit, 10_000))),
        (1, Gen.Elements(Ratio.Zero, Ratio.One)),
        (1, from whole in Whole(1, int.MaxValue) from part in Whole(0, whole) select new Ratio(part, whole)));

    internal static Gen<long> Bases { get; } = Gen.Frequency(
        (2, Whole(1, 20)),
        (3, Whole(998, 1001)),
        (6, Whole(1, 20).Select(thousands => thousands * 1000)),
        (2, Whole(1, int.MaxValue)),
        (1, Gen.Constant((long)int.MaxValue)));

    internal static Gen<long> AnyIncome { get; } = Gen.OneOf(
        Whole(-LargestIncome, 0),
        Whole(0, LargestIncome),
        Whole(-1, 1),
        Gen.Elements(-LargestIncome, LargestIncome));

    internal static Gen<Ratio> Near(Ratio value) => Gen.Frequency(
        (3, Gen.Constant(value)),
        (6, from digits in Gen.Choose(1, 12) from side in Gen.Elements(-1, 1) select value + new Ratio(side, BigInteger.Pow(10, digits))),
        (3, Limits));

    internal static Gen<long> PartNear(Ratio limit, long whole) => Gen.Frequency(
        (6, Gen.Elements(0, 0, 0, 1, 1, -1, 2).Select(step => (long)BigInteger.Min(whole, BigInteger.Max(0, limit.Floor(whole) + step)))),
        (1, Gen.Elements(0, whole)),
        (2, Whole(0, whole)));

    internal static Gen<KnownCount> Known(long count) => Gen.Frequency(
        (10, Gen.Constant(Count.Of(count))),
        (1, Gen.Constant(Count.Unknown)),
        (1, Gen.Choose(1, 5).Select(more => Count.FewerThan(count + more))),
        (2, from less in Whole(0, Math.Min(count, 9)) from more in Gen.Choose(0, 9) select Count.Between(count - less, count + more)))
        .Select(known => new KnownCount(count, known));

    internal static Gen<T[]> Each<TSource, T>(IEnumerable<TSource> items, Func<TSource, Gen<T>> generator) =>
        Gen.CollectToArray(items, generator);

    public static Arbitrary<Ratio> ARatio() => Limits.SelectMany(Near).ToArbitrary();

    public static Arbitrary<Comparison> AComparison() =>
        Gen.Elements(Comparison.MoreThan, Comparison.AtLeast, Comparison.LessThan).ToArbitrary();

    public static Arbitrary<AveragingMethod> AnAveragingMethod() =>
        Gen.Elements(AveragingMethod.MeanOfYearlyShares, AveragingMethod.PooledShare).ToArbitrary();

    public static Arbitrary<Nested> ANested() => (
        from limit in Limits
        from nested in NestedNear(limit)
        select nested).ToArbitrary();

    public static Arbitrary<PartAndBase> APartAndBase() => (
        from limit in Limits
        from whole in Bases
        from part in PartNear(limit, whole)
        from knownPart in Known(part)
        from knownWhole in Known(whole)
        select new PartAndBase(part, whole, knownPart, knownWhole)).ToArbitrary();

    public static Arbitrary<SmallBounds> ASmallBounds() => (
        from part in Gen.Choose(0, 5)
        from moreParts in Gen.Choose(0, 3)
        from whole in Gen.Choose(1, 8)
        from moreWhole in Gen.Choose(0, 3)
        where part <= whole + moreWhole
        select new SmallBounds(Count.Between(part, part + moreParts), Count.Between(whole, whole + moreWhole))).ToArbitrary();

    public static Arbitrary<MultipleCase> AMultipleCase() => (
        from comparison in AComparison().Generator
        from factor in Gen.Elements(2m, 3m, 0.5m)
        from limit in Limits
        from figure in NestedNear(limit)
        from national in NestedNear(limit * new Ratio(2, new BigInteger(factor * 2)))
        select new MultipleCase(comparison, factor, figure, national)).ToArbitrary();

    public static Arbitrary<Incomes> AnIncomes() => (
        from area in AnyIncome
        from taxpayers in Bases.SelectMany(Known)
        from region in Whole(1, LargestIncome)
        from regionTaxpayers in Bases.SelectMany(Known)
        select new Incomes(area, taxpayers, region, regionTaxpayers)).ToArbitrary();

    public static Arbitrary<int> AnInt() =>
        Gen.OneOf(Gen.Choose(-100, 100), Gen.Choose(-1_000_000, 1_000_000), Gen.Choose(int.MinValue, int.MaxValue)).ToArbitrary();

    public static Arbitrary<DateOnly> ADay() => (
        from year in Gen.Frequency((1, Gen.Choose(1, 9999)), (1, Gen.Choose(2010, 2024)), (1, Gen.Elements(1, 1900, 2000, 2100, 9999)))
        from month in Gen.Choose(1, 12)
        from day in Gen.Frequency((1, Gen.Choose(1, 28)), (1, Gen.Constant(DateTime.DaysInMonth(year, month))))
        select new DateOnly(year, month, day)).ToArbitrary();

    public static Arbitrary<KnownCount> AKnownCount() => Bases.SelectMany(Known).ToArbitrary();

    public static Arbitrary<ThresholdPolicy> APolicy() => Policies.ToArbitrary();

    public static Arbitrary<AreaCase> AnAreaCase() => (
        from policy in Policies
        from area in Truths(policy)
        from partlyKnown in PartlyKnown(policy, area)
        select new AreaCase(policy, area, partlyKnown)).ToArbitrary();

    public static Arbitrary<PublishedCase> APublishedCase() => (
        from policy in Policies
        from spans in Each(policy.Criteria.Concat(policy.Gates), Span)
        from residents in Whole(997, 1001).SelectMany(Known)
        select new PublishedCase(policy, spans, residents.Count)).ToArbitrary();

    internal static Gen<Nested> NestedNear(Ratio limit) =>
        from points in Near(limit).ArrayOf(4)
        from isOpenBelow in Gen.Elements(true, false, false)
        from isOpenAbove in Gen.Elements(true, false, false)
        from isPoint in Gen.Elements(true, false)
        let sorted = Sorted(points)
        let upper = isPoint ? sorted[1] : sorted[2]
        select new Nested(
            limit,
            Evidence.Between(isOpenBelow ? null : sorted[0].ToShare(), isOpenAbove ? null : sorted[3].ToShare()),
            Evidence.Between(sorted[1].ToShare(), upper.ToShare()))
        {
            Ends = (sorted[1], upper),
        };

    private static Ratio[] Sorted(IEnumerable<Ratio> points) => [.. points.Order()];

    private static Gen<LegalSource> Sources { get; } =
        from citation in Gen.Elements("the act", "an agreement", "a what-if", "§ 61 a, stk. 1")
        from unverified in Gen.Elements(null, "the number of the act")
        select new LegalSource(citation, unverified);

    private static Gen<Criterion> CriterionOf(Indicator indicator) =>
        from comparison in AComparison().Generator
        from limit in Limits
        from multiple in Gen.Elements(0m, 0m, 2m, 3m, 0.5m)
        from window in Gen.Choose(1, Criterion.LongestWindow)
        from source in Sources
        select new Criterion(
            indicator,
            comparison.Threshold(multiple == 0 || indicator == Indicator.RelativeIncome ? limit.ToShare() : Limit.TimesNational(multiple)),
            source,
            window);

    private static Gen<ThresholdPolicy> Policies { get; } =
        from order in Gen.Shuffle(Indicator.All.ToArray())
        from count in Gen.Choose(1, Indicator.All.Count)
        from gates in Gen.Choose(0, Math.Min(2, count - 1))
        from criteria in Each<Indicator, Criterion>(order.Take(count), CriterionOf)
        from required in Gen.Choose(1, count - gates)
        from size in Gen.Elements(0L, 1000L, 1000L)
        from averaging in AnAveragingMethod().Generator
        from source in Sources
        select Build(criteria, gates, required, size, averaging, source);

    private static ThresholdPolicy Build(
        Criterion[] criteria, int gates, int required, long size, AveragingMethod averaging, LegalSource source)
    {
        var builder = new ThresholdPolicyBuilder
        {
            Name = "generated",
            Source = source,
            SmallestPopulation = size,
            RequiredCount = required,
            Averaging = averaging,
        };
        foreach (var gate in criteria.Take(gates)) builder.Gates.Add(gate);
        foreach (var criterion in criteria.Skip(gates)) builder.Criteria.Add(criterion);
        return builder.Build();
    }

    private static Gen<AreaTruth> Truths(ThresholdPolicy policy) =>
        from national in Limits.Select(limit => limit * new Ratio(1, 4))
        let limits = Indicator.All.Select(indicator => LimitOf(policy, indicator, national)).ToList()
        from years in Gen.Frequency(
            (2, Years(limits).Select(year => Enumerable.Repeat(year, Criterion.LongestWindow).ToArray())),
            (1, Years(limits).ArrayOf(Criterion.LongestWindow)))
        select new AreaTruth(years, national);

    private static Ratio LimitOf(ThresholdPolicy policy, Indicator indicator, Ratio national)
    {
        var limit = policy.Criteria.Concat(policy.Gates).FirstOrDefault(criterion => criterion.Indicator == indicator)?.Threshold.Limit;
        return limit is { Constant: { } constant } ? Ratio.From(constant)
            : limit is { NationalMultiple: { } multiple } ? Ratio.From(multiple) * national
            : new Ratio(1, 2);
    }

    private static Gen<YearTruth> Years(List<Ratio> limits) =>
        from residents in Bases
        from adults in Within(residents)
        from workingAge in Within(adults)
        from aged30To59 in Within(workingAge)
        let wholes = new[] { residents, workingAge, adults, aged30To59 }
        from parts in Each(Enumerable.Range(0, wholes.Length), i => PartNear(limits[i], wholes[i] * UnitsOf(People[i])))
        from taxpayers in Bases
        from regionTaxpayers in Bases
        from regionIncome in Gen.Frequency(
            (6, Whole(1, 500_000).Select(mean => mean * regionTaxpayers)),
            (2, Gen.Constant(regionTaxpayers * 200_000)),
            (1, Whole(1, LargestIncome)),
            (2, Whole(-LargestIncome, 0)))
        from income in Gen.Frequency(
            (6, Gen.Choose(-1, 1).Select(step => Income(limits[4] * new Ratio(regionIncome, regionTaxpayers), taxpayers, step))),
            (1, AnyIncome))
        select new YearTruth(
            [.. wholes.Zip(parts, (whole, part) => new[] { whole, part }).SelectMany(pair => pair), taxpayers],
            income,
            regionTaxpayers,
            regionIncome);

    private static Gen<long> Within(long outer) => Gen.Frequency((2, Gen.Constant(outer)), (1, Whole((outer + 1) / 2, outer)));

    private static long Income(Ratio mean, long taxpayers, int step) =>
        (long)BigInteger.Max(-LargestIncome, BigInteger.Min(LargestIncome, mean.Floor(taxpayers) + step));

    /// <summary>
    /// Some counts suppressed or unknown, some years missing, some figures printed: all of it true. Figures of
    /// other windows are there, and wrong.
    /// </summary>
    private static Gen<AreaMeasurement> PartlyKnown(ThresholdPolicy policy, AreaTruth area) =>
        from years in Each(Enumerable.Range(0, area.Years.Count), age =>
            from counts in Each(area.Years[age].Counts, Known)
            from income in Gen.Frequency((10, Gen.Constant((long?)area.Years[age].Income)), (1, Gen.Constant((long?)null)))
            select YearTruth.ToAreaYear(AreaTruth.NewestYear - age, [.. counts.Select(known => known.Count)], income))
        from regionYears in Each(Enumerable.Range(0, area.Years.Count), age =>
            from taxpayers in Known(area.Years[age].RegionTaxpayers)
            from income in Gen.Frequency((10, Gen.Constant((long?)area.Years[age].RegionIncome)), (1, Gen.Constant((long?)null)))
            select new RegionYear(AreaTruth.NewestYear - age, taxpayers.Count, income))
        from isMissing in Gen.Frequency((15, Gen.Constant(false)), (1, Gen.Constant(true))).ArrayOf(2 * area.Years.Count)
        from printed in Each(
            policy.Criteria.Concat(policy.Gates),
            criterion => Printed(area.Measure(criterion.Indicator, criterion.WindowYears, policy.Averaging)))
        from national in Printed(area.National)
        from residents in Known(area.Years[0].Counts[0])
        select new AreaMeasurement(
            "area",
            AreaTruth.ListDate,
            years.Where((_, age) => !isMissing[2 * age]),
            regionYears.Where((_, age) => !isMissing[(2 * age) + 1]),
            policy.Criteria.Concat(policy.Gates).SelectMany((criterion, i) => new[]
            {
                new PublishedFigure(criterion.Indicator, printed[i], criterion.WindowYears),
                new PublishedFigure(criterion.Indicator, Ratio.One.ToEvidence(), (criterion.WindowYears % Criterion.LongestWindow) + 1),
            }),
            residents.Count,
            AreaTruth.NationalFigures(policy, national),
            AreaTruth.NewestYear);

    private static Gen<Evidence> Printed(Ratio? figure) =>
        figure is not { } known || known.Floor(100) > 100_000 || known.Floor(100) < -100_000
        ? Gen.Constant(Evidence.Unknown)
        : Gen.Frequency(
            (2, Gen.Constant(Evidence.Unknown)),
            (1, from decimals in Gen.Choose(0, 3)
                from roundsUp in Gen.Elements(true, false)
                select Evidence.PrintedPercent(Rounding.Percent(known, decimals, roundsUp))),
            (1, Gen.Constant(known.ToEvidence())));

    private static Gen<PublishedSpan> Span(Criterion criterion) =>
        from national in Limits.Select(limit => limit * new Ratio(1, 4)).Two()
        let nationals = Sorted([national.Item1, national.Item2])
        let limit = criterion.Threshold.Limit is { NationalMultiple: { } multiple }
            ? Ratio.From(multiple) * nationals[0]
            : Ratio.From(criterion.Threshold.Limit.Constant!.Value)
        from figure in Near(limit).Two()
        from isOpen in Gen.Elements(true, false, false).Two()
        let isIncome = criterion.Indicator == Indicator.RelativeIncome
        let ends = Sorted(new[] { figure.Item1, figure.Item2 }.Select(end => isIncome ? end : end.ClampToPeople()))
        select new PublishedSpan(
            criterion,
            isIncome && isOpen.Item1 ? null : ends[0],
            isIncome && isOpen.Item2 ? null : ends[1],
            nationals[0],
            nationals[1]);
}
