namespace Kriterium.Tests.Columns.Kernel;

/// <summary>Up to where counts are judged without an explanation, and that the answer there is still the one that is explained.</summary>
public class CompiledCriterionTests
{
    private const long Unknown = AreaYearColumns.Unknown;

    private static readonly Threshold MoreThan27PerMille = Threshold.MoreThan(Share.Percent(2.7m));

    /// <summary>27 per mille: one year fits in 64 bits up to a base of 2^49, and so does the product of two.</summary>
    [Theory]
    [InlineData(1, 49, 0)]
    [InlineData(2, 24, 25)]
    public void TryJudgeShort_UpToTheLargestBaseAndProduct(int window, int power, int otherPower)
    {
        var criterion = Of(window, AveragingMethod.MeanOfYearlyShares);
        foreach (var more in (long[])[0, 1])
        {
            var area = Area([(1L << power) + more, 1L << otherPower], [(1L << power) + more, 1L << otherPower]);
            Assert.Equal((more == 0, more == 0 ? Verdict.Met : Verdict.Undetermined), Short(criterion, area));
            Assert.Equal((true, Verdict.Met), Wide(criterion, area));
        }
    }

    [Theory]
    [InlineData(AveragingMethod.MeanOfYearlyShares)]
    [InlineData(AveragingMethod.PooledShare)]
    public void TryJudgeShort_OfSeveralYears_IsTheVerdictOfTheMean(AveragingMethod averaging)
    {
        // Added up, 27 and 54 of 1,000 and 2,000 are on the limit, and so is the mean of 2.7 and 2.7 per cent.
        var criterion = Of(2, averaging);
        foreach (var more in (int[])[-1, 0, 1])
        {
            var area = Area([27 + more, 54], [1000, 2000]);
            var expected = more == 1 ? Verdict.Met : Verdict.NotMet;
            Assert.Equal((true, expected), Short(criterion, area));
            Assert.Equal((true, expected), Wide(criterion, area));
        }

        // 1 of 200 and 5 of 100: 2.75 per cent in the mean, and 6 of 300 together.
        var apart = averaging == AveragingMethod.PooledShare ? Verdict.NotMet : Verdict.Met;
        Assert.Equal((true, apart), Short(criterion, Area([1, 5], [200, 100])));
        Assert.Equal((true, apart), Wide(criterion, Area([1, 5], [200, 100])));
    }

    [Theory]
    [InlineData(Unknown, 1000)]
    [InlineData(5, Unknown)]
    [InlineData(0, 0)]
    public void TryJudgeShort_OfWhatIsNotKnown_SaysNothing(long convicted, long aged18Plus) =>
        Assert.Equal((false, Verdict.Undetermined), Short(Of(1, default), Area([convicted], [aged18Plus])));

    /// <summary>Wide numbers take any base of a year, and of four years 2^28.</summary>
    [Fact]
    public void TryJudge_UpToTheLargestBase()
    {
        var criterion = Of(4, AveragingMethod.MeanOfYearlyShares);
        foreach (var more in (long[])[0, 1])
        {
            var years = Enumerable.Repeat((1L << 28) + more, 4).ToArray();
            Assert.Equal((more == 0, more == 0 ? Verdict.Met : Verdict.Undetermined), Wide(criterion, Area(years, years)));
        }
    }

    /// <summary>One unknown year of two: the other decides only where it lifts the mean over the limit by itself.</summary>
    [Theory]
    [InlineData(0, Verdict.Undetermined)]
    [InlineData(54, Verdict.Undetermined)]
    [InlineData(55, Verdict.Met)]
    public void TryJudge_WithAnUnknownYear_LetsItLieAnywhere(int convicted, Verdict expected)
    {
        var area = Area([convicted, Unknown], [1000, 1000]);
        Assert.Equal((true, expected), Wide(Of(2, AveragingMethod.MeanOfYearlyShares), area));
        Assert.Equal((true, expected), Wide(Of(2, AveragingMethod.MeanOfYearlyShares), Area([Unknown, convicted], [1000, 1000])));
        Assert.Equal((true, expected), Wide(Of(2, AveragingMethod.PooledShare), area));
    }

    private static (bool IsJudged, Verdict Verdict) Short(CompiledCriterion criterion, AreaMeasurement area) =>
        (criterion.TryJudgeShort(new Block(area), criterion.Readings[0], criterion.Limit.Lower, out var verdict), verdict);

    private static (bool IsJudged, Verdict Verdict) Wide(CompiledCriterion criterion, AreaMeasurement area) =>
        (criterion.TryJudge(new Block(area), 0, criterion.Readings[0], criterion.Limit.Lower, out var verdict), verdict);

    private static CompiledCriterion Of(int window, AveragingMethod averaging) =>
        new(new Criterion(Indicator.Convicted, MoreThan27PerMille, Areas.WhatIf, window), averaging);

    /// <summary>The measurement year first.</summary>
    private static AreaMeasurement Area(long[] convicted, long[] aged18Plus) => new(
        "made-up",
        Areas.List2015,
        convicted.Select((part, back) => new AreaYear(2015 - back, aged18Plus: Known(aged18Plus[back]), convicted: Known(part))));

    private static Count Known(long value) => value == Unknown ? Count.Unknown : Count.Of(value);
}
