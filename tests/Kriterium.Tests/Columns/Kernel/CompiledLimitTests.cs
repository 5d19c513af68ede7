using System.Numerics;

namespace Kriterium.Tests.Columns.Kernel;

/// <summary>How large counts may be for products of them to fit, worked out by hand from the bits of a limit.</summary>
public class CompiledLimitTests
{
    private const long TwoTo38 = 1L << 38;
    private const long TwoTo57 = 1L << 57;
    private const long TwoTo58 = 1L << 58;
    private const long TwoTo60 = 1L << 60;

    /// <summary>
    /// The factor has the bits of the longer of numerator and denominator, and those of the units. With 2 bits to spare and the bases of
    /// all years it has at most 126 bits, or 62.
    /// </summary>
    [Theory]
    // 27 per mille, 10 bits and 1: 13 + 62, 13 + 2 x 56, 13 + 3 x 37, 13 + 4 x 28.
    [InlineData(27, 1000, 1, 1, 62, 49)]
    [InlineData(27, 1000, 1, 2, 56, 31)]
    [InlineData(27, 1000, 1, 3, 37, 20)]
    [InlineData(27, 1000, 1, 4, 28, 15)]
    // 2 in 5, 3 bits and 1, so that two years are exactly 126 bits; with thousandths 3 and 10.
    [InlineData(2, 5, 1, 2, 60, 31)]
    [InlineData(2, 5, 1000, 2, 55, 31)]
    [InlineData(2, 5, 1000, 1, 62, 47)]
    // Three times, where the numerator is the longer.
    [InlineData(3, 1, 1, 2, 60, 31)]
    // 39 bits and 1: two years leave 20 bits each; of four the first two are multiplied, which leaves 10.
    [InlineData(1, TwoTo38, 1, 1, 62, 20)]
    [InlineData(1, TwoTo38, 1, 2, 42, 20)]
    [InlineData(1, TwoTo38, 1, 3, 28, 10)]
    [InlineData(1, TwoTo38, 1, 4, 21, 10)]
    // 60, 61 and 62 bits: one person is left in 64 bits, and then none.
    [InlineData(1, TwoTo58, 1, 1, 62, 0)]
    [InlineData(1, TwoTo58 * 2, 1, 1, 62, -1)]
    [InlineData(1, TwoTo60, 1, 1, 62, -1)]
    public void LargestBases_LeaveRoomForTheProducts(
        long numerator, long denominator, int unitsPerPerson, int years, int powerOfTwo, int shortPowerOfTwo)
    {
        var limit = Of(numerator, denominator, unitsPerPerson, years);
        Assert.Equal(1L << powerOfTwo, limit.LargestWhole);
        Assert.Equal(shortPowerOfTwo < 0 ? 0 : 1L << shortPowerOfTwo, limit.LargestShortWhole);
    }

    /// <summary>A year lies at most its base times the limit, or what is missing from it to one, away; four of them take 2 bits more.</summary>
    [Theory]
    [InlineData(27, 1000, 1, 49)]
    [InlineData(2, 5, 1, 57)]
    [InlineData(2, 5, 1000, 48)]
    [InlineData(3, 1, 1, 57)]
    // 58 bits missing to one, 59, and 60: as long as the product may be, and longer.
    [InlineData(1, TwoTo57 * 2, 1, 1)]
    [InlineData(1, TwoTo58 * 2, 1, 0)]
    [InlineData(1, TwoTo60 - 1, 1, -1)]
    public void LargestProduct_LeavesRoomForFourYears(long numerator, long denominator, int unitsPerPerson, int powerOfTwo) =>
        Assert.Equal(
            powerOfTwo < 0 ? 0 : 1L << powerOfTwo, Of(numerator, denominator, unitsPerPerson, years: 4).LargestShortProduct);

    [Fact]
    public void Factors_AreThoseOfTheLimit_AndZeroWhereTheyDoNotFit()
    {
        var ordinary = Of(2, 5, 1000, 1);
        Assert.Equal((5, 2000), (ordinary.ShortPartFactor, ordinary.ShortWholeFactor));
        Assert.Equal((5, 2000), ((BigInteger)ordinary.PartFactor, (BigInteger)ordinary.WholeFactor));

        var wide = Of(1, TwoTo60, 1, 1);
        Assert.Equal((0, 0), (wide.ShortPartFactor, wide.ShortWholeFactor));
        Assert.Equal((TwoTo60, 1), ((BigInteger)wide.PartFactor, (BigInteger)wide.WholeFactor));

        // 122 bits and 1 leave 1 bit for a base; 123 leave none.
        Assert.Equal(2, OfPower(121).LargestWhole);
        Assert.Equal(0, OfPower(122).LargestWhole);
        Assert.Equal(BigInteger.Zero, (BigInteger)OfPower(122).PartFactor);
    }

    /// <summary>Beside the largest base for 64 bits, longer numbers take over.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Over_IsTheNumeratorAboveTheLimit_AlsoBeyond64Bits(int more)
    {
        var limit = Of(27, 1000, 1, 1);
        var whole = limit.LargestShortWhole + more;
        Assert.Equal((whole * (BigInteger)1000) - (whole * (BigInteger)27), (BigInteger)limit.Over(whole, whole));
        Assert.Equal(whole * (BigInteger)(-27), (BigInteger)limit.Over(0, whole));
        var largest = 1L << 62;
        Assert.Equal(largest * (BigInteger)973, (BigInteger)limit.Over(largest, largest));
    }

    [Theory]
    [InlineData(Comparison.MoreThan, Verdict.NotMet, Verdict.NotMet, Verdict.Met)]
    [InlineData(Comparison.AtLeast, Verdict.NotMet, Verdict.Met, Verdict.Met)]
    [InlineData(Comparison.LessThan, Verdict.Met, Verdict.NotMet, Verdict.NotMet)]
    public void BySide_IsTheComparison_InBothSizes(Comparison comparison, Verdict below, Verdict at, Verdict above)
    {
        var limit = new CompiledLimit(new Fraction(1, 2), comparison, 1, 1);
        Assert.Equal([below, at, above], new[] { -1L, 0L, 1L }.Select(side => limit.BySide(side)));
        Assert.Equal([below, at, above], new[] { -1, 0, 1 }.Select(side => limit.BySide(limit.PartFactor * side)));
    }

    private static CompiledLimit Of(long numerator, long denominator, int unitsPerPerson, int years) =>
        new(new Fraction(numerator, denominator), Comparison.MoreThan, unitsPerPerson, years);

    private static CompiledLimit OfPower(int power)
    {
        Assert.True(WideMath.TryFrom(BigInteger.One << power, out var denominator));
        return new CompiledLimit(new Fraction(1, denominator), Comparison.MoreThan, 1, 1);
    }
}
