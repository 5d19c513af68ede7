namespace Kriterium;

/// <summary>A criterion made ready to judge many areas: the verdict of a <see cref="Finding"/> without its explanation, in whole numbers of at most 128 bits.</summary>
/// <remarks>
/// Three ways to one answer. Exactly known counts of ordinary size are compared by their <see cref="Margin"/>s. Anything that bounds a figure is compared
/// as <see cref="Fraction"/>s at both its ends. What would take longer numbers is measured and judged as for an explanation.
/// </remarks>
internal sealed class CriterionTest
{
    private readonly int _windowYears;
    private readonly long _unitsPerPerson;
    private readonly AveragingMethod _averaging;
    private readonly Fraction _multiple;
    private readonly LimitRange _limit;

    public CriterionTest(Criterion criterion, AveragingMethod averaging)
    {
        Criterion = criterion;
        _averaging = averaging;
        _windowYears = criterion.WindowYears;
        _unitsPerPerson = ShareCounts.UnitsPerPerson(criterion.Indicator);

        // A window of one year is the same either way.
        IsPooled = averaging == AveragingMethod.PooledShare || _windowYears == 1;
        IsIncome = ReferenceEquals(criterion.Indicator, Indicator.RelativeIncome);
        HasBothReadings = criterion.Education == EducationDefinition.DanishOrApproved;

        var (constant, multiple) = (criterion.Threshold.Limit.Constant, criterion.Threshold.Limit.NationalMultiple);
        IsNational = multiple is not null && ReferenceEquals(criterion.Indicator, Indicator.Convicted);
        IsNeverDecided = multiple is not null && IsIncome;

        var factor = (constant ?? multiple)!.Value;
        if (!Exact.TryFrom(factor.Numerator, out var numerator) | !Exact.TryFrom(factor.Denominator, out var denominator))
        {
            _limit = LimitRange.TooLong;
            return;
        }

        _multiple = new Fraction(numerator, denominator);
        _limit = constant is not null
            ? new LimitRange(Point(_multiple))
            : new LimitRange(Point(Fraction.Zero), Point(_multiple)); // All that is known of the country's share is that it is one.
    }

    public Criterion Criterion { get; }

    public bool IsIncome { get; }

    /// <summary>Whether the counts of several years are added up before they are divided.</summary>
    public bool IsPooled { get; }

    /// <summary>Whether the law leaves it open how unknown education counts, so that both ways must give the same.</summary>
    public bool HasBothReadings { get; }

    /// <summary>Whether no figure can decide, as a national income has no bounds.</summary>
    public bool IsNeverDecided { get; }

    /// <summary>Whether the limit depends on the country's counts, which only convictions have.</summary>
    public bool IsNational { get; }

    /// <summary>The limit where it does not depend on the country's counts.</summary>
    public ref readonly LimitRange Limit => ref _limit;

    /// <summary>The limit where it does.</summary>
    public LimitRange NationalLimit<TCountry>(TCountry country)
        where TCountry : struct, IShareCounts
    {
        if (_limit.IsTooLong
            || !TryShare(country, unknownEducationIsBasic: true, out var lowest, out var highest)
            || !Fraction.TryTimes(lowest, _multiple, out lowest)
            || !Fraction.TryTimes(highest, _multiple, out highest))
        {
            return LimitRange.TooLong;
        }

        return lowest.IsSameAs(highest) ? new LimitRange(Point(lowest)) : new LimitRange(Point(lowest), Point(highest));
    }

    /// <summary>Judges one area. By every reading, and at both ends of the figure and of the limit, the answer must be the same, or it stays undetermined.</summary>
    public Verdict Judge<TArea>(TArea area, in LimitRange limit)
        where TArea : struct, IAreaCounts
    {
        if (IsNeverDecided) return Verdict.Undetermined;
        if (limit.IsTooLong || !TryJudge(area, unknownEducationIsBasic: true, limit, out var verdict)) return JudgeInFull(area);
        if (!HasBothReadings) return verdict;

        return TryJudge(area, unknownEducationIsBasic: false, limit, out var other) ? Agreed(verdict, other) : JudgeInFull(area);
    }

    /// <summary>What two answers to the same question come to.</summary>
    public static Verdict Agreed(Verdict a, Verdict b) => a == b ? a : Verdict.Undetermined;

    private bool TryJudge<TArea>(TArea area, bool unknownEducationIsBasic, in LimitRange limit, out Verdict verdict)
        where TArea : struct, IAreaCounts
    {
        if (!TryJudge(area, unknownEducationIsBasic, limit.Lower, out verdict)) return false;
        if (limit.IsPoint) return true;
        if (!TryJudge(area, unknownEducationIsBasic, limit.Upper, out var other)) return false;

        verdict = Agreed(verdict, other);
        return true;
    }

    /// <summary>Judges one area against one limit by one reading; false when it takes longer numbers.</summary>
    public bool TryJudge<TArea>(TArea area, bool unknownEducationIsBasic, in PointLimit limit, out Verdict verdict)
        where TArea : struct, IAreaCounts
    {
        if (IsIncome)
        {
            if (_windowYears == 1 && limit.Margins.TryJudge(area.ExactIncome(0), area.ExactRegionIncome(0), out verdict)) return true;
            if (!TryIncome(area, out var ratio, out verdict)) return false;
            return ratio is not { } known || TryJudge(known.Lowest, known.Highest, limit, out verdict);
        }

        return TryJudgeByMargins(area, unknownEducationIsBasic, limit.Margins, out verdict)
            || (TryShare(area, unknownEducationIsBasic, out var lowest, out var highest) && TryJudge(lowest, highest, limit, out verdict));
    }

    /// <summary>The way that is always open.</summary>
    public Verdict JudgeInFull<TArea>(TArea area)
        where TArea : struct, IAreaCounts => Classification.Judge(Criterion, area.ToMeasurement(), _averaging).Verdict;

    private static bool TryJudge(Fraction lowest, Fraction highest, in PointLimit limit, out Verdict verdict)
    {
        if (!limit.TryJudge(lowest, out verdict)) return false;
        if (highest.IsSameAs(lowest)) return true;
        if (!limit.TryJudge(highest, out var other)) return false;

        verdict = Agreed(verdict, other);
        return true;
    }

    /// <summary>Decides when every count of the window is exactly known, nobody's base is empty, and none is too large for <see cref="Margin"/>s.</summary>
    private bool TryJudgeByMargins<TArea>(TArea area, bool unknownEducationIsBasic, in MarginLimit limit, out Verdict verdict)
        where TArea : struct, IAreaCounts
    {
        verdict = Verdict.Undetermined;
        long part = 0, whole = 0;
        var (margin, other) = (Margin.Zero, Margin.Zero);
        for (var age = 0; age < _windowYears; age++)
        {
            var year = area.ExactShare(Criterion.Indicator, age, unknownEducationIsBasic);
            if (!limit.Takes(year)) return false;

            part += year.Part;
            whole += year.Whole;

            // In turn, so that neither comes to more than two years.
            (margin, other) = (other, margin + limit.Margin(year.Part, year.Whole));
        }

        verdict = IsPooled ? limit.BySign(limit.Margin(part, whole).Over) : limit.Judge(margin, other);
        return true;
    }

    private bool TryShare<TCounts>(TCounts area, bool unknownEducationIsBasic, out Fraction lowest, out Fraction highest)
        where TCounts : struct, IShareCounts
    {
        (lowest, highest) = (Fraction.Zero, Fraction.Zero);
        var pooled = PartOfWhole.Nobody;
        for (var age = 0; age < _windowYears; age++)
        {
            var counts = area.Share(Criterion.Indicator, age, unknownEducationIsBasic);
            var year = PartOfWhole.From(counts.Part, counts.Whole, _unitsPerPerson);
            if (IsPooled) pooled += year;
            else if (!Fraction.TryPlus(lowest, year.Lowest, out lowest) || !Fraction.TryPlus(highest, year.Highest, out highest)) return false;
        }

        if (!IsPooled) return TryDivideByYears(ref lowest) && TryDivideByYears(ref highest);

        (lowest, highest) = (pooled.Lowest, pooled.Highest);
        return true;
    }

    /// <summary>The ratio, or none and undetermined; false when it takes longer numbers.</summary>
    private bool TryIncome<TArea>(TArea area, out (Fraction Lowest, Fraction Highest)? ratio, out Verdict verdict)
        where TArea : struct, IAreaCounts
    {
        verdict = Verdict.Undetermined;
        ratio = null;
        var (lowest, highest) = (Fraction.Zero, Fraction.Zero);
        var (pooled, pooledRegion) = (IncomeSum.Zero, IncomeSum.Zero);
        for (var age = 0; age < _windowYears; age++)
        {
            var (income, regionIncome) = (area.Income(age), area.RegionIncome(age));
            if (IsPooled)
            {
                pooled += income;
                pooledRegion += regionIncome;
                continue;
            }

            if (!IncomeSum.TryRatio(income, regionIncome, out var year)) return false;
            if (year is not { } known) return true;
            if (!Fraction.TryPlus(lowest, known.Lowest, out lowest) || !Fraction.TryPlus(highest, known.Highest, out highest)) return false;
        }

        if (IsPooled) return IncomeSum.TryRatio(pooled, pooledRegion, out ratio);
        if (!TryDivideByYears(ref lowest) || !TryDivideByYears(ref highest)) return false;

        ratio = (lowest, highest);
        return true;
    }

    private bool TryDivideByYears(ref Fraction sum) => Fraction.TryTimes(sum, new Fraction(1, _windowYears), out sum);

    private PointLimit Point(Fraction value) =>
        new(value, new MarginLimit(value, Criterion.Threshold.Comparison, _unitsPerPerson, IsPooled ? 1 : _windowYears));
}
