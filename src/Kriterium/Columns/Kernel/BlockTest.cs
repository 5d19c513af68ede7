namespace Kriterium;

/// <summary>Judges a block of areas in columns by one criterion: the answer of <see cref="CriterionTest"/> for each, in loops that stay in the processor's cache.</summary>
/// <remarks>The loops know exactly known counts of ordinary size. Any other area is handed to <see cref="CriterionTest"/>.</remarks>
internal readonly ref struct BlockTest
{
    private readonly CriterionTest _test;
    private readonly AreaColumns _areas;
    private readonly int _start;
    private readonly Span<long> _margins;

    /// <param name="test">The criterion.</param>
    /// <param name="areas">The columns.</param>
    /// <param name="start">The first area of the block.</param>
    /// <param name="scratch">Memory to work in, of the size of a block.</param>
    public BlockTest(CriterionTest test, AreaColumns areas, int start, Span<long> scratch)
    {
        _margins = scratch;
        _test = test;
        _areas = areas;
        _start = start;
    }

    /// <summary>Judges as many areas as there are <paramref name="verdicts"/>, at most <see cref="AreaYearColumns.BlockSize"/>.</summary>
    public void Judge(in LimitRange limit, Span<Verdict> verdicts)
    {
        if (_test.IsNeverDecided)
        {
            verdicts.Clear();
        }
        else if (limit.IsTooLong)
        {
            for (var i = 0; i < verdicts.Length; i++) verdicts[i] = _test.JudgeInFull(Area(i));
        }
        else
        {
            Judge(limit, unknownEducationIsBasic: true, verdicts);
            if (!_test.HasBothReadings || !_areas.HasUnknownEducation) return;

            Span<Verdict> byOtherReading = stackalloc Verdict[verdicts.Length];
            Judge(limit, unknownEducationIsBasic: false, byOtherReading);
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
        var i = 0;
#if NET
        var margins = new BlockMargins(limit.Margins);
        var measured = _test.IsIncome ? Incomes(limit, verdicts.Length) : Shares(margins, unknownEducationIsBasic, verdicts.Length);
        i = margins.Judge(measured, verdicts);
        for (var next = 0; next < i; next++)
        {
            var ahead = verdicts.Slice(next, i - next).IndexOf(Verdict.Undetermined);
            if (ahead < 0) break;

            next += ahead;
            verdicts[next] = JudgeArea(next, unknownEducationIsBasic, limit);
        }
#endif
        for (; i < verdicts.Length; i++) verdicts[i] = JudgeArea(i, unknownEducationIsBasic, limit);
    }

#if NET
    /// <summary>The margins of the first of so many areas: of none for a window that no act has used, and else of all but the last few.</summary>
    private ReadOnlySpan<long> Shares(in BlockMargins margins, bool reading, int length)
    {
        var window = _test.Criterion.WindowYears;
        var i = 0;
        var year0 = Year(0, reading, length);
        if (window == 1)
        {
            for (; i <= length - BlockMargins.Step; i += BlockMargins.Step) margins.OneYear(year0, i).CopyTo(_margins.Slice(i));
        }
        else if (window == 2 && !_test.IsPooled)
        {
            var year1 = Year(1, reading, length);
            for (; i <= length - BlockMargins.Step; i += BlockMargins.Step) margins.TwoYears(year0, year1, i).CopyTo(_margins.Slice(i));
        }
        else if (window == 4 && !_test.IsPooled)
        {
            var year1 = Year(1, reading, length);
            var year2 = Year(2, reading, length);
            var year3 = Year(3, reading, length);
            for (; i <= length - BlockMargins.Step; i += BlockMargins.Step) margins.FourYears(year0, year1, year2, year3, i).CopyTo(_margins.Slice(i));
        }

        return _margins.Slice(0, i);
    }

    /// <summary>The margins of the incomes of so many areas, or of none for a mean over several years, which no act has used.</summary>
    private ReadOnlySpan<long> Incomes(in PointLimit limit, int length)
    {
        if (_test.Criterion.WindowYears > 1) return default;

        Span<RegionFactors> byRegion = stackalloc RegionFactors[Region.All.Count + 1];
        for (var region = 0; region < byRegion.Length; region++) byRegion[region] = RegionFactors.Of(_areas.RegionYearOfAge(region, 0), limit.Value);

        var year = _areas.YearOfAge(0);
        var incomes = AreaYearColumns.Block(year?.GrossIncome ?? default, _start, length);
        var taxpayers = AreaYearColumns.Block(year?.Taxpayers ?? default, _start, length);
        var regions = _areas.Regions.IsEmpty ? default : _areas.Regions.Span.Slice(_start, length);
        for (var i = 0; i < length; i++)
        {
            ref readonly var factors = ref byRegion[regions.IsEmpty ? 0 : regions[i]];
            _margins[i] = factors.Take(incomes[i], taxpayers[i]) ? factors.Over(incomes[i], taxpayers[i]) : BlockMargins.Unsure;
        }

        return _margins.Slice(0, length);
    }

    private ShareBlock Year(int age, bool reading, int length) => new(_areas.YearOfAge(age), _test.Criterion.Indicator, reading, _start, length);
#endif

    private Verdict JudgeArea(int i, bool reading, in PointLimit limit) =>
        _test.TryJudge(Area(i), reading, limit, out var verdict) ? verdict : _test.JudgeInFull(Area(i));

    private AreaColumns.Area Area(int i) => new(_areas, _start + i);

    private static void Agree(Span<Verdict> verdicts, ReadOnlySpan<Verdict> others)
    {
        for (var i = 0; i < verdicts.Length; i++) verdicts[i] = CriterionTest.Agreed(verdicts[i], others[i]);
    }
}
