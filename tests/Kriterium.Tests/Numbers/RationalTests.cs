namespace Kriterium.Tests.Numbers;

public class RationalTests
{
    [Fact]
    public void NoDenominator_IsNoFraction() =>
        Assert.Equal(
            "A fraction needs a denominator other than 0.", Assert.Throws<DivideByZeroException>(() => new Rational(1, 0)).Message);

    [Theory]
    [InlineData(1, -2, "-0.5")]
    [InlineData(-4, -6, "2/3")]
    [InlineData(0, -3, "0")]
    public void Signs_AndCommonDivisors_AreTakenOut(int numerator, int denominator, string expected)
    {
        var fraction = new Rational(numerator, denominator);
        Assert.Equal(expected, fraction.ToString());
        Assert.Equal(1, fraction.Denominator.Sign);
    }

    [Theory]
    [InlineData(1, 3, -1)]
    [InlineData(1, 2, 0)]
    [InlineData(2, 3, 1)]
    public void EveryComparison_IsThatOfTheValues(int numerator, int denominator, int expected)
    {
        var (fraction, half) = (new Rational(numerator, denominator), new Rational(2, 4));
        Assert.Equal(expected, fraction.CompareTo(half));
        Assert.Equal(
            (expected < 0, expected <= 0, expected > 0, expected >= 0, expected == 0, expected != 0),
            (fraction < half, fraction <= half, fraction > half, fraction >= half, fraction == half, fraction != half));
    }
}
