using FsCheck.Xunit;

namespace Kriterium.Tests.Laws;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 250)]
public class EvidenceLaws
{
    [Property]
    public void Of_ExactCounts_IsTheirExactShareFrom0To1(PartAndBase people)
    {
        var evidence = Evidence.Of(people.Part, people.Whole);

        Assert.True(evidence.IsExactly(new Ratio(people.Part, people.Whole)));
        Assert.True(evidence.Lower >= Share.Percent(0) && evidence.Upper <= Share.Percent(100));
    }

    [Property]
    public void Of_CountsKnownInPart_ContainsTheTrueShare(PartAndBase people) =>
        Assert.True(Evidence.Of(people.KnownPart.Count, people.KnownWhole.Count).Contains(new Ratio(people.Part, people.Whole)));

    [Property]
    public void Of_EmptyBase_CouldBeAnyShare(PartAndBase people) =>
        Assert.True(Evidence.Of(Count.FewerThan(people.Whole), 0).Spans(Ratio.Zero, Ratio.One));

    [Property]
    public void Of_CountsWithinBounds_IsNoWiderThanTheCountsAllow(SmallBounds people) =>
        Assert.True(Evidence.Of(people.Part, people.Whole).Spans(people.Shares.Min(), people.Shares.Max()));

    [Property]
    public void Pooled_CountsWithinBounds_IsNoWiderThanTheCountsAllow(SmallBounds newest, SmallBounds before)
    {
        var pooled = (
            from a in newest.Possible
            from b in before.Possible
            select new Ratio(a.Part + b.Part, a.Whole + b.Whole)).ToList();

        Assert.True(Measure(AveragingMethod.PooledShare, newest, before).Spans(pooled.Min(), pooled.Max()));
    }

    [Property]
    public void MeanOfYears_CountsWithinBounds_IsNoWiderThanTheCountsAllow(SmallBounds newest, SmallBounds before)
    {
        Ratio Mean(Func<SmallBounds, Ratio> end) => Ratio.Mean([end(newest), end(before)]);

        Assert.True(Measure(AveragingMethod.MeanOfYearlyShares, newest, before)
            .Spans(Mean(year => year.Shares.Min()), Mean(year => year.Shares.Max())));
    }

    [Property]
    public void MeanOf_Years_ContainsTheMeanOfWhatEachContains_AndLiesWithinTheirEnds(Nested a, Nested b, Nested c)
    {
        Nested[] years = [a, b, c];
        var mean = Evidence.MeanOf([.. years.Select(year => year.Narrow)]);
        var lowers = years.Select(year => year.Ends.Lower).ToList();
        var uppers = years.Select(year => year.Ends.Upper).ToList();

        Assert.True(mean.Spans(Ratio.Mean(lowers), Ratio.Mean(uppers)));
        Assert.True(mean.Lower >= lowers.Min().ToShare() && mean.Upper <= uppers.Max().ToShare());
    }

    [Property]
    public void MeanOf_IdenticalYears_IsThatYear(Nested figure, byte more) =>
        Assert.Equal(figure.Wide, Evidence.MeanOf([.. Enumerable.Repeat(figure.Wide, 1 + (more % 4))]));

    [Property]
    public void MeanOf_WithAnUnknownYear_IsUnknown(Nested known) =>
        Assert.Equal(Evidence.Unknown, Evidence.MeanOf([known.Wide, Evidence.Unknown]));

    [Property]
    public void PrintedPercent_ContainsEveryShareThatRoundsToIt(Ratio share, byte decimals, bool halfGoesUp) =>
        Assert.True(Evidence.PrintedPercent(Rounding.Percent(share, decimals % 7, halfGoesUp)).Contains(share));

    [Property]
    public void PrintedPercent_ContainsItsValue_AndReachesHalfAUnitToEachSide(int digits, byte decimals)
    {
        var places = decimals % 7;
        var unit = System.Numerics.BigInteger.Pow(10, places + 2);
        var printed = Evidence.PrintedPercent(Rounding.Decimal(digits, places));

        Assert.True(printed.Contains(new Ratio(digits, unit)));
        Assert.True(printed.Spans(new Ratio((2L * digits) - 1, 2 * unit), new Ratio((2L * digits) + 1, 2 * unit)));
    }

    [Property]
    public void PrintedPerTenThousand_IsAPercentageWithTwoMoreDecimals(int digits, byte decimals) =>
        Assert.Equal(
            Evidence.PrintedPercent(Rounding.Decimal(digits, (decimals % 7) + 2)),
            Evidence.PrintedPerTenThousand(Rounding.Decimal(digits, decimals % 7)));

    [Property]
    public void ResidentsGivenApart_AreTheBaseOfTheirShare(PartAndBase people)
    {
        var measured = new AreaMeasurement(
            "area",
            AreaTruth.ListDate,
            [new AreaYear(AreaTruth.NewestYear, residents: people.KnownWhole.Count, nonWestern: people.Part)],
            residents: people.Whole);

        Assert.True(measured.Measure(Indicator.NonWestern).IsExactly(new Ratio(people.Part, people.Whole)));
    }

    [Property]
    public void CountsAndAPublishedFigure_ThatDiffer_LeaveBothPossible(PartAndBase people, Ratio figure)
    {
        Ratio[] ends = [new Ratio(people.Part, people.Whole), figure.ClampToPeople()];
        var measured = new AreaMeasurement(
            "area",
            AreaTruth.ListDate,
            [new AreaYear(AreaTruth.NewestYear, residents: people.Whole, nonWestern: people.Part)],
            published: [new PublishedFigure(Indicator.NonWestern, ends[1].ToEvidence())]);

        Assert.True(measured.Measure(Indicator.NonWestern).Spans(ends.Min(), ends.Max()));
    }

    private static Evidence Measure(AveragingMethod averaging, params SmallBounds[] newestFirst) =>
        new AreaMeasurement(
            "area",
            AreaTruth.ListDate,
            newestFirst.Select((people, age) => new AreaYear(AreaTruth.NewestYear - age, residents: people.Whole, nonWestern: people.Part)))
        .Measure(Indicator.NonWestern, newestFirst.Length, averaging);
}
