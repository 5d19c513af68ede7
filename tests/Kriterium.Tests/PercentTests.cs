using System.Globalization;
using System.Numerics;

namespace Kriterium.Tests;

/// <summary>Shares and evidence as decimals: exact where there is one, rounded for display.</summary>
public class PercentTests
{
    private static readonly Share Third = Share.Of(1, 3);
    private static readonly Share LargestDecimal = Share.Percent(decimal.MaxValue);

    [Theory]
    [InlineData("2.70", "2.7")]
    [InlineData("54", "54")]
    [InlineData("-0.125", "-0.125")]
    [InlineData("0", "0")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335", "-79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("7.9228162514264337593543950335", "7.9228162514264337593543950335")]
    public void ExactPercent_OfADecimal_IsThatDecimal_WithoutTrailingZeros(string given, string expected)
    {
        var share = Share.Percent(decimal.Parse(given, CultureInfo.InvariantCulture));
        Assert.Equal(expected, share.ExactPercent?.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(share.ExactPercent, Evidence.Exactly(share).ExactPercent);
    }

    [Fact]
    public void ExactPercent_WithoutADecimal_IsNull()
    {
        Assert.Null(Third.ExactPercent);
        Assert.Null(Share.Of(1, 7).ExactPercent);
        Assert.Null(Share.Of(LargestDecimal.Numerator + 1, LargestDecimal.Denominator).ExactPercent);
        Assert.Null(Share.Of(1, BigInteger.Pow(10, 31)).ExactPercent);
        Assert.Equal(50.000000000000000000000000001m, Share.Of((5 * BigInteger.Pow(10, 28)) + 1, BigInteger.Pow(10, 29)).ExactPercent);
        Assert.Null(Share.Of((8 * BigInteger.Pow(10, 28)) + 1, BigInteger.Pow(10, 29)).ExactPercent);
    }

    [Fact]
    public void ExactPercent_OfEvidence_IsNullUnlessOneShareIsPossible()
    {
        Assert.Equal(2.7m, Evidence.Exactly(Share.Percent(2.7m)).ExactPercent);
        Assert.Null(Evidence.Exactly(Third).ExactPercent);
        Assert.Null(Evidence.PrintedPercent(2.70m).ExactPercent);
        Assert.Null(Evidence.Between(Share.Percent(1), null).ExactPercent);
        Assert.Null(Evidence.Unknown.ExactPercent);
    }

    [Theory]
    [InlineData(1, 3, 1, "33.3")]
    [InlineData(2, 3, 1, "66.7")]
    [InlineData(2, 3, 0, "67")]
    [InlineData(1, 2, 2, "50.00")]
    [InlineData(1, 3, 10, "33.3333333333")]
    [InlineData(1, 8, 0, "13")]
    [InlineData(-1, 8, 0, "-13")]
    [InlineData(-1, 3, 2, "-33.33")]
    [InlineData(1, 10000, 1, "0.0")]
    [InlineData(-1, 10000, 1, "0.0")]
    [InlineData(0, 1, 2, "0.00")]
    public void PercentForDisplay_IsTheNearest_HalvesAwayFromZero(int part, int whole, int decimals, string expected)
    {
        var share = Share.Of(part, whole);
        Assert.Equal(expected, share.PercentForDisplay(decimals).ToString(CultureInfo.InvariantCulture));
        Assert.Equal(share.PercentForDisplay(decimals), Evidence.Exactly(share).LowerPercentForDisplay(decimals));
        Assert.Equal(share.PercentForDisplay(decimals), Evidence.Exactly(share).UpperPercentForDisplay(decimals));
    }

    [Theory]
    [InlineData("2.695", "2.705", "2.69", "2.71")]
    [InlineData("2.7", "2.8", "2.70", "2.80")]
    [InlineData("-2.705", "-2.695", "-2.71", "-2.69")]
    [InlineData("-0.001", "0.001", "-0.01", "0.01")]
    public void PercentForDisplay_OfARange_IsRoundedOutwards(string lower, string upper, string low, string high)
    {
        var range = Evidence.Between(
            Share.Percent(decimal.Parse(lower, CultureInfo.InvariantCulture)),
            Share.Percent(decimal.Parse(upper, CultureInfo.InvariantCulture)));
        Assert.Equal(low, range.LowerPercentForDisplay(2)?.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(high, range.UpperPercentForDisplay(2)?.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void PercentForDisplay_WithoutABound_IsNull()
    {
        Assert.Null(Evidence.Unknown.LowerPercentForDisplay(1));
        Assert.Null(Evidence.Unknown.UpperPercentForDisplay(1));
        Assert.Equal(33.3m, Evidence.Between(Third, null).LowerPercentForDisplay(1));
        Assert.Null(Evidence.Between(Third, null).UpperPercentForDisplay(1));
        Assert.Equal(33.4m, Evidence.Between(null, Third).UpperPercentForDisplay(1));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void PercentForDisplay_OfDecimalsOutOfRange_IsRefused(int decimals)
    {
        foreach (var display in new Action[]
        {
            () => Third.PercentForDisplay(decimals),
            () => Evidence.Exactly(Third).LowerPercentForDisplay(decimals),
            () => Evidence.Between(Third, Share.Of(1, 2)).UpperPercentForDisplay(decimals),
            () => Evidence.Unknown.LowerPercentForDisplay(decimals),
        })
        {
            var refusal = Assert.Throws<ArgumentOutOfRangeException>(nameof(decimals), display);
            var expected = FormattableString.Invariant($"A percentage with {decimals} decimals was requested; choose 0 to 10.");
            Assert.StartsWith(expected, refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void PercentForDisplay_ThatNoDecimalHolds_IsRefused()
    {
        Assert.Equal(decimal.MaxValue, LargestDecimal.PercentForDisplay(0));
        Assert.Equal(7_922_816_251_426_433_759.3543950335m, Share.Percent(7_922_816_251_426_433_759.3543950335m).PercentForDisplay(10));
        Assert.Equal(
            "79228162514264337593543950335 % is more than a decimal can hold with 1 decimal; ask for fewer, or write the fraction.",
            Assert.Throws<OverflowException>(() => LargestDecimal.PercentForDisplay(1)).Message);
    }

    [Fact]
    public void ExactPercent_OfMoreDigitsThanADecimalHolds_IsNone()
    {
        Assert.Equal(decimal.MaxValue, Share.Percent(decimal.MaxValue).ExactPercent);
        Assert.Null(Share.Of(System.Numerics.BigInteger.Pow(2, 96), 100).ExactPercent);
    }

    [Fact]
    public void Zero_HasNoSign()
    {
        var zero = Share.Percent(0);
        Assert.All(new[] { zero.ExactPercent!.Value, zero.PercentForDisplay(2) }, value => Assert.True(decimal.GetBits(value)[3] >= 0));
    }

    [Theory]
    [InlineData(27, 1, "2.7")]
    [InlineData(-27, 1, "-2.7")]
    [InlineData(5, 2, "0.05")]
    [InlineData(27, 0, "27")]
    public void Units_AreWrittenWithTheirDecimals(int units, int decimals, string expected) =>
        Assert.Equal(expected, ForDisplay.Text(units, decimals));
}
