namespace Kriterium.Tests.Columns.Kernel;

/// <summary>Which incomes 64 bits surely hold, by hand: a product of 61 bits at most.</summary>
public class RegionFactorsTests
{
    private const long Persons = 1_000_000;
    private const long Income = 200_000_000_000;

    // 55 per cent is 11 over 20.
    private static readonly CompiledLimit Limit = new(new Fraction(11, 20), Comparison.LessThan, 1, 1);

    /// <summary>20 times the persons has 25 bits and 11 times the income 42, which leave 36 and 19.</summary>
    [Fact]
    public void Take_TakesWhatFits()
    {
        var factors = RegionFactors.Of(new RegionYear(2015, Persons, Income), Limit);
        foreach (var (income, taxpayers, isTaken) in ((long, long, bool)[])
            [
                ((1L << 36) - 1, 1, true), (1L << 36, 1, false), (1 - (1L << 36), 1, true), (-(1L << 36), 1, false),
                (0, (1L << 19) - 1, true), (0, 1L << 19, false), (0, 0, false), (0, AreaYearColumns.Unknown, false),
                (AreaYearColumns.Unknown, 1, false),
            ])
        {
            Assert.Equal((income, taxpayers, isTaken), (income, taxpayers, factors.Take(income, taxpayers)));
            if (isTaken) Assert.Equal((income * Persons * 20) - (taxpayers * Income * 11), factors.Over(income, taxpayers));
        }
    }

    /// <summary>11 has 4 bits and 20 has 5, which leave 57 bits for the income of a region and 56 for its persons.</summary>
    [Fact]
    public void Of_RegionsThatDoNotFit_TakesNothing()
    {
        Assert.True(IsTaken((1L << 56) - 1, Income, Limit));
        Assert.False(IsTaken(1L << 56, Income, Limit));
        Assert.True(IsTaken(Persons, 1L << 56, Limit));
        Assert.False(IsTaken(Persons, 1L << 57, Limit));
        Assert.False(IsTaken(0, 0, Limit));
        Assert.False(IsTaken(Persons, -Income, Limit));
        Assert.False(IsTaken(Count.Between(Persons, Persons + 1), Income, Limit));
        Assert.False(IsTaken(Count.Unknown, Income, Limit));
        Assert.False(RegionFactors.Of(null, Limit).Take(0, 1));

        // A limit whose own factors do not fit in 64 bits.
        Assert.False(IsTaken(1, 1, new CompiledLimit(new Fraction(1, 1L << 60), Comparison.LessThan, 1, 1)));
    }

    private static bool IsTaken(Count persons, long income, CompiledLimit limit) =>
        RegionFactors.Of(new RegionYear(2015, persons, income), limit).Take(0, 1);
}
