using BenchmarkDotNet.Attributes;

namespace Kriterium.Benchmarks.Classify;

/// <summary>The verdict on an area by one policy: time and memory are those of one area.</summary>
[MemoryDiagnoser]
public class ClassifyBenchmarks
{
    // Areas are gone through as often as this takes, so that time is per area whatever their number.
    private const int Operations = 1_000_000;
    private const int FewOperations = Sizes.FewAreas;

    private AreaClassifier _classifier = null!;
    private AreaColumns _columns = null!;
    private AreaMeasurement[] _objects = [];
    private DecimalArea[] _decimals = [];
    private AreaFigures[] _figures = [];
    private GeneralEngine _engine = null!;
    private Verdict[] _verdicts = [];

    [Params(2010, 2013)]
    public int Policy { get; set; }

    [GlobalSetup(Target = nameof(Columns))]
    public void MakeColumns() => Make(Sizes.Areas, hasObjects: false);

    [GlobalSetup(Target = nameof(Objects))]
    public void MakeObjects() => Make(Sizes.Areas, hasObjects: true);

    [GlobalSetup(Targets = [nameof(DecimalsWithLinq), nameof(RulesEngineByPolicy), nameof(RulesEngineByCriterion)])]
    public async Task MakeFewAreas()
    {
        Make(Sizes.FewAreas, hasObjects: true);
        _decimals = [.. _objects.Select(area => new DecimalArea(area))];
        _figures = [.. _decimals.Select(area => area.ToFigures())];
        _engine = new GeneralEngine(Policy);
        for (var i = 0; i < _verdicts.Length; i++)
        {
            MustAgree(i, IsListed(_decimals[i]), "Decimals");
            MustAgree(i, await _engine.IsListedByPolicy(_figures[i]), "RulesEngine with a rule a policy");
            MustAgree(i, await _engine.IsListedByCriteria(_figures[i]), "RulesEngine with a rule a criterion");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public int Objects()
    {
        var listed = 0;
        for (var pass = 0; pass < Operations / _objects.Length; pass++)
        {
            foreach (var area in _objects)
            {
                if (_classifier.Decide(area) == Verdict.Met) listed++;
            }
        }

        return listed;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public void Columns()
    {
        for (var pass = 0; pass < Operations / _columns.Count; pass++) _classifier.Decide(_columns, _verdicts);
    }

    [Benchmark(OperationsPerInvoke = FewOperations)]
    public int DecimalsWithLinq()
    {
        var listed = 0;
        foreach (var area in _decimals)
        {
            if (IsListed(area)) listed++;
        }

        return listed;
    }

    [Benchmark(OperationsPerInvoke = FewOperations)]
    public async Task<int> RulesEngineByPolicy()
    {
        var listed = 0;
        foreach (var area in _figures)
        {
            if (await _engine.IsListedByPolicy(area)) listed++;
        }

        return listed;
    }

    [Benchmark(OperationsPerInvoke = FewOperations)]
    public async Task<int> RulesEngineByCriterion()
    {
        var listed = 0;
        foreach (var area in _figures)
        {
            if (await _engine.IsListedByCriteria(area)) listed++;
        }

        return listed;
    }

    private void Make(int count, bool hasObjects)
    {
        _classifier = new AreaClassifier(Policy == 2010 ? ThresholdPolicies.ParticularlyVulnerable2010 : ThresholdPolicies.ParticularlyVulnerable2013);
        var data = AreaData.Make(count);
        _columns = data.Columns;
        _verdicts = new Verdict[count];
        _classifier.Decide(_columns, _verdicts);
        if (!hasObjects) return;

        _objects = [.. Enumerable.Range(0, count).Select(data.Measurement)];
        for (var i = 0; i < count; i++) MustAgree(i, _classifier.Decide(_objects[i]) == Verdict.Met, "Objects");
    }

    private bool IsListed(DecimalArea area) => Policy == 2010 ? area.IsListed2010() : area.IsListed2013();

    private void MustAgree(int area, bool isListed, string way)
    {
        if (isListed != (_verdicts[area] == Verdict.Met) || _verdicts[area] == Verdict.Undetermined)
            throw new InvalidOperationException(FormattableString.Invariant($"{way} decides area {area} otherwise: {isListed}, not {_verdicts[area]}."));
    }
}
