using System.Numerics;

namespace Kriterium.Tests.Columns.Kernel;

/// <summary>That areas of ordinary size are judged several at a time, which their verdicts alone do not show.</summary>
public class BlockJudgeTests
{
    private const long Unknown = AreaYearColumns.Unknown;

    // A margin that no area of these tests has.
    private const long Untouched = 12_345;

    // As many as fill the widest vectors.
    private const int Count = 64;

    /// <summary>Of one, two and four years all margins are worked out together; of others, and of sums of years, none.</summary>
    [Theory]
    [InlineData(1, AveragingMethod.MeanOfYearlyShares, true)]
    [InlineData(1, AveragingMethod.PooledShare, true)]
    [InlineData(2, AveragingMethod.MeanOfYearlyShares, true)]
    [InlineData(2, AveragingMethod.PooledShare, false)]
    [InlineData(3, AveragingMethod.MeanOfYearlyShares, false)]
    [InlineData(4, AveragingMethod.MeanOfYearlyShares, true)]
    [InlineData(4, AveragingMethod.PooledShare, false)]
    public void Shares_OfTheWindowsOfTheLaw_AreTakenTogether(int window, AveragingMethod averaging, bool areTaken)
    {
        var random = new Random(window);
        var years = Enumerable.Range(0, 4).Select(back => (
            Adults: Enumerable.Range(0, Count).Select(_ => (long)random.Next(1, 2000)).ToArray(),
            Convicted: new long[Count])).ToArray();
        foreach (var (adults, convicted) in years)
        {
            for (var i = 0; i < Count; i++) convicted[i] = adults[i] * 27 / 1000;
        }

        // The last but one is not known, the last has nobody, and before them one is of a size that needs longer numbers.
        (years[0].Convicted[^2], years[0].Convicted[^1], years[0].Adults[^1], years[0].Adults[^3]) = (Unknown, 0, 0, (1L << 49) + 1);
        var criterion = new CompiledCriterion(
            new Criterion(Indicator.Convicted, Threshold.MoreThan(Share.Percent(2.7m)), Areas.WhatIf, window), averaging);
        var (margins, verdicts) = Judge(criterion, new AreaColumns(
            2015,
            years.Select((year, back) => new AreaYearColumns(2015 - back, Count, aged18Plus: year.Adults, convicted: year.Convicted))));

        Assert.All(Enumerable.Range(0, Count), i =>
        {
            BigInteger over = 0, wholes = 1;
            foreach (var (adults, convicted) in years.Take(window))
                (over, wholes) = ((over * adults[i]) + (((convicted[i] * 1000) - (adults[i] * 27)) * wholes), wholes * adults[i]);
            Assert.Equal(!areTaken ? Untouched : i >= Count - 3 ? long.MinValue : over, margins[i]);
            if (averaging == AveragingMethod.MeanOfYearlyShares && i < Count - 3)
                Assert.Equal(over > 0 ? Verdict.Met : Verdict.NotMet, verdicts[i]);
        });
    }

    /// <summary>Each by the mean of its own region, which is unknown of 0.</summary>
    [Fact]
    public void Incomes_AreTakenTogether()
    {
        byte[] regions = [.. Enumerable.Range(0, Count).Select(i => (byte)(i % 3))];
        long[] taxpayers = [.. Enumerable.Range(0, Count).Select(i => 10L + i)];
        long[] incomes = [.. taxpayers.Select(persons => (persons * 110_000) - 1)];
        taxpayers[1] = Unknown;
        var areas = new AreaColumns(
            2015,
            [new AreaYearColumns(2015, Count, taxpayers: taxpayers, grossIncome: incomes)],
            regions,
            [
                new RegionYear(2015, 1_000, 200_000_000, Region.All.Single(region => region.Number == 1)),
                new RegionYear(2015, 1_000, 100_000_000, Region.All.Single(region => region.Number == 2)),
            ]);
        var criterion = new CompiledCriterion(
            new Criterion(Indicator.RelativeIncome, Threshold.LessThan(Share.Percent(55)), Areas.WhatIf), default);
        var (margins, verdicts) = Judge(criterion, areas);

        Assert.All(Enumerable.Range(0, Count), i =>
        {
            var mean = regions[i] == 1 ? 200_000 : 100_000;
            Assert.Equal(
                regions[i] == 0 || i == 1 ? long.MinValue : ((incomes[i] * 20) - (taxpayers[i] * 11 * mean)) * 1_000, margins[i]);
            Assert.Equal(
                regions[i] == 0 ? Verdict.Undetermined : regions[i] == 1 && i > 1 ? Verdict.Met : i == 1 ? verdicts[1] : Verdict.NotMet,
                verdicts[i]);
        });

        // Over several years, which no act has asked for, one at a time.
        var mean = new CompiledCriterion(
            new Criterion(Indicator.RelativeIncome, Threshold.LessThan(Share.Percent(55)), Areas.WhatIf, windowYears: 2), default);
        Assert.All(Judge(mean, areas).Margins, margin => Assert.Equal(Untouched, margin));
    }

    private static (long[] Margins, Verdict[] Verdicts) Judge(CompiledCriterion criterion, AreaColumns areas)
    {
        long[] margins = [.. Enumerable.Repeat(Untouched, areas.Count)];
        var verdicts = new Verdict[areas.Count];
        new BlockJudge(criterion, new Block(areas, 0, areas.Count), margins).Judge(criterion.Limit, verdicts);
        return (margins, verdicts);
    }
}
