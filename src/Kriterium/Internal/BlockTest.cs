namespace Kriterium.Internal;

/// <summary>Judges a block of areas in columns by one criterion: the answer of <see cref="CriterionTest"/> for each, in loops that stay in the processor's cache.</summary>
/// <remarks>The loops know exactly known counts of ordinary size. Any other area is handed to <see cref="CriterionTest"/>.</remarks>
internal readonly ref struct BlockTest
{
    private readonly CriterionTest _test;
    private readonly AreaColumns _areas;
    private readonly int _start;

    public BlockTest(CriterionTest test, AreaColumns areas, int start)
    {
        _test = test;
        _areas = areas;
        _start = start;
    }

    /// <summary>Judges as many areas as there are <paramref name="verdicts"/>, at most <see cref="AreaYearColumns.BlockSize"/>.</summary>
    public void Judge(in LimitRange? limit, Span<Verdict> verdicts)
    {
        if (_test.IsNeverDecided)
        {
            verdicts.Clear();
        }
        else if (limit is not { } range)
        {
            for (var i = 0; i < verdicts.Length; i++) verdicts[i] = _test.JudgeInFull(Area(i));
        }
        else
        {
            Judge(range, unknownEducationIsBasic: true, verdicts);
            if (_test.Readings.Length == 1) return;

            Span<Verdict> byOtherReading = stackalloc Verdict[verdicts.Length];
            Judge(range, unknownEducationIsBasic: false, byOtherReading);
            Agree(verdicts, byOtherReading);
        }
    }

    private void Judge(in LimitRange limit, bool unknownEducationIsBasic, Span<Verdict> verdicts)
    {
        Judge(limit.Lower, unknownEducationIsBasic, verdicts);
        if (limit.IsPoint) return;

        Span<Verdict> byOtherEnd = stackalloc Verdict[verdicts.Length];
        Judge(limit.Upper, unknownEducationIsBasic, byOtherEnd);
        Agree(verdicts, byOtherEnd);
    }

    private void Judge(in PointLimit limit, bool unknownEducationIsBasic, Span<Verdict> verdicts)
    {
        if (_test.IsIncome) JudgeIncome(limit, verdicts);
        else if (_test.IsPooled) JudgePooled(limit, unknownEducationIsBasic, verdicts);
        else if (_test.Criterion.WindowYears == 2) JudgeTwoYears(limit, unknownEducationIsBasic, verdicts);
        else JudgeUpToFourYears(limit, unknownEducationIsBasic, verdicts);
    }

    private void JudgePooled(in PointLimit limit, bool reading, Span<Verdict> verdicts)
    {
        if (_test.Criterion.WindowYears > 1)
        {
            JudgeOneByOne(limit, reading, verdicts);
            return;
        }

        var year = Year(0, reading, verdicts.Length);
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = limit.Takes(year.Parts[i], year.Wholes[i] - 1)
                ? limit.Judge(limit.Margin(year.Parts[i], year.Wholes[i]).Sign())
                : JudgeOne(i, reading, limit);
        }
    }

    private void JudgeTwoYears(in PointLimit limit, bool reading, Span<Verdict> verdicts)
    {
        var year = Year(0, reading, verdicts.Length);
        var year1 = Year(1, reading, verdicts.Length);
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = limit.Takes(year.Parts[i] | year1.Parts[i], (year.Wholes[i] - 1) | (year1.Wholes[i] - 1))
                ? limit.Judge(Margin.SignOfSum(limit.Margin(year.Parts[i], year.Wholes[i]), limit.Margin(year1.Parts[i], year1.Wholes[i])))
                : JudgeOne(i, reading, limit);
        }
    }

    private void JudgeUpToFourYears(in PointLimit limit, bool reading, Span<Verdict> verdicts)
    {
        if (_test.Criterion.WindowYears == 3)
        {
            JudgeOneByOne(limit, reading, verdicts);
            return;
        }

        var year = Year(0, reading, verdicts.Length);
        var year1 = Year(1, reading, verdicts.Length);
        var year2 = Year(2, reading, verdicts.Length);
        var year3 = Year(3, reading, verdicts.Length);
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = limit.Takes(year.Parts[i] | year1.Parts[i] | year2.Parts[i] | year3.Parts[i], (year.Wholes[i] - 1) | (year1.Wholes[i] - 1) | (year2.Wholes[i] - 1) | (year3.Wholes[i] - 1))
                ? limit.Judge(Margin.SignOfSum(
                    limit.Margin(year.Parts[i], year.Wholes[i]) + limit.Margin(year1.Parts[i], year1.Wholes[i]),
                    limit.Margin(year2.Parts[i], year2.Wholes[i]) + limit.Margin(year3.Parts[i], year3.Wholes[i])))
                : JudgeOne(i, reading, limit);
        }
    }

    private void JudgeIncome(in PointLimit limit, Span<Verdict> verdicts)
    {
        if (_test.Criterion.WindowYears > 1)
        {
            JudgeOneByOne(limit, reading: true, verdicts);
            return;
        }

        Span<RegionFactors> byRegion = stackalloc RegionFactors[Region.All.Count + 1];
        for (var region = 0; region < byRegion.Length; region++) byRegion[region] = RegionFactors.Of(_areas.RegionYearOfAge(region, 0), limit.Value);

        var year = _areas.YearOfAge(0);
        var incomes = AreaYearColumns.Block(year?.GrossIncome ?? default, _start, verdicts.Length);
        var taxpayers = AreaYearColumns.Block(year?.Taxpayers ?? default, _start, verdicts.Length);
        var regions = _areas.Regions.IsEmpty ? default : _areas.Regions.Span.Slice(_start, verdicts.Length);
        for (var i = 0; i < verdicts.Length; i++)
        {
            var factors = byRegion[regions.IsEmpty ? 0 : regions[i]];
            verdicts[i] = factors.IsKnown && incomes[i] != AreaYearColumns.Unknown && taxpayers[i] > 0
                ? limit.Judge(factors.Sign(incomes[i], taxpayers[i]))
                : JudgeOne(i, true, limit);
        }
    }

    private void JudgeOneByOne(in PointLimit limit, bool reading, Span<Verdict> verdicts)
    {
        for (var i = 0; i < verdicts.Length; i++) verdicts[i] = JudgeOne(i, reading, limit);
    }

    private Verdict JudgeOne(int i, bool reading, in PointLimit limit) =>
        _test.TryJudge(Area(i), reading, limit, out var verdict) ? verdict : _test.JudgeInFull(Area(i));

    private AreaColumns.Area Area(int i) => new(_areas, _start + i);

    private ShareBlock Year(int age, bool reading, int length) => new(_areas.YearOfAge(age), _test.Criterion.Indicator, reading, _start, length);

    private static void Agree(Span<Verdict> verdicts, ReadOnlySpan<Verdict> others)
    {
        for (var i = 0; i < verdicts.Length; i++) verdicts[i] = CriterionTest.Agreed(verdicts[i], others[i]);
    }

    /// <summary>Parts and bases of a block of areas in one year, unknown where there is no such year.</summary>
    private readonly ref struct ShareBlock
    {
        public ShareBlock(AreaYearColumns? year, Indicator indicator, bool unknownEducationIsBasic, int start, int length)
        {
            Parts = AreaYearColumns.Block(year?.Part(indicator, unknownEducationIsBasic) ?? default, start, length);
            Wholes = AreaYearColumns.Block(year?.Whole(indicator) ?? default, start, length);
        }

        public ReadOnlySpan<long> Parts { get; }

        public ReadOnlySpan<long> Wholes { get; }
    }
}
