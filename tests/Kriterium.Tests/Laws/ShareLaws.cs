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
    public void Order_IsThatOfCrossMultiplication(Ratio a, Ratio b)
    {
        var expected = Math.Sign(a.CompareTo(b));
        var (left, right) = (a.ToShare(), b.ToShare());

        Assert.Equal(expected, Math.Sign(left.CompareTo(right)));
        Assert.Equal([expected < 0, expected > 0, expected <= 0, expected >= 0], new[] { left < right, left > right, left <= right, left >= right });
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
