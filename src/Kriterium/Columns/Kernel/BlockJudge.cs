namespace Kriterium;

/// <summary>Judges the areas of a block by one criterion, in loops that stay in the processor's cache.</summary>
/// <remarks>Several at a time where their counts are exactly known and of ordinary size; each of the others by itself.</remarks>
internal readonly ref struct BlockJudge
{
    private readonly CompiledCriterion _criterion;
    private readonly Block _block;
    private readonly Span<long> _margins;

    /// <param name="criterion">The criterion.</param>
    /// <param name="block">The areas.</param>
    /// <param name="scratch">Memory to work in, of the size of the block.</param>
    public BlockJudge(CompiledCriterion criterion, in Block block, Span<long> scratch)
    {
        _criterion = criterion;
        _block = block;
        _margins = scratch;
    }

    /// <summary>
    /// Judges every area. By every reading, and at both ends of the limit, the answer must be the same, or it stays undetermined.
    /// </summary>
    public void Judge(in LimitRange limit, Span<Verdict> verdicts)
    {
        if (_criterion.IsNeverDecided)
        {
            verdicts.Clear();
            return;
        }

        if (limit.IsTooLong)
        {
            for (var i = 0; i < verdicts.Length; i++) verdicts[i] = _criterion.JudgeInFull(_block.Measurement(i));
            return;
        }

        Judge(limit.Lower, 0, verdicts);
        if (!limit.IsPoint) AgreeWith(limit.Upper, 0, verdicts);
        if (_criterion.Readings.Length < 2 || !_block.HasUnknownEducation) return;

        AgreeWith(limit.Lower, 1, verdicts);
        if (!limit.IsPoint) AgreeWith(limit.Upper, 1, verdicts);
    }

    private void AgreeWith(in CompiledLimit limit, int reading, Span<Verdict> verdicts)
    {
        Span<Verdict> others = stackalloc Verdict[verdicts.Length];
        Judge(limit, reading, others);
        for (var i = 0; i < verdicts.Length; i++) verdicts[i] = Verdicts.Agreed(verdicts[i], others[i]);
    }

    private void Judge(in CompiledLimit limit, int reading, Span<Verdict> verdicts)
    {
        var i = 0;
#if NET
        // One area by itself has no columns.
        if (verdicts.Length >= BlockMargins.Step)
        {
            var margins = new BlockMargins(limit);
            var measured = _criterion.IsIncome ? Incomes(limit) : Shares(margins, _criterion.Readings[reading]);
            i = margins.Judge(measured, verdicts);
            for (var next = 0; next < i; next++)
            {
                var ahead = verdicts.Slice(next, i - next).IndexOf(Verdict.Undetermined);
                if (ahead < 0) break;

                next += ahead;
                verdicts[next] = JudgeArea(next, reading, limit);
            }
        }
#endif
        for (; i < verdicts.Length; i++) verdicts[i] = JudgeArea(i, reading, limit);
    }

    private Verdict JudgeArea(int i, int reading, in CompiledLimit limit) =>
        (_criterion.IsIncome
            ? _criterion.TryJudgeIncome(_block, i, limit, out var verdict)
            : _criterion.TryJudge(_block, i, _criterion.Readings[reading], limit, out verdict))
        ? verdict
        : _criterion.JudgeInFull(_block.Measurement(i));

#if NET
    /// <summary>The margins of the first areas: of none for a window that no act has used, and else of all but the last few.</summary>
    private ReadOnlySpan<long> Shares(in BlockMargins margins, MeasuredShare share)
    {
        var (window, length, i) = (_criterion.Criterion.WindowYears, _block.Length, 0);
        var year0 = new ShareColumns(_block, share, 0);
        if (window == 1)
        {
            for (; i <= length - BlockMargins.Step; i += BlockMargins.Step) margins.OneYear(year0, i).CopyTo(_margins.Slice(i));
        }
        else if (window == 2 && !_criterion.IsPooled)
        {
            var year1 = new ShareColumns(_block, share, 1);
            for (; i <= length - BlockMargins.Step; i += BlockMargins.Step) margins.TwoYears(year0, year1, i).CopyTo(_margins.Slice(i));
        }
        else if (window == 4 && !_criterion.IsPooled)
        {
            var year1 = new ShareColumns(_block, share, 1);
            var year2 = new ShareColumns(_block, share, 2);
            var year3 = new ShareColumns(_block, share, 3);
            for (; i <= length - BlockMargins.Step; i += BlockMargins.Step)
                margins.FourYears(year0, year1, year2, year3, i).CopyTo(_margins.Slice(i));
        }

        return _margins.Slice(0, i);
    }

    /// <summary>The margins of the incomes of all areas, or of none for a mean over several years, which no act has used.</summary>
    private ReadOnlySpan<long> Incomes(in CompiledLimit limit)
    {
        if (_criterion.Criterion.WindowYears > 1) return default;

        Span<RegionFactors> byRegion = stackalloc RegionFactors[Region.All.Count + 1];
        for (var region = 0; region < byRegion.Length; region++) byRegion[region] = RegionFactors.Of(_block.RegionYear(region, 0), limit);

        var incomes = _block.Column(YearFigure.GrossIncome, 0);
        var taxpayers = _block.Column(YearFigure.Taxpayers, 0);
        var regions = _block.Regions;
        for (var i = 0; i < incomes.Length; i++)
        {
            ref readonly var factors = ref byRegion[regions.IsEmpty ? 0 : regions[i]];
            _margins[i] = factors.Take(incomes[i], taxpayers[i]) ? factors.Over(incomes[i], taxpayers[i]) : BlockMargins.Unsure;
        }

        return _margins.Slice(0, incomes.Length);
    }
#endif
}
