using System.Numerics;
using FsCheck.Xunit;

namespace Kriterium.Tests.Laws;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 250)]
public class MeanIncomeLaws
{
    [Property]
    public void RatioOfMeans_ExactTotals_IsTheirQuotient(Incomes incomes) =>
        Assert.True(Evidence.RatioOfMeans(
                MeanIncome.Of(incomes.Area, incomes.Taxpayers.Truth),
                MeanIncome.Of(incomes.Region, incomes.RegionTaxpayers.Truth))
            .IsExactly(Quotient(incomes.Area, incomes.Taxpayers.Truth, incomes.Region, incomes.RegionTaxpayers.Truth)));

    [Property]
    public void RatioOfMeans_ContainsTheQuotientOfAnyContainedMeans(Incomes incomes)
    {
        var ratio = Evidence.RatioOfMeans(
            MeanIncome.Of(incomes.Area, incomes.Taxpayers.Count),
            MeanIncome.Of(incomes.Region, incomes.RegionTaxpayers.Count));

        Assert.True(ratio.Contains(Quotient(incomes.Area, incomes.Taxpayers.Truth, incomes.Region, incomes.RegionTaxpayers.Truth)));
    }

    [Property]
    public void RatioOfMeans_OfBounds_SpansTheFourCorners(int a, int b, int c, int d)
    {
        var (lower, upper) = (Math.Min(a, b), Math.Max(a, b));
        var (fewest, most) = (Math.Min(Positive(c), Positive(d)), Math.Max(Positive(c), Positive(d)));
        var corners = (from income in new[] { lower, upper }
                       from region in new[] { fewest, most }
                       select new Ratio(income, region)).ToList();

        Assert.True(Evidence.RatioOfMeans(MeanIncome.Between(lower, upper), MeanIncome.Between(fewest, most))
            .Spans(corners.Min(), corners.Max()));
    }

    [Property]
    public void RatioOfMeans_RegionPerhapsAtZeroOrBelow_IsUnknown(Incomes incomes, int below, int above) =>
        Assert.Equal(Evidence.Unknown, Evidence.RatioOfMeans(
            MeanIncome.Of(incomes.Area, incomes.Taxpayers.Count),
            MeanIncome.Between(-(decimal)Positive(below) + 1, Positive(above))));

    [Property]
    public void Printed_IsFromHalfAUnitBelowToHalfAUnitAbove(int digits, byte decimals)
    {
        var mean = MeanIncome.Printed(Rounding.Decimal(digits, decimals % 4));
        var unit = 2 * BigInteger.Pow(10, decimals % 4);

        // Held against a region of exactly one krone, a mean is its own ratio.
        Assert.True(Evidence.RatioOfMeans(mean, MeanIncome.Of(1, 1))
            .Spans(new Ratio((2L * digits) - 1, unit), new Ratio((2L * digits) + 1, unit)));
    }

    private static int Positive(int number) => (number & int.MaxValue) | 1;

    private static Ratio Quotient(long area, long taxpayers, long region, long regionTaxpayers) =>
        new((BigInteger)area * regionTaxpayers, (BigInteger)taxpayers * region);
}
