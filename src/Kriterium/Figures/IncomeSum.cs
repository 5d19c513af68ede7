namespace Kriterium;

/// <summary>A total income and the persons it belongs to, as far as known, of one year or added up over the few of a window.</summary>
/// <remarks><c>default</c> is unknown. Each number has 63 bits at most, and four years 65: no sum comes near the 126 of <see cref="Exact"/>.</remarks>
internal readonly struct IncomeSum
{
    private readonly Wide? _total;
    private readonly Wide _fewest;
    private readonly Wide? _most;

    private IncomeSum(Wide? total, Wide fewest, Wide? most)
    {
        _total = total;
        _fewest = fewest;
        _most = most;
    }

    public static IncomeSum Zero => new(0, 0, 0);

    public static IncomeSum From(AreaYear? year) => year is null ? default : From(year.GrossIncome, year.Taxpayers);

    public static IncomeSum From(RegionYear? year) => year is null ? default : From(year.GrossIncome, year.Taxpayers);

    /// <summary>One year.</summary>
    public static IncomeSum From(long? grossIncome, Count taxpayers) =>
        new(taxpayers.Upper == 0 ? 0 : grossIncome, MeanIncome.Fewest(grossIncome is null or 0, taxpayers.Lower), taxpayers.Upper);

    public static IncomeSum operator +(IncomeSum a, IncomeSum b) => new(a._total + b._total, a._fewest + b._fewest, a._most + b._most);

    /// <summary>The range of the mean.</summary>
    public MeanIncome Mean() => MeanIncome.Pooled(_total, _fewest, _most);

    /// <summary>Total and persons, if they are exactly known and there is somebody.</summary>
    public bool IsExact(out Wide total, out Wide persons)
    {
        (total, persons) = (_total ?? 0, _fewest);
        return _total is not null && _fewest != 0 && _fewest == _most;
    }

    /// <summary>The range of the ratio of an area's mean to its region's; <c>null</c> when it is unknown. False when it takes longer numbers.</summary>
    /// <remarks>As <see cref="Evidence.RatioOfMeans"/>, in whole numbers.</remarks>
    public static bool TryRatio(IncomeSum area, IncomeSum region, out (Fraction Lowest, Fraction Highest)? ratio)
    {
        ratio = null;
        if (area._total is not { } total || area._fewest == 0) return true;

        // A region's total above zero belongs to somebody, but where there is no bound to how many, its mean comes as near to zero as one likes.
        if (region._total is not { } regionTotal || regionTotal <= 0 || region._most is not { } regionMost) return true;

        // Furthest from zero: the fewest persons here, the most there. Nearest to zero: the other way round, or zero where there is no bound.
        if (!TryDivide(total, area._fewest, regionTotal, regionMost, out var furthest)) return false;

        var nearest = furthest;
        if (area._most is not { } most) nearest = Fraction.Zero;
        else if ((most != area._fewest || regionMost != region._fewest) && !TryDivide(total, most, regionTotal, region._fewest, out nearest)) return false;

        ratio = total < 0 ? (furthest, nearest) : (nearest, furthest);
        return true;
    }

    private static bool TryDivide(Wide total, Wide persons, Wide regionTotal, Wide regionPersons, out Fraction ratio) =>
        Fraction.TryTimes(new Fraction(total, persons), new Fraction(regionPersons, regionTotal), out ratio);
}
