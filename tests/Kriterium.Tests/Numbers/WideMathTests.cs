using System.Numerics;

namespace Kriterium.Tests.Numbers;

/// <summary>Numbers of 126 bits, and what is one bit longer.</summary>
public class WideMathTests
{
    [Theory]
    [InlineData(62, 62, true)]
    [InlineData(62, 63, false)]
    [InlineData(0, 124, true)]
    [InlineData(0, 125, false)]
    [InlineData(1, 123, true)]
    [InlineData(1, 124, false)]
    public void Products_OfPowersOfTwo_AreGiven_WhenTheirBitsAreAtMost126Together(int one, int other, bool fits)
    {
        foreach (var (a, b) in Signs(BigInteger.Pow(2, one), BigInteger.Pow(2, other)))
        {
            Assert.True(WideMath.TryFrom(a, out var left));
            Assert.True(WideMath.TryFrom(b, out var right));
            Assert.Equal(fits, WideMath.TryTimes(left, right, out var product));
            Assert.Equal(fits ? a * b : 0, (BigInteger)product);
        }
    }

    [Fact]
    public void Numbers_OfUpTo126Bits_AreTaken()
    {
        var first = BigInteger.One << 126;
        foreach (var sign in (int[])[1, -1])
        {
            Assert.True(WideMath.TryFrom(sign * (first - 1), out var longest));
            Assert.Equal(sign * (first - 1), (BigInteger)longest);
            Assert.Equal(126, WideMath.Bits(longest));
            Assert.False(WideMath.TryFrom(sign * first, out var none));
            Assert.Equal(BigInteger.Zero, (BigInteger)none);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    [InlineData(255, 8)]
    [InlineData(256, 9)]
    [InlineData(long.MaxValue, 63)]
    [InlineData(-1, 1)]
    [InlineData(-2, 2)]
    [InlineData(-256, 9)]
    [InlineData(long.MinValue, 64)]
    public void Bits_AreThoseOfTheSize(long value, int expected)
    {
        Assert.True(WideMath.TryFrom(value, out var wide));
        Assert.Equal((expected, expected), (WideMath.Bits(wide), WideMath.Bits(value)));
    }

    /// <summary>Counted quickly, a size below zero may get one bit more, and never one less.</summary>
    [Theory]
    [InlineData(-3, 2)]
    [InlineData(-255, 8)]
    [InlineData(-257, 9)]
    public void Bits_OfOneBelowZero_AreAtMostOneMore(long value, int exact) => Assert.InRange(WideMath.Bits(value), exact, exact + 1);

    private static IEnumerable<(BigInteger A, BigInteger B)> Signs(BigInteger a, BigInteger b) => [(a, b), (-a, b), (a, -b), (-a, -b)];
}
