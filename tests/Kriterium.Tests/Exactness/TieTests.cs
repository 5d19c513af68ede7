using System.Globalization;

namespace Kriterium.Tests.Exactness;

/// <summary>
/// Every way in which a mean over years can stand exactly on a limit, for small bases: the tie itself is not
/// "more than", one person more is.
/// </summary>
[Trait("Size", "Large")]
public class TieTests
{
    private static readonly ThresholdPolicy Old = ThresholdPolicies.ParticularlyVulnerable2010;
    private static readonly ThresholdPolicy New = ThresholdPolicies.ParticularlyVulnerable2013;

    [Fact]
    public void Convicted_TwoYears_BasesUpTo500()
    {
        // p1/b1 + p2/b2 = 2 x 27/1000, so p2 = b2 (54 b1 - 1000 p1) / (1000 b1) must be whole.
        var ties = 0;
        var smallestBase = int.MaxValue;
        for (var b1 = 1; b1 <= 500; b1++)
        {
            for (var b2 = 1; b2 <= 500; b2++)
            {
                for (var p1 = 0; p1 <= b1 && 1000 * p1 <= 54 * b1; p1++)
                {
                    var numerator = b2 * ((54 * b1) - (1000 * p1));
                    if (numerator % (1000 * b1) != 0 || numerator / (1000 * b1) > b2) continue;

                    ties++;
                    smallestBase = Math.Min(smallestBase, Math.Max(b1, b2));
                    AssertTie(New, Indicator.Convicted, (p1, b1), (numerator / (1000 * b1), b2));
                }
            }
        }

        Assert.Equal(TwoYearConvictedTies, ties);
        Assert.Equal(125, smallestBase);
    }

    [Fact]
    public void Convicted_FourYears_Bases125And250And500()
    {
        // In units of 1/500 a person weighs 4, 2 or 1, and the four years must add up to 4 x 2.70 pct = 54/500.
        int[] bases = [125, 250, 500];
        var step = Cases.Step(usual: 31);
        var ties = 0;
        foreach (var b in Tuples(bases))
        {
            int[] weight = [500 / b[0], 500 / b[1], 500 / b[2], 500 / b[3]];
            for (var p0 = 0; p0 * weight[0] <= 54; p0++)
            {
                for (var p1 = 0; (p0 * weight[0]) + (p1 * weight[1]) <= 54; p1++)
                {
                    for (var p2 = 0; (p0 * weight[0]) + (p1 * weight[1]) + (p2 * weight[2]) <= 54; p2++)
                    {
                        var rest = 54 - (p0 * weight[0]) - (p1 * weight[1]) - (p2 * weight[2]);
                        if (rest % weight[3] != 0) continue;

                        ties++;
                        if (ties % step == 0)
                            AssertTie(Old, Indicator.Convicted, (p0, b[0]), (p1, b[1]), (p2, b[2]), (rest / weight[3], b[3]));
                    }
                }
            }
        }

        Assert.Equal(FourYearConvictedTies, ties);
    }

    [Fact]
    public void OutsideLabourMarket_TwoYears_BasesUpTo60()
    {
        // p1/b1 + p2/b2 = 2 x 2/5, in whole persons.
        var ties = 0;
        for (var b1 = 1; b1 <= 60; b1++)
        {
            for (var b2 = 1; b2 <= 60; b2++)
            {
                for (var p1 = 0; p1 <= b1; p1++)
                {
                    var numerator = b2 * ((4 * b1) - (5 * p1));
                    if (numerator < 0 || numerator % (5 * b1) != 0 || numerator / (5 * b1) > b2) continue;

                    ties++;
                    AssertTie(New, Indicator.OutsideLabourMarket, (p1, b1), (numerator / (5 * b1), b2));
                }
            }
        }

        Assert.Equal(TwoYearLabourTies, ties);
    }

    [Fact]
    public void OutsideLabourMarket_FourYears_BasesUpTo60()
    {
        // All four years of one base: p1 + p2 + p3 + p4 = 8/5 of it.
        var ties = 0;
        for (var b = 1; b <= 60; b++)
        {
            if (8 * b % 5 != 0) continue;
            var sum = 8 * b / 5;
            for (var p0 = 0; p0 <= b; p0++)
            {
                for (var p1 = 0; p1 <= b; p1++)
                {
                    // The other two share what is left; which of them has it does not change the mean, so one split is enough.
                    var left = sum - p0 - p1;
                    if (left < 0 || left > 2 * b) continue;
                    ties++;
                    AssertTie(Old, Indicator.OutsideLabourMarket, (p0, b), (p1, b), (left / 2, b), (left - (left / 2), b));
                }
            }
        }

        Assert.Equal(FourYearLabourTies, ties);
    }

    // Counted by a separate program with exact fractions, not by these loops.
    private const int TwoYearConvictedTies = 1288;
    private const int FourYearConvictedTies = 307_902;
    private const int TwoYearLabourTies = 3412;
    private const int FourYearLabourTies = 15_664;

    private static void AssertTie(ThresholdPolicy policy, Indicator indicator, params (int Part, int Base)[] years)
    {
        var criterion = Areas.CriterionOf(policy, indicator);
        Check(0, Verdict.NotMet);

        // One person more tips it, one fewer does not.
        if (years[^1].Part < years[^1].Base) Check(1, Verdict.Met);
        if (years[^1].Part > 0) Check(-1, Verdict.NotMet);

        void Check(int more, Verdict expected)
        {
            var area = new AreaMeasurement(
                "made-up", Areas.List2015, years.Select((year, i) => Year(i, year.Part + (i == years.Length - 1 ? more : 0), year.Base)));
            var verdict = criterion.Judge(area.Measure(indicator, years.Length, AveragingMethod.MeanOfYearlyShares)).Verdict;
            if (verdict != expected)
                Assert.Fail(string.Create(
                    CultureInfo.InvariantCulture, $"{indicator} {string.Join(" ", years)} with {more} more: {verdict}"));
        }

        AreaYear Year(int i, int part, int whole) => indicator == Indicator.Convicted
            ? new AreaYear(2016 - years.Length + i, aged18Plus: whole, convicted: part)
            : new AreaYear(2016 - years.Length + i, aged18To64: whole, outsideLabourMarketThousandths: 1000 * part);
    }

    private static IEnumerable<int[]> Tuples(int[] values) =>
        from a in values from b in values from c in values from d in values select (int[])[a, b, c, d];
}
