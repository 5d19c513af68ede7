namespace Kriterium.Tests.Numbers;

public class IntervalTests
{
    /// <summary>Every quotient of a value of the first and one of the second, by hand; an end that is left out is unbounded.</summary>
    [Theory]
    [InlineData(5, 10, 2, 4, false, "5/4 to 5")]
    [InlineData(-10, 5, 2, 4, false, "-5 to 5/2")]
    [InlineData(-10, -5, 2, 4, false, "-5 to -5/4")]
    [InlineData(0, 0, 2, 4, false, "0 to 0")]
    [InlineData(5, 10, 2, null, false, "0 to 5")]
    [InlineData(-10, -5, 2, null, false, "-5 to 0")]
    [InlineData(null, null, 2, 4, false, "any to any")]
    [InlineData(0, 10, 0, 5, true, "0 to any")]
    [InlineData(5, 10, 0, 5, true, "1 to any")]
    [InlineData(-10, 0, 0, 5, true, "any to 0")]
    [InlineData(0, 0, 0, 5, true, "0 to 0")]
    [InlineData(0, 10, 0, 5, false, "any to any")]
    [InlineData(5, 10, 2, 4, true, "5/4 to 5")]
    [InlineData(5, 10, -1, 4, true, "any to any")]
    [InlineData(5, 10, null, 4, true, "any to any")]
    public void DividedByPositive_IsEveryQuotient(int? lower, int? upper, int? least, int? most, bool isAboveZero, string expected)
    {
        var quotients = Of(lower, upper).DividedByPositive(Of(least, most), isAboveZero);
        Assert.Equal(expected, End(quotients.Lower) + " to " + End(quotients.Upper));
    }

    [Fact]
    public void Intervals_AreEqual_WhenBothEndsAre()
    {
        Assert.True(Of(1, null).Equals(Of(1, null)));
        Assert.False(Of(1, 2).Equals(Of(1, 3)));
        Assert.False(Of(0, 2).Equals(Of(1, 2)));
        Assert.False(Of(1, null).Equals(Of(1, 2)));
    }

    private static Interval Of(int? lower, int? upper) => new(Whole(lower), Whole(upper));

    private static Rational? Whole(int? value) => value is { } known ? new Rational(known, 1) : null;

    private static string End(Rational? end) =>
        end is not { } known ? "any"
        : FormattableString.Invariant(known.Denominator.IsOne ? (FormattableString)$"{known.Numerator}" : $"{known.Numerator}/{known.Denominator}");
}
