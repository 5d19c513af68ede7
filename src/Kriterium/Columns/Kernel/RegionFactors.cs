namespace Kriterium;

/// <summary>
/// What an area's income and its persons are multiplied by, to hold their mean against a limit times the mean of its region. In 64
/// bits.
/// </summary>
internal readonly struct RegionFactors
{
    // A product has 61 bits at most, so that the difference of two fits.
    private const int MostBits = 61;

    private readonly long _incomeFactor;
    private readonly long _taxpayersFactor;
    private readonly long _largestIncome;
    private readonly long _largestTaxpayers;

    private RegionFactors(long incomeFactor, long taxpayersFactor)
    {
        _incomeFactor = incomeFactor;
        _taxpayersFactor = taxpayersFactor;
        _largestIncome = 1L << (MostBits - WideMath.Bits(incomeFactor));
        _largestTaxpayers = 1L << (MostBits - WideMath.Bits(taxpayersFactor));
    }

    /// <summary>
    /// Of a region whose mean is exactly known and above zero. Of any other, and for very long numbers, factors that take no area.
    /// </summary>
    public static RegionFactors Of(RegionYear? year, in CompiledLimit limit) =>
        year is { GrossIncome: > 0 and var total, Taxpayers: { IsExact: true, Lower: > 0 and var persons } }
        && limit.LargestShortWhole > 0
        && WideMath.Bits(persons) + WideMath.Bits(limit.ShortPartFactor) <= MostBits
        && WideMath.Bits(total) + WideMath.Bits(limit.ShortWholeFactor) <= MostBits
            ? new RegionFactors(persons * limit.ShortPartFactor, total * limit.ShortWholeFactor)
            : default;

    /// <summary>Whether these figures of an area are known and small enough.</summary>
    public bool Take(long income, long taxpayers) =>
        income < _largestIncome & income > -_largestIncome & taxpayers > 0 & taxpayers < _largestTaxpayers;

    /// <summary>How far the mean of an income over at least one person lies above the limit; negative below it.</summary>
    public long Over(long income, long taxpayers) => (income * _incomeFactor) - (taxpayers * _taxpayersFactor);
}
