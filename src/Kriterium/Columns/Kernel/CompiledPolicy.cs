namespace Kriterium;

/// <summary>A policy made ready to decide many areas without explanation. Immutable.</summary>
internal sealed class CompiledPolicy
{
    // What the size adds to the tally of the gates: below the smallest population, exactly it, and above it. Judged once with one
    // resident as the smallest population, and not for each of a million areas.
    private static readonly byte[] Sizes =
        [.. Enumerable.Range(0, 3).Select(residents => KOfNTable.Of(AreaClassifier.JudgeSize(residents, smallestPopulation: 1)))];

    private readonly CompiledCriterion[] _criteria;
    private readonly CompiledCriterion[] _gates;

    // Those that look at the fewest years first: they often settle the answer.
    private readonly CompiledCriterion[] _quickestFirst;
    private readonly long _smallestPopulation;
    private readonly byte _unknownSize;
    private readonly KOfNTable _table;

    public CompiledPolicy(ThresholdPolicy policy)
    {
        _criteria = [.. policy.Criteria.Select(criterion => new CompiledCriterion(criterion, policy.Averaging))];
        _gates = [.. policy.Gates.Select(gate => new CompiledCriterion(gate, policy.Averaging))];
        _quickestFirst = [.. _criteria.OrderBy(criterion => criterion.Criterion.WindowYears)];
        _smallestPopulation = policy.SmallestPopulation;
        _unknownSize = KOfNTable.Of(AreaClassifier.JudgeSize(Kriterium.Count.Unknown, _smallestPopulation));
        _table = new KOfNTable(_criteria.Length, policy.RequiredCount, gates: _gates.Length + 1);
    }

    /// <summary>Criteria and gates together.</summary>
    public int Count => _criteria.Length + _gates.Length;

    /// <summary>Decides one area of which only counts are known: a block of one.</summary>
    /// <param name="area">The area.</param>
    /// <param name="given">A criterion or gate that is not judged, as its verdict is given; none when <c>null</c>.</param>
    /// <param name="verdict">The verdict that it is given.</param>
    public Verdict Decide(AreaMeasurement area, Criterion? given = null, Verdict verdict = default)
    {
        var size = AreaClassifier.JudgeSize(area.Residents, _smallestPopulation);
        if (size == Verdict.NotMet) return size;

        // What is not judged yet could come out either way. As soon as it cannot change the answer, that is the answer.
        var criteria = KOfNTable.Unjudged(_criteria.Length);
        var gates = (byte)(KOfNTable.Unjudged(_gates.Length) + KOfNTable.Of(size));
        var block = new Block(area);
        foreach (var gate in _gates)
        {
            gates = KOfNTable.Judged(gates, IsGiven(gate) ? verdict : Judge(gate, block));
            if (_table.Decide(criteria, gates) is not Verdict.Undetermined and var settled) return settled;
        }

        foreach (var criterion in _quickestFirst)
        {
            criteria = KOfNTable.Judged(criteria, IsGiven(criterion) ? verdict : Judge(criterion, block));
            if (_table.Decide(criteria, gates) is not Verdict.Undetermined and var settled) return settled;
        }

        return Verdict.Undetermined;

        bool IsGiven(CompiledCriterion criterion) => ReferenceEquals(criterion.Criterion, given);
    }

    /// <summary>Decides some of the areas in columns.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="national">What <see cref="NationalLimit(AreaColumns)"/> gave for them.</param>
    /// <param name="start">The first of those to decide.</param>
    /// <param name="length">How many to decide.</param>
    /// <param name="verdicts">One of every area in the columns.</param>
    /// <param name="criteria">Empty, or for the criteria and then the gates in turn one of every area in the columns.</param>
    public void Decide(AreaColumns areas, in LimitRange national, int start, int length, Span<Verdict> verdicts, Span<Verdict> criteria)
    {
        Span<byte> gates = stackalloc byte[AreaYearColumns.BlockSize];
        for (var end = start + length; start < end; start += AreaYearColumns.BlockSize)
        {
            var block = new Block(areas, start, end - start < AreaYearColumns.BlockSize ? end - start : AreaYearColumns.BlockSize);
            var residents = block.Column(YearFigure.Residents, 0);
            for (var i = 0; i < residents.Length; i++)
            {
                gates[i] = residents[i] == AreaYearColumns.Unknown
                    ? _unknownSize
                    : Sizes[CompiledLimit.Side(residents[i] - _smallestPopulation)];
            }

            Decide(
                block,
                national,
                gates.Slice(0, block.Length),
                verdicts.Slice(start, block.Length),
                criteria.IsEmpty ? criteria : criteria.Slice(start),
                stride: areas.Count);
        }
    }

    /// <summary>
    /// The one limit of the policy that depends on the country, if there is one: each indicator stands in it at most once.
    /// </summary>
    public LimitRange NationalLimit(AreaColumns areas) =>
        (Array.Find(_criteria, criterion => criterion.IsNational) ?? Array.Find(_gates, gate => gate.IsNational))
            ?.NationalLimit(new Block(areas, 0, 0)) ?? default;

    private static Verdict Judge(CompiledCriterion criterion, in Block one)
    {
        ref readonly var limit = ref criterion.Limit;
        if (criterion.Readings.Length == 1 && limit.IsPoint
            && criterion.TryJudgeShort(one, criterion.Readings[0], limit.Lower, out var exact))
        {
            return exact;
        }

        Span<Verdict> verdict = stackalloc Verdict[1];
        if (criterion.IsNational) new BlockJudge(criterion, one, default).Judge(criterion.NationalLimit(one), verdict);
        else new BlockJudge(criterion, one, default).Judge(criterion.Limit, verdict);
        return verdict[0];
    }

    /// <param name="block">The areas.</param>
    /// <param name="national">The limit that depends on the country.</param>
    /// <param name="gates">Whether each area is large enough, as <see cref="KOfNTable"/> counts it; the gates are added.</param>
    /// <param name="verdicts">Filled with one verdict an area.</param>
    /// <param name="criteria">Empty, or filled with the verdicts of each criterion in turn.</param>
    /// <param name="stride">How far apart those of one criterion and of the next begin.</param>
    private void Decide(
        in Block block, in LimitRange national, Span<byte> gates, Span<Verdict> verdicts, Span<Verdict> criteria, int stride)
    {
        Span<byte> counted = stackalloc byte[block.Length];
        Span<long> scratch = stackalloc long[block.Length];
        Span<Verdict> judged = stackalloc Verdict[block.Length];
        for (var i = 0; i < Count; i++)
        {
            var isGate = i >= _criteria.Length;
            var criterion = isGate ? _gates[i - _criteria.Length] : _criteria[i];
            if (!criteria.IsEmpty) judged = criteria.Slice(i * stride, block.Length);

            new BlockJudge(criterion, block, scratch).Judge(criterion.IsNational ? ref national : ref criterion.Limit, judged);
            KOfNTable.Add(judged, isGate ? gates : counted);
        }

        for (var i = 0; i < verdicts.Length; i++) verdicts[i] = _table.Decide(counted[i], gates[i]);
    }
}
