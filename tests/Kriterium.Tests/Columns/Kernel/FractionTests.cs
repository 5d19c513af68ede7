using System.Numerics;

namespace Kriterium.Tests.Columns.Kernel;

/// <summary>Fractions whose parts have at most 126 bits, and those that would have more.</summary>
public class FractionTests
{
    [Fact]
    public void Sums_AreGiven_WhenNumeratorsAndDenominatorFit()
    {
        Assert.True(Fraction.TryPlus(new Fraction(1, 2), new Fraction(2, 3), out var sum));
        Assert.Equal((7, 6), Parts(sum));
        foreach (var (one, other) in ((Fraction, Fraction)[])
            [(OfPowers(100, 0), OfPowers(0, 30)), (OfPowers(0, 30), OfPowers(100, 0)), (OfPowers(0, 100), OfPowers(0, 30))])
        {
            Assert.False(Fraction.TryPlus(one, other, out var none));
            Assert.Equal((0, 1), Parts(none));
        }
    }

    [Fact]
    public void Products_AreGiven_WhenBothPartsFit()
    {
        Assert.True(Fraction.TryTimes(new Fraction(2, 5), new Fraction(3, 7), out var product));
        Assert.Equal((6, 35), Parts(product));
        foreach (var (one, other) in ((Fraction, Fraction)[])[(OfPowers(100, 0), OfPowers(30, 0)), (OfPowers(0, 100), OfPowers(0, 30))])
        {
            Assert.False(Fraction.TryTimes(one, other, out var none));
            Assert.Equal((0, 1), Parts(none));
        }
    }

    private static (BigInteger Numerator, BigInteger Denominator) Parts(Fraction fraction) =>
        ((BigInteger)fraction.Numerator, (BigInteger)fraction.Denominator);

    private static Fraction OfPowers(int numerator, int denominator)
    {
        Assert.True(WideMath.TryFrom(BigInteger.One << numerator, out var part));
        Assert.True(WideMath.TryFrom(BigInteger.One << denominator, out var whole));
        return new Fraction(part, whole);
    }
}
