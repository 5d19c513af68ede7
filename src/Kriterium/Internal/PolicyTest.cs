namespace Kriterium.Internal;

/// <summary>A policy made ready to decide many areas without explanation. Immutable.</summary>
internal sealed class PolicyTest
{
    private readonly ThresholdPolicy _policy;
    private readonly CriterionTest[] _tests;

    public PolicyTest(ThresholdPolicy policy)
    {
        _policy = policy;
        _tests = [.. policy.Criteria.Concat(policy.Gates).Select(criterion => new CriterionTest(criterion, policy.Averaging))];
    }

    /// <summary>The criteria, then the gates.</summary>
    public IReadOnlyList<CriterionTest> Tests => _tests;

    /// <summary>Decides one area from its counts, and by full findings where a published figure is involved.</summary>
    public Verdict Decide(AreaMeasurement area)
    {
        var size = SizeFinding.Judge(area.Residents, _policy.SmallestPopulation);
        if (size == Verdict.NotMet) return Verdict.NotMet;

        var counts = new AreaMeasurement.Counts(area);
        Span<Verdict> verdicts = stackalloc Verdict[_tests.Length];
        for (var i = 0; i < _tests.Length; i++)
        {
            var test = _tests[i];
            verdicts[i] = area.HasPublishedFigures
                ? test.JudgeInFull(counts)
                : test.Judge(counts, test.Limit(new AreaMeasurement.Country(area)));
        }

        return Decide(size, verdicts, first: 0, step: 1);
    }

    /// <summary>Decides the areas from <paramref name="start"/> on, as many as <paramref name="length"/>.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="national">What <see cref="NationalLimit"/> gave for them.</param>
    /// <param name="start">The first area.</param>
    /// <param name="length">How many.</param>
    /// <param name="verdicts">A verdict of every area of the columns.</param>
    /// <param name="criteria">Empty, or for each test in turn a verdict of every area of the columns.</param>
    public void Decide(AreaColumns areas, in LimitRange? national, int start, int length, Span<Verdict> verdicts, Span<Verdict> criteria)
    {
        Span<Verdict> block = stackalloc Verdict[_tests.Length * AreaYearColumns.BlockSize];
        for (var end = start + length; start < end; start += AreaYearColumns.BlockSize)
        {
            var size = end - start < AreaYearColumns.BlockSize ? end - start : AreaYearColumns.BlockSize;
            for (var i = 0; i < _tests.Length; i++)
            {
                var judged = block.Slice(i * AreaYearColumns.BlockSize, size);
                new BlockTest(_tests[i], areas, start).Judge(_tests[i].IsNational ? national : _tests[i].Limit(new AreaColumns.Country(areas)), judged);
                if (!criteria.IsEmpty) judged.CopyTo(criteria.Slice((i * areas.Count) + start, size));
            }

            for (var i = 0; i < size; i++)
                verdicts[start + i] = Decide(SizeFinding.Judge(areas.ResidentsOf(start + i), _policy.SmallestPopulation), block, first: i, step: AreaYearColumns.BlockSize);
        }
    }

    /// <summary>The one limit of the policy that depends on the country, if there is one: each indicator stands in it at most once.</summary>
    public LimitRange? NationalLimit(AreaColumns areas) =>
        Array.Find(_tests, test => test.IsNational)?.Limit(new AreaColumns.Country(areas));

    /// <summary>The whole rule, from the verdicts of the criteria and then of the gates: every <paramref name="step"/>th from <paramref name="first"/>.</summary>
    public Verdict Decide(Verdict size, ReadOnlySpan<Verdict> verdicts, int first, int step)
    {
        int met = 0, open = 0;
        for (var i = 0; i < _policy.Criteria.Count; i++, first += step)
        {
            if (verdicts[first] == Verdict.Met) met++;
            else if (verdicts[first] == Verdict.Undetermined) open++;
        }

        var decided = Tally.Both(size, Tally.AtLeast(met, open, _policy.RequiredCount));
        for (var i = 0; i < _policy.Gates.Count; i++, first += step) decided = Tally.Both(decided, verdicts[first]);
        return decided;
    }
}
