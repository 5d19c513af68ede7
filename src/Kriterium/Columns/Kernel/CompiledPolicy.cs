namespace Kriterium;

/// <summary>A policy made ready to decide many areas without explanation. Immutable.</summary>
internal sealed class CompiledPolicy
{
    private readonly CompiledCriterion[] _criteria;
    private readonly CompiledCriterion[] _gates;
    private readonly long _smallestPopulation;
    private readonly KOfNTable _table;

    public CompiledPolicy(ThresholdPolicy policy)
    {
        _criteria = [.. policy.Criteria.Select(criterion => new CompiledCriterion(criterion, policy.Averaging))];
        _gates = [.. policy.Gates.Select(gate => new CompiledCriterion(gate, policy.Averaging))];
        _smallestPopulation = policy.SmallestPopulation;
        _table = new KOfNTable(_criteria.Length, policy.RequiredCount, gates: _gates.Length + 1);
    }

    /// <summary>Criteria and gates together.</summary>
    public int Count => _criteria.Length + _gates.Length;

    /// <summary>Decides one area of which only counts are known: a block of one.</summary>
    public Verdict Decide(AreaMeasurement area)
    {
        var block = new Block(area);
        Span<byte> gates = stackalloc byte[1];
        Span<Verdict> verdict = stackalloc Verdict[1];
        gates[0] = KOfNTable.Of(AreaClassifier.JudgeSize(area.Residents, _smallestPopulation));
        Decide(block, NationalLimit(block), gates, verdict, criteria: default, stride: 0);
        return verdict[0];
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
            for (var i = 0; i < residents.Length; i++) gates[i] = KOfNTable.Of(JudgeSize(residents[i]));
            Decide(
                block,
                national,
                gates.Slice(0, block.Length),
                verdicts.Slice(start, block.Length),
                criteria.IsEmpty ? criteria : criteria.Slice(start),
                stride: areas.Count);
        }
    }

    /// <summary>The one limit of the policy that depends on the country, if there is one: each indicator stands in it at most once.</summary>
    public LimitRange NationalLimit(AreaColumns areas) => NationalLimit(new Block(areas, 0, 0));

    private LimitRange NationalLimit(in Block block) =>
        (Array.Find(_criteria, criterion => criterion.IsNational) ?? Array.Find(_gates, gate => gate.IsNational))?.NationalLimit(block) ?? default;

    /// <param name="block">The areas.</param>
    /// <param name="national">The limit that depends on the country.</param>
    /// <param name="gates">Whether each area is large enough, as <see cref="KOfNTable"/> counts it; the gates are added.</param>
    /// <param name="verdicts">Filled with one verdict an area.</param>
    /// <param name="criteria">Empty, or filled with the verdicts of each criterion in turn.</param>
    /// <param name="stride">How far apart those of one criterion and of the next begin.</param>
    private void Decide(in Block block, in LimitRange national, Span<byte> gates, Span<Verdict> verdicts, Span<Verdict> criteria, int stride)
    {
        Span<byte> counted = stackalloc byte[block.Length];
        Span<long> scratch = stackalloc long[block.Length];
        Span<Verdict> judged = stackalloc Verdict[block.Length];
        for (var i = 0; i < Count; i++)
        {
            var isGate = i >= _criteria.Length;
            var criterion = isGate ? _gates[i - _criteria.Length] : _criteria[i];
            if (!criteria.IsEmpty) judged = criteria.Slice(i * stride, block.Length);

            new BlockJudge(criterion, block, scratch).Judge(criterion.IsNational ? national : criterion.Limit, judged);
            KOfNTable.Add(judged, isGate ? gates : counted);
        }

        for (var i = 0; i < verdicts.Length; i++) verdicts[i] = _table.Decide(counted[i], gates[i]);
    }

    private Verdict JudgeSize(long residents) =>
        residents == AreaYearColumns.Unknown ? AreaClassifier.JudgeSize(Kriterium.Count.Unknown, _smallestPopulation)
        : Verdicts.Of(Comparison.AtLeast.IsMetBy(residents.CompareTo(_smallestPopulation)));
}
