namespace Kriterium;

/// <summary>The sums of one measurement year: per area, per region and for the country.</summary>
/// <remarks>
/// Whole numbers, so neither order nor grouping changes a sum. Sums that would overflow are refused, and nothing is added.
/// </remarks>
internal sealed class YearSums
{
    // One array: the columns of the areas one after another, then the regions, then the country.
    private readonly long[] _sums;
    private readonly int _regionsStart;

    public YearSums(int areaCount)
    {
        AreaCount = areaCount;
        _regionsStart = checked(YearFigure.All.Count * areaCount);
        _sums = new long[checked(_regionsStart + (RegionColumns * RegionSlots) + CountrySlots)];
    }

    private const int RegionColumns = 2, CountrySlots = 3;

    /// <summary>A region's slot is its number; slot 0 stays empty.</summary>
    public const int RegionSlots = 6;

    public int AreaCount { get; }

    /// <summary>One figure of every area, in thousandths of a person or kroner where it is counted in them.</summary>
    public Span<long> Of(YearFigure figure) => _sums.AsSpan(figure.Index * AreaCount, AreaCount);

    public Span<long> RegionTaxpayers => _sums.AsSpan(_regionsStart, RegionSlots);

    /// <summary>In kroner.</summary>
    public Span<long> RegionIncome => _sums.AsSpan(_regionsStart + RegionSlots, RegionSlots);

    public ref long Rows => ref _sums[_sums.Length - 3];

    public ref long CountryAged18Plus => ref _sums[_sums.Length - 2];

    public ref long CountryConvicted => ref _sums[_sums.Length - 1];

    /// <summary>Adds another's sums, all of them or none.</summary>
    /// <exception cref="OverflowException">A sum would not fit.</exception>
    public void Add(YearSums other)
    {
        CheckAdd(other);
        long[] mine = _sums, theirs = other._sums;
        for (var i = 0; i < mine.Length; i++) mine[i] += theirs[i];
    }

    /// <summary>Checks whether another's sums can be added.</summary>
    /// <exception cref="OverflowException">A sum would not fit.</exception>
    public void CheckAdd(YearSums other)
    {
        long[] mine = _sums, theirs = other._sums;
        for (var i = 0; i < mine.Length; i++)
        {
            var sum = unchecked(mine[i] + theirs[i]);

            // The lowest number stands for unknown in columns, so it is refused too.
            if (((mine[i] ^ sum) & (theirs[i] ^ sum)) < 0 || sum == long.MinValue) throw Overflow(mine[i], theirs[i]);
        }
    }

    public void Clear() => Array.Clear(_sums, 0, _sums.Length);

    public YearSums Copy()
    {
        var copy = new YearSums(AreaCount);
        copy.Add(this);
        return copy;
    }

    private static OverflowException Overflow(long a, long b) =>
        new(
            "The sum of " + Words.Number(a) + " and " + Words.Number(b)
            + " does not fit in 64 bits; nothing was added. Check the incomes, or add up fewer rows.");
}
