using System.Numerics;
using FsCheck.Xunit;

namespace Kriterium.Tests.Laws;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 250)]
public class ShareLaws
{
    [Property]
    public void Percent_PerTenThousandAndOf_Agree(int hundredths, ushort bigger)
    {
        var percent = Rounding.Decimal(hundredths, 2);
        var share = Share.Of(hundredths, 10_000);

        Assert.Equal(share, Share.Percent(percent));
        Assert.Equal(share, Share.PerTenThousand(hundredths));
        Assert.Equal(share, Share.Of(hundredths * (bigger + 1L), 10_000L * (bigger + 1L)));
        Assert.Equal(share.GetHashCode(), Share.Percent(percent).GetHashCode());
    }

    [Property]
    public void Percent_AndPerTenThousand_AreExactForEveryDecimal(int low, int middle, int high, bool isNegative, byte decimals)
    {
        var value = new decimal(low, middle, high, isNegative, (byte)(decimals % 29));
        var digits = ((BigInteger)(uint)high << 64) + ((BigInteger)(uint)middle << 32) + (uint)low;
        var ratio = new Ratio(isNegative ? -digits : digits, BigInteger.Pow(10, decimals % 29));

        Assert.Equal(ratio * new Ratio(1, 100), Ratio.From(Share.Percent(value)));
        Assert.Equal(ratio * new Ratio(1, 10_000), Ratio.From(Share.PerTenThousand(value)));
    }

    [Property]
    public void ExactPercent_IsTheShareItself_OrNull(Ratio ratio, int low, int middle, int high, bool isNegative, byte decimals)
    {
        var value = new decimal(low, middle, high, isNegative, (byte)(decimals % 29));
        Assert.Equal(value, Share.Percent(value).ExactPercent);

        if (ratio.ToShare().ExactPercent is { } percent) Assert.Equal(ratio.ToShare(), Share.Percent(percent));
    }

    [Property]
    public void PercentForDisplay_IsWithinHalfAUnit_AndARangeHoldsItsFigure(Ratio a, Ratio b, byte decimals)
    {
        var places = decimals % 11;
        var half = Share.Percent(new decimal(5, 0, 0, false, (byte)(places + 1)));
        var (low, high) = a < b ? (a.ToShare(), b.ToShare()) : (b.ToShare(), a.ToShare());
        var shown = Ratio.From(Share.Percent(low.PercentForDisplay(places)));

        Assert.True(shown - Ratio.From(low) <= Ratio.From(half) && Ratio.From(low) - shown <= Ratio.From(half));
        if (low == high) return;

        var range = Evidence.Between(low, high);
        Assert.True(Share.Percent(range.LowerPercentForDisplay(places)!.Value) <= low);
        Assert.True(Share.Percent(range.UpperPercentForDisplay(places)!.Value) >= high);
        Assert.True(Ratio.From(
            low) - Ratio.From(Share.Percent(range.LowerPercentForDisplay(places)!.Value)) < Ratio.From(half) * new Ratio(2, 1));
        Assert.True(Ratio.From(Share.Percent(range.UpperPercentForDisplay(places)!.Value)) - Ratio.From(
            high) < Ratio.From(half) * new Ratio(2, 1));
    }

    [Property]
    public void Order_IsThatOfCrossMultiplication(Ratio a, Ratio b)
    {
        var expected = Math.Sign(a.CompareTo(b));
        var (left, right) = (a.ToShare(), b.ToShare());

        Assert.Equal(expected, Math.Sign(left.CompareTo(right)));
        Assert.Equal(
            [expected < 0, expected > 0, expected <= 0, expected >= 0], new[] { left < right, left > right, left <= right, left >= right });
        Assert.Equal(expected == 0, left == right);
    }

    [Property]
    public void Share_IsTheFractionItWasMadeOf(Ratio ratio)
    {
        var share = ratio.ToShare();

        Assert.True(Ratio.From(share) == ratio);
        Assert.True(share.Denominator.Sign > 0);
    }
}
