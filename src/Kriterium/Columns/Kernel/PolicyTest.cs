namespace Kriterium;

/// <summary>A policy made ready to decide many areas without explanation. Immutable.</summary>
internal sealed class PolicyTest
{
    private readonly CriterionTest[] _criteria;
    private readonly CriterionTest[] _gates;

    // Those that look at the fewest years first: they often settle the answer.
    private readonly CriterionTest[] _quickestFirst;
    private readonly long _smallestPopulation;
    private readonly TallyTable _table;

    public PolicyTest(ThresholdPolicy policy)
    {
        _criteria = [.. policy.Criteria.Select(criterion => new CriterionTest(criterion, policy.Averaging))];
        _gates = [.. policy.Gates.Select(gate => new CriterionTest(gate, policy.Averaging))];
        _quickestFirst = [.. _criteria.OrderBy(test => test.Criterion.WindowYears)];
        _smallestPopulation = policy.SmallestPopulation;
        _table = new TallyTable(_criteria.Length, policy.RequiredCount, gates: _gates.Length + 1);
    }

    /// <summary>Criteria and gates together.</summary>
    public int Count => _criteria.Length + _gates.Length;

    /// <summary>Decides one area from its counts, and by full findings where a published figure is involved.</summary>
    public Verdict Decide(AreaMeasurement area)
    {
        var size = SizeFinding.Judge(area.Residents, _smallestPopulation);
        if (size == Verdict.NotMet) return Verdict.NotMet;

        // What is not judged yet could come out either way. As soon as it cannot change the answer, that is the answer.
        var criteria = TallyTable.Unjudged(_criteria.Length);
        var gates = (byte)(TallyTable.Unjudged(_gates.Length) + TallyTable.Of(size));
        foreach (var gate in _gates)
        {
            gates = TallyTable.Judged(gates, Judge(gate, area));
            if (_table.Decide(criteria, gates) is not Verdict.Undetermined and var settled) return settled;
        }

        foreach (var criterion in _quickestFirst)
        {
            criteria = TallyTable.Judged(criteria, Judge(criterion, area));
            if (_table.Decide(criteria, gates) is not Verdict.Undetermined and var settled) return settled;
        }

        return Verdict.Undetermined;
    }

    /// <summary>Decides some of the areas in columns.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="national">What <see cref="NationalLimit"/> gave for them.</param>
    /// <param name="start">The first of those to decide.</param>
    /// <param name="length">How many to decide.</param>
    /// <param name="verdicts">One of every area in the columns.</param>
    /// <param name="criteria">Empty, or for the criteria and then the gates in turn one of every area in the columns.</param>
    public void Decide(AreaColumns areas, in LimitRange national, int start, int length, Span<Verdict> verdicts, Span<Verdict> criteria)
    {
        Span<byte> criteriaTallies = stackalloc byte[AreaYearColumns.BlockSize], gateTallies = stackalloc byte[AreaYearColumns.BlockSize];
        Span<long> scratch = stackalloc long[AreaYearColumns.BlockSize];
        Span<Verdict> judged = stackalloc Verdict[AreaYearColumns.BlockSize];
        for (var end = start + length; start < end; start += AreaYearColumns.BlockSize)
        {
            var size = end - start < AreaYearColumns.BlockSize ? end - start : AreaYearColumns.BlockSize;
            var residents = AreaYearColumns.Block(areas.YearOfAge(0)?.Residents ?? default, start, size);
            for (var i = 0; i < size; i++) gateTallies[i] = TallyTable.Of(JudgeSize(residents[i]));
            criteriaTallies.Clear();

            for (var test = 0; test < Count; test++)
            {
                var isGate = test >= _criteria.Length;
                var block = criteria.IsEmpty ? judged.Slice(0, size) : criteria.Slice((test * areas.Count) + start, size);
                Judge(isGate ? _gates[test - _criteria.Length] : _criteria[test], areas, national, start, scratch, block);
                TallyTable.Add(block, isGate ? gateTallies : criteriaTallies);
            }

            for (var i = 0; i < size; i++) verdicts[start + i] = _table.Decide(criteriaTallies[i], gateTallies[i]);
        }
    }

    /// <summary>The one limit of the policy that depends on the country, if there is one: each indicator stands in it at most once.</summary>
    public LimitRange NationalLimit(AreaColumns areas) =>
        (Array.Find(_criteria, test => test.IsNational) ?? Array.Find(_gates, test => test.IsNational))?.NationalLimit(new AreaColumns.Country(areas)) ?? default;

    private static Verdict Judge(CriterionTest test, AreaMeasurement area)
    {
        var counts = new AreaMeasurement.Counts(area);
        return area.HasPublishedFigures ? test.JudgeInFull(counts)
            : test.IsNational ? test.Judge(counts, test.NationalLimit(new AreaMeasurement.Country(area)))
            : test.Judge(counts, test.Limit);
    }

    private static void Judge(CriterionTest test, AreaColumns areas, in LimitRange national, int start, Span<long> scratch, Span<Verdict> verdicts)
    {
        var block = new BlockTest(test, areas, start, scratch);
        if (test.IsNational) block.Judge(national, verdicts);
        else block.Judge(test.Limit, verdicts);
    }

    private Verdict JudgeSize(long residents) =>
        residents == AreaYearColumns.Unknown ? SizeFinding.Judge(Kriterium.Count.Unknown, _smallestPopulation)
        : residents >= _smallestPopulation ? Verdict.Met
        : Verdict.NotMet;
}
