namespace Kriterium.Internal;

/// <summary>What an area's income and its persons are multiplied by, to hold their mean against a limit times the mean of its region.</summary>
internal readonly struct RegionFactors
{
    private readonly long _incomeFactor;
    private readonly long _taxpayersFactor;

    private RegionFactors(long incomeFactor, long taxpayersFactor)
    {
        _incomeFactor = incomeFactor;
        _taxpayersFactor = taxpayersFactor;
    }

    /// <summary>Whether the region's mean is exactly known and above zero, and the factors have at most 62 bits.</summary>
    public bool IsKnown => _incomeFactor > 0;

    public static RegionFactors Of(RegionYear? year, Fraction limit)
    {
        const int MostBits = 62;
        return IncomeSum.From(year).IsExact(out var total, out var persons) && total > 0
            && Exact.TryTimes(persons, limit.Denominator, out var incomeFactor) && Exact.Bits(incomeFactor) <= MostBits
            && Exact.TryTimes(total, limit.Numerator, out var taxpayersFactor) && Exact.Bits(taxpayersFactor) <= MostBits
                ? new RegionFactors((long)incomeFactor, (long)taxpayersFactor)
                : default;
    }

    /// <summary>How far the mean of an income over at least one person lies above the limit; negative below it.</summary>
    public Wide Over(long income, long taxpayers) => ((Wide)income * _incomeFactor) - ((Wide)taxpayers * _taxpayersFactor);
}
