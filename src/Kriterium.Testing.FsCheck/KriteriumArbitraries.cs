using FsCheck;
using FsCheck.Fluent;

namespace Kriterium.Testing;

/// <summary>
/// Arbitraries of FsCheck for everything that the library decides on, over <see cref="AreaDraw"/>: on the limits of the law more often
/// than not, and always valid, shrunk or not.
/// </summary>
/// <remarks>
/// Registered in one line: <c>[Properties(Arbitrary = [typeof(KriteriumArbitraries)])]</c> with FsCheck.Xunit.v3, or
/// <c>ArbMap.Default.Merge(typeof(KriteriumArbitraries))</c>. A seed of FsCheck gives the same values on every machine.
/// </remarks>
public static class KriteriumArbitraries
{
    private static readonly SyntheticNation Nation = new(residents: 20_000);

    private static readonly Gen<AreaDraw> Draw = Gen.Choose(0, int.MaxValue).Select(seed => AreaDraw.Many(1, seed).First());

    private static readonly Gen<AreaYear> Year =
        Draw.Where(draw => draw.Area.Years.Count > 0).SelectMany(draw => Gen.Elements(draw.Area.Years.AsEnumerable()));

    private static readonly Gen<Count> AnyCount = Gen.Frequency(
        (6, Year.SelectMany(year => Gen.Elements(YearFigure.All.AsEnumerable()).Select(figure => year[figure]))
            .Where(count => count.Lower >= 0)),
        (2, Gen.Choose(997, 1003).Select(number => Count.Of(number))),
        (1, Gen.Choose(1, 9).Select(limit => Count.FewerThan(limit))),
        (1, Gen.Constant(Count.Unknown)),
        (1, Gen.Choose(0, int.MaxValue).Select(number => Count.Of((long)number * int.MaxValue))));

    private static readonly Gen<Share> AnyShare = Gen.Frequency(
        (4, from limit in Limits() from step in Gen.Elements(0, 0, 1, -1) select Beside(limit, step)),
        (2, Gen.Choose(0, 1000).Select(part => Share.Of(part, 1000))),
        (1, from whole in Gen.Choose(1, 100_000) from part in Gen.Choose(0, 100_000) select Share.Of(part % (whole + 1), whole)));

    private static readonly Gen<Criterion> AnyCriterion =
        from indicator in Gen.Elements(Indicator.All.AsEnumerable())
        from criterion in CriterionOf(indicator)
        select criterion;

    private static readonly Gen<ThresholdPolicy> AnyPolicy =
        from order in Gen.Shuffle(Indicator.All.ToArray())
        from used in Gen.Choose(1, Indicator.All.Count)
        from gates in Gen.Choose(0, used > 3 ? 2 : used - 1)
        from criteria in Gen.CollectToArray(order.Take(used), CriterionOf)
        from required in Gen.Choose(1, used - gates)
        from size in Gen.Elements(0L, 1000L, 1000L)
        from averaging in Gen.Elements(AveragingMethod.MeanOfYearlyShares, AveragingMethod.PooledShare)
        select Policy(criteria.Skip(gates), criteria.Take(gates), required, size, averaging);

    /// <summary>Areas with what is known of their earlier lists.</summary>
    public static Arbitrary<AreaDraw> AreaDraws() => Draw.ShrunkBy(draw => draw.Shrink());

    /// <summary>Areas: counts, printed figures, and what they are compared with.</summary>
    public static Arbitrary<AreaMeasurement> AreaMeasurements() =>
        Draw.Select(draw => draw.Area).ShrunkBy(area => AreaDraw.Of(area).Shrink().Select(draw => draw.Area));

    /// <summary>The counts of a year.</summary>
    public static Arbitrary<AreaYear> AreaYears() =>
        Year.ShrunkBy(year => AreaDraw.Of(new AreaMeasurement("drawn", new CalendarDate(year.Year, 12, 1), [year])).Shrink()
            .SelectMany(draw => draw.Area.Years));

    /// <summary>The income of a region in a year.</summary>
    public static Arbitrary<RegionYear> RegionYears() => (
        from year in Gen.Choose(2007, 2026)
        from taxpayers in Gen.Choose(1, 2_000_000)
        from mean in Gen.Choose(-1000, 500_000)
        from known in Gen.Choose(0, 9)
        from region in Gen.Elements(Region.All.AsEnumerable())
        select new RegionYear(
            year,
            known == 0 ? Count.Unknown : known == 1 ? Count.Between(taxpayers, taxpayers + 9) : taxpayers,
            known == 2 ? null : (long)taxpayers * mean,
            known == 3 ? null : region)).ToArbitrary();

    /// <summary>The convictions of the country in a year.</summary>
    public static Arbitrary<NationalYear> NationalYears() => (
        from year in Gen.Choose(2007, 2026)
        from adults in Gen.Choose(1, 5_000_000)
        from share in Gen.Choose(0, 300)
        from known in Gen.Choose(0, 9)
        let convicted = (long)adults * share / 10_000
        select new NationalYear(
            year,
            known == 0 ? Count.Unknown : adults,
            known == 1 ? Count.Unknown : known == 2 ? Count.Between(convicted, convicted + ((adults - convicted) / 2)) : convicted))
        .ToArbitrary();

    /// <summary>Figures known otherwise than by counts, most of them printed.</summary>
    public static Arbitrary<PublishedFigure> PublishedFigures() => (
        from criterion in AnyCriterion
        from share in AnyShare
        from isExact in Gen.Choose(0, 3)
        select new PublishedFigure(
            criterion.Indicator,
            isExact == 0 ? Kriterium.Evidence.Exactly(share) : Printed(share, criterion.Indicator.PrintedDecimals),
            criterion.WindowYears,
            criterion.Education)).ToArbitrary();

    /// <summary>Numbers of people: exactly, between bounds, suppressed, unknown, and huge.</summary>
    public static Arbitrary<Count> Counts() => AnyCount.ShrunkBy(Simpler);

    /// <summary>Shares of people, often on a limit of the law or a ten-thousandth beside it.</summary>
    public static Arbitrary<Share> Shares() => AnyShare.ShrunkBy(Simpler);

    /// <summary>What is known of a share of people: exactly, as printed, between bounds, on one side only, or nothing.</summary>
    public static Arbitrary<Evidence> Evidence() => Gen.Frequency(
        (3, AnyShare.Select(Kriterium.Evidence.Exactly)),
        (3, from share in AnyShare from decimals in Gen.Choose(0, 3) select Printed(share, decimals)),
        (3, from a in AnyShare from b in AnyShare select Kriterium.Evidence.Between(a < b ? a : b, a < b ? b : a)),
        (1, AnyShare.Select(share => Kriterium.Evidence.Between(share, null))),
        (1, AnyShare.Select(share => Kriterium.Evidence.Between(null, share))),
        (1, Gen.Constant(Kriterium.Evidence.Unknown))).ShrunkBy(Simpler);

    /// <summary>Mean incomes: of a total, between bounds, printed, or unknown.</summary>
    public static Arbitrary<MeanIncome> MeanIncomes() => Gen.Frequency(
        (3, from mean in Gen.Choose(-100_000, 500_000)
            from people in Gen.Choose(1, 100_000)
            select MeanIncome.Of((long)mean * people, people)),
        (1, from lower in Gen.Choose(-100_000, 500_000) from more in Gen.Choose(0, 1000) select MeanIncome.Between(lower, lower + more)),
        (1, Gen.Choose(-100_000, 500_000).Select(mean => MeanIncome.Printed(mean))),
        (1, Gen.Constant(MeanIncome.Unknown))).ToArbitrary();

    /// <summary>Dates of lists: yearly ones, extra ones, a day beside them, and any day since 2009.</summary>
    public static Arbitrary<CalendarDate> CalendarDates() => Gen.Frequency(
        (4, Gen.Elements(LegalTimeline.Denmark.YearlyLists(new CalendarDate(2026, 12, 31)))),
        (2, Gen.Elements(LegalTimeline.Denmark.Regimes.Select(regime => regime.From))),
        (1, Gen.Elements(new CalendarDate(2010, 9, 30), new CalendarDate(2014, 2, 1), new CalendarDate(2024, 2, 29))),
        (2, from year in Gen.Choose(2009, 2030)
            from month in Gen.Choose(1, 12)
            from day in Gen.Choose(1, 28)
            select new CalendarDate(year, month, day))).ToArbitrary();

    /// <summary>Limits: constants, and multiples of the national share.</summary>
    public static Arbitrary<Limit> ThresholdLimits() => Limit(isConstant: false).ToArbitrary();

    /// <summary>Limits and the sides of them on which a criterion is met.</summary>
    public static Arbitrary<Threshold> Thresholds() => AnyCriterion.Select(criterion => criterion.Threshold).ToArbitrary();

    /// <summary>Criteria on any indicator, of the law and of what-ifs.</summary>
    public static Arbitrary<Criterion> Criteria() => AnyCriterion.ToArbitrary();

    /// <summary>Rules of the law, and rules of any indicators, gates, sizes and counts.</summary>
    public static Arbitrary<ThresholdPolicy> Policies() =>
        Gen.Frequency((1, Gen.Elements(ThresholdPolicies.All.AsEnumerable())), (3, AnyPolicy)).ShrunkBy(Simpler);

    /// <summary>The Danish law, and what-ifs of it: another window, another reading, or a rule with another limit.</summary>
    public static Arbitrary<LegalTimeline> Timelines() => Gen.Frequency(
        (3, Gen.Constant(LegalTimeline.Denmark)),
        (1, Gen.Choose(1, Criterion.LongestWindow).Select(years => LegalTimeline.Denmark.WithWindow(years))),
        (1, Gen.Constant(LegalTimeline.Denmark.WithUnknownEducationAsBasic())),
        (3, from regime in Gen.Elements(LegalTimeline.Denmark.Regimes.AsEnumerable()) from whatIf in WhatIf(regime) select whatIf))
        .ShrunkBy(timeline => timeline == LegalTimeline.Denmark ? [] : [LegalTimeline.Denmark]);

    /// <summary>Regimes of the Danish law, and of what-ifs of it.</summary>
    public static Arbitrary<Regime> Regimes() =>
        Timelines().Generator.SelectMany(timeline => Gen.Elements(timeline.Regimes.AsEnumerable())).ToArbitrary();

    /// <summary>Rules of statuses, by criteria and by lists in a row.</summary>
    public static Arbitrary<StatusRule> StatusRules() =>
        Regimes().Generator.SelectMany(regime => Gen.Elements(regime.Statuses.AsEnumerable())).ToArbitrary();

    /// <summary>What is known of earlier lists: complete and partial ones, earlier decisions, lineage, and nothing.</summary>
    public static Arbitrary<ListHistory> Histories() =>
        Draw.Select(draw => draw.History).ShrunkBy(history => AreaDraw.Of(Nothing, history).Shrink()
            .Select(draw => draw.History)
            .Where(simpler => simpler != history));

    /// <summary>Lists as published, with some areas on them.</summary>
    public static Arbitrary<PublishedList> PublishedLists() => (
        from list in Gen.Elements(LegalTimeline.Denmark.YearlyLists(new CalendarDate(2026, 12, 31)))
        from areas in Gen.SubListOf("a", "b", "c", "d")
        from statuses in Gen.CollectToArray(areas, _ => ListedStatus(list))
        from isComplete in Gen.Elements(true, false)
        select new PublishedList(list, areas.Zip(statuses, (area, status) => new ListMembership(area, status)), isComplete))
        .ShrunkBy(list => list.Rows.Select(row =>
            new PublishedList(list.Date, list.Rows.Where(other => other != row), list.IsComplete)));

    /// <summary>Rows of published lists.</summary>
    public static Arbitrary<ListMembership> Memberships() =>
        PublishedLists().Generator.Where(list => list.Rows.Count > 0)
            .SelectMany(list => Gen.Elements(list.Rows.AsEnumerable()))
            .ToArbitrary();

    /// <summary>Earlier decisions, settled and open.</summary>
    public static Arbitrary<EarlierStatus> EarlierStatuses() => (
        from list in Gen.Elements(LegalTimeline.Denmark.YearlyLists(new CalendarDate(2026, 12, 31)))
        from area in Gen.Elements("a", "b", "c", "d")
        from status in ListedStatus(list)
        from possible in Gen.Elements<AreaStatus[]>([status], [status], [AreaStatus.None], [AreaStatus.None, status])
        select new EarlierStatus(area, list, possible))
        .ShrunkBy(earlier => earlier.PossibleStatuses.Count == 1
            ? []
            : earlier.PossibleStatuses.Select(status => new EarlierStatus(earlier.AreaId, earlier.ListDate, [status])));

    /// <summary>That an area carries the years of another.</summary>
    public static Arbitrary<AreaLineage> Lineages() => (
        from successor in Gen.Elements("a", "b", "c", "d")
        from predecessor in Gen.Elements("a", "b", "c", "d").Where(other => other != successor)
        from list in Gen.Elements(LegalTimeline.Denmark.YearlyLists(new CalendarDate(2026, 12, 31)))
        select new AreaLineage(successor, predecessor, list)).ToArbitrary();

    /// <summary>Residents of a made-up country.</summary>
    public static Arbitrary<Resident> Residents() => (
        from year in Gen.Choose(2010, 2026)
        from row in Gen.Choose(0, (int)Nation.Residents - 1)
        let one = Nation.ResidentsOf(year, row, 1)
        select new Resident(
            year,
            one.Areas.Span[0],
            one.Regions.Span[0],
            one.Ages.Span[0],
            one.Traits.Span[0],
            one.OutsideLabourMarketThousandths.Span[0],
            one.GrossIncome.Span[0])).ToArbitrary();

    /// <summary>Sources: an act, an agreement or a what-if, with and without something unverified.</summary>
    public static Arbitrary<LegalSource> Sources() =>
        Gen.Elements(
            ThresholdPolicies.All.SelectMany(policy => policy.Criteria.Select(criterion => criterion.Source).Append(policy.Source))
                .Append(WhatIfSource)
                .Distinct()).ToArbitrary();

    /// <summary>One of the five indicators.</summary>
    public static Arbitrary<Indicator> Indicators() => Gen.Elements(Indicator.All.AsEnumerable()).ToArbitrary();

    /// <summary>One of the eleven figures of a year.</summary>
    public static Arbitrary<YearFigure> YearFigures() => Gen.Elements(YearFigure.All.AsEnumerable()).ToArbitrary();

    /// <summary>One of the five regions.</summary>
    public static Arbitrary<Region> Regions() => Gen.Elements(Region.All.AsEnumerable()).ToArbitrary();

    private static Arbitrary<T> ShrunkBy<T>(this Gen<T> values, Func<T, IEnumerable<T>> simpler) => Arb.From(values, simpler);

    private static LegalSource WhatIfSource => new("a what-if", "everything");

    private static AreaMeasurement Nothing => new("nothing", new CalendarDate(2021, 12, 1));

    /// <summary>The constant limits of the law.</summary>
    private static Gen<Share> Limits() => Gen.Elements(
        ThresholdPolicies.All.SelectMany(policy => policy.Criteria.Concat(policy.Gates))
            .Select(criterion => criterion.Threshold.Limit.Constant)
            .OfType<Share>()
            .Distinct());

    private static Share Beside(Share limit, int step) =>
        Share.Of((limit.Numerator * 10_000) + (step * limit.Denominator), limit.Denominator * 10_000);

    private static Evidence Printed(Share share, int decimals) =>
        Kriterium.Evidence.PrintedPercent(share.PercentForDisplay(decimals), decimals);

    private static Gen<Limit> Limit(bool isConstant) => Gen.Frequency(
        (3, AnyShare.Select(share => Kriterium.Limit.Of(share))),
        (isConstant ? 0 : 1, Gen.Elements(0.5m, 2m, 3m).Select(multiple => Kriterium.Limit.TimesNational(multiple))));

    private static Gen<Criterion> CriterionOf(Indicator indicator) =>
        from limit in Limit(isConstant: indicator == Indicator.RelativeIncome)
        from comparison in Gen.Elements(Comparison.MoreThan, Comparison.AtLeast, Comparison.LessThan)
        from window in Gen.Choose(1, Criterion.LongestWindow)
        from education in Gen.Elements(
            EducationDefinition.UnknownCountsAsBasic,
            EducationDefinition.DanishOrApproved,
            EducationDefinition.DanishOrApprovedUnknownAsBasic)
        select new Criterion(
            indicator,
            comparison == Comparison.MoreThan ? Threshold.MoreThan(limit)
                : comparison == Comparison.AtLeast ? Threshold.AtLeast(limit)
                : Threshold.LessThan(limit),
            WhatIfSource,
            window,
            indicator == Indicator.BasicEducation ? education : EducationDefinition.UnknownCountsAsBasic);

    private static ThresholdPolicy Policy(
        IEnumerable<Criterion> criteria, IEnumerable<Criterion> gates, int required, long size, AveragingMethod averaging)
    {
        var builder = new ThresholdPolicyBuilder
        {
            Name = "what-if",
            Source = WhatIfSource,
            RequiredCount = required,
            SmallestPopulation = size,
            Averaging = averaging,
        };
        foreach (var criterion in criteria) builder.Criteria.Add(criterion);
        foreach (var gate in gates) builder.Gates.Add(gate);
        return builder.Build();
    }

    /// <summary>The law with another limit of one criterion of a regime's first rule.</summary>
    private static Gen<LegalTimeline> WhatIf(Regime regime) =>
        from old in Gen.Elements(regime.VulnerabilityRule.Policy!.Criteria.AsEnumerable())
        from limit in Limit(isConstant: true)
        select With(regime, new Criterion(old.Indicator, Threshold.MoreThan(limit), WhatIfSource, old.WindowYears, old.Education));

    private static LegalTimeline With(Regime regime, Criterion criterion)
    {
        var builder = regime.ToBuilder();
        var rule = regime.VulnerabilityRule;
        builder.Statuses[builder.Statuses.IndexOf(rule)] = StatusRule.ByCriteria(
            rule.Status, rule.DanishLabel, rule.EnglishLabel, rule.ListToken, rule.Policy!.With(criterion));
        return LegalTimeline.Denmark.With(builder.Build());
    }

    private static Gen<AreaStatus> ListedStatus(CalendarDate list) =>
        Gen.Elements(LegalTimeline.Denmark.At(list).Statuses.Select(rule => rule.Status));

    private static IEnumerable<Count> Simpler(Count count)
    {
        if (count.Upper is not { } upper) yield break;

        if (count.IsExact)
        {
            for (var step = count.Lower; step != 0; step /= 2) yield return count.Lower - step;
        }
        else
        {
            yield return count.Lower;
            yield return upper;
        }
    }

    private static IEnumerable<Share> Simpler(Share share)
    {
        if (share.Numerator.IsZero) yield break;

        yield return default;
        if (!share.Numerator.IsOne) yield return Share.Of(share.Numerator / 2, share.Denominator);
    }

    private static IEnumerable<Evidence> Simpler(Evidence evidence) =>
        evidence.IsExact
            ? Simpler(evidence.Lower!.Value).Select(Kriterium.Evidence.Exactly)
            : new[] { evidence.Lower, evidence.Upper }.OfType<Share>().Select(Kriterium.Evidence.Exactly);

    private static IEnumerable<ThresholdPolicy> Simpler(ThresholdPolicy policy)
    {
        foreach (var gate in policy.Gates)
        {
            yield return Policy(
                policy.Criteria,
                policy.Gates.Where(other => other != gate),
                policy.RequiredCount,
                policy.SmallestPopulation,
                policy.Averaging);
        }

        if (policy.Criteria.Count == 1) yield break;

        foreach (var criterion in policy.Criteria)
        {
            var left = policy.Criteria.Where(other => other != criterion).ToList();
            yield return Policy(
                left,
                policy.Gates,
                policy.RequiredCount < left.Count ? policy.RequiredCount : left.Count,
                policy.SmallestPopulation,
                policy.Averaging);
        }
    }
}
