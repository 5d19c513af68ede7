namespace Kriterium;

/// <summary>A criterion made ready to judge many areas: the verdict of a <see cref="Finding"/> without its explanation.</summary>
/// <remarks>
/// Exactly known counts are compared in whole numbers of at most 128 bits. Everything else is measured and judged as for an
/// explanation.
/// </remarks>
internal sealed class CompiledCriterion
{
    private readonly AveragingMethod _averaging;
    private readonly Fraction _factor;
    private readonly LimitRange _limit;
    private readonly int _unitsPerPerson;

    public CompiledCriterion(Criterion criterion, AveragingMethod averaging)
    {
        Criterion = criterion;
        Readings = [.. Measuring.ReadingsOf(criterion.Indicator, criterion.Education)];
        IsIncome = Readings.Length == 0;
        IsPooled = averaging == AveragingMethod.PooledShare || criterion.WindowYears == 1;
        _averaging = averaging;
        _unitsPerPerson = IsIncome ? 1 : Readings[0].UnitsPerPerson;

        var (constant, multiple) = (criterion.Threshold.Limit.Constant, criterion.Threshold.Limit.NationalMultiple);
        IsNational = multiple is not null && ReferenceEquals(criterion.Indicator, Indicator.Convicted);
        IsNeverDecided = multiple is not null && IsIncome;

        var factor = (constant ?? multiple)!.Value;
        if (!WideMath.TryFrom(factor.Numerator, out var numerator) | !WideMath.TryFrom(factor.Denominator, out var denominator))
        {
            _limit = LimitRange.TooLong;
            return;
        }

        // All that is known of the country's share without its counts is that it is one.
        _factor = new Fraction(numerator, denominator);
        _limit = constant is not null ? new LimitRange(Point(_factor)) : new LimitRange(Point(Fraction.Zero), Point(_factor));
    }

    public Criterion Criterion { get; }

    /// <summary>
    /// What is divided by what; several where the law leaves it open, so that all must give the same. None for the income.
    /// </summary>
    public MeasuredShare[] Readings { get; }

    public bool IsIncome { get; }

    /// <summary>
    /// Whether the counts of several years are added up before they are divided. A window of one year is the same either way.
    /// </summary>
    public bool IsPooled { get; }

    /// <summary>Whether no figure can decide, as a national income has no bounds.</summary>
    public bool IsNeverDecided { get; }

    /// <summary>Whether the limit depends on the country's counts, which only convictions have.</summary>
    public bool IsNational { get; }

    /// <summary>The limit where it does not depend on the country's counts.</summary>
    public ref readonly LimitRange Limit => ref _limit;

    /// <summary>The limit where it does.</summary>
    public LimitRange NationalLimit(in Block block)
    {
        if (_limit.IsTooLong) return _limit;

        var unknownYears = 0;
        var share = Fraction.Zero;
        Wide parts = 0, wholes = 0;
        for (var yearsBack = 0; yearsBack < Criterion.WindowYears; yearsBack++)
        {
            if (block.NationalYear(yearsBack) is not { } year || year.Convicted == Count.Unknown || year.Aged18Plus == Count.Unknown)
            {
                unknownYears++;
                continue;
            }

            if (!year.Convicted.IsExact || year.Aged18Plus is not { IsExact: true, Lower: > 0 }) return LimitRange.TooLong;

            (parts, wholes) = (parts + year.Convicted.Lower, wholes + year.Aged18Plus.Lower);
            if (!Fraction.TryPlus(share, new Fraction(year.Convicted.Lower, year.Aged18Plus.Lower), out share)) return LimitRange.TooLong;
        }

        if (unknownYears > 0) return unknownYears == Criterion.WindowYears ? _limit : LimitRange.TooLong;
        if (IsPooled) share = new Fraction(parts, wholes);

        return Fraction.TryTimes(share, new Fraction(1, IsPooled ? 1 : Criterion.WindowYears), out share)
            && Fraction.TryTimes(share, _factor, out share)
            ? new LimitRange(Point(share))
            : LimitRange.TooLong;
    }

    /// <summary>Judges one area by everything that is known of it.</summary>
    public Verdict JudgeInFull(AreaMeasurement area) => AreaClassifier.Judge(Criterion, area, _averaging).Verdict;

    /// <summary>Judges one area by one reading in 64 bits, as nearly every area can be; false where <see cref="TryJudge"/> must.</summary>
    public bool TryJudgeShort(in Block block, MeasuredShare reading, in CompiledLimit limit, out Verdict verdict)
    {
        verdict = Verdict.Undetermined;
        long over = 0, wholes = 1;
        for (var yearsBack = 0; yearsBack < Criterion.WindowYears; yearsBack++)
        {
            if (!block.TryExact(reading, yearsBack, out var part, out var whole) || whole > limit.LargestShortWhole) return false;

            var overOfYear = (part * limit.ShortPartFactor) - (whole * limit.ShortWholeFactor);
            (over, wholes) = IsPooled ? (over + overOfYear, 1) : ((over * whole) + (overOfYear * wholes), wholes * whole);
        }

        // Bases as small as these multiply without overflow; where their product is too large, what lies above the limit may have
        // overflowed.
        if (wholes > limit.LargestShortProduct) return false;

        verdict = limit.BySide(over);
        return true;
    }

    /// <summary>Judges one area by one reading; false when a count is neither exact nor wholly unknown, or is too large.</summary>
    public bool TryJudge(in Block block, int i, MeasuredShare reading, in CompiledLimit limit, out Verdict verdict)
    {
        verdict = Verdict.Undetermined;
        if (limit.LargestWhole == 0) return false;

        // How far the years lie above the limit, over all their bases multiplied, and how much further they may lie.
        Wide over = 0, spread = 0, wholes = 1;
        for (var yearsBack = 0; yearsBack < Criterion.WindowYears; yearsBack++)
        {
            if (!block.TryShare(reading, yearsBack, i, IsPooled && Criterion.WindowYears > 1, out var fewest, out var most, out var whole)
                || whole > limit.LargestWhole)
            {
                return false;
            }

            var (overOfYear, spreadOfYear) = (limit.Over(fewest, whole), most == fewest ? 0 : (most - fewest) * limit.PartFactor);
            if (yearsBack == 0)
            {
                (over, spread, wholes) = (overOfYear, spreadOfYear, whole);
            }
            else if (IsPooled)
            {
                (over, spread) = (over + overOfYear, spread + spreadOfYear);
            }
            else
            {
                over = (over * whole) + (overOfYear * wholes);
                spread = spread == 0 && spreadOfYear == 0 ? 0 : (spread * whole) + (spreadOfYear * wholes);
                wholes *= whole;
            }
        }

        verdict = limit.BySide(over);
        if (spread != 0) verdict = Verdicts.Agreed(verdict, limit.BySide(over + spread));
        return true;
    }

    /// <summary>
    /// Judges the income of one area; false when a number is not exactly known or is too large, or over several years, which no act
    /// has used.
    /// </summary>
    public bool TryJudgeIncome(in Block block, int i, in CompiledLimit limit, out Verdict verdict)
    {
        verdict = Verdict.Undetermined;
        if (Criterion.WindowYears > 1) return false;

        var (income, taxpayers) = (block.Figure(YearFigure.GrossIncome, 0, i), block.Figure(YearFigure.Taxpayers, 0, i));
        var region = block.RegionYear(block.Regions.IsEmpty ? 0 : block.Regions[i], 0);

        // Without an income, or without a region whose mean is surely above zero, nothing is known of their ratio.
        if (income == AreaYearColumns.Unknown || taxpayers == 0 || region is not { GrossIncome: > 0 }) return true;

        // An income of an unknown number of persons is somebody's, unless it is zero: as far from zero as of one person, or as near
        // as of very many.
        var isUnknown = taxpayers == AreaYearColumns.Unknown;
        if (isUnknown && income == 0) return true;

        var (factors, fewest) = (RegionFactors.Of(region, limit), isUnknown ? 1 : taxpayers);
        if (!factors.Take(income, fewest)) return false;

        verdict = limit.BySide(factors.Over(income, fewest));
        if (isUnknown) verdict = Verdicts.Agreed(verdict, limit.BySide(-limit.Value.Numerator));
        return true;
    }

    private CompiledLimit Point(Fraction value) =>
        new(value, Criterion.Threshold.Comparison, _unitsPerPerson, IsPooled ? 1 : Criterion.WindowYears);
}
