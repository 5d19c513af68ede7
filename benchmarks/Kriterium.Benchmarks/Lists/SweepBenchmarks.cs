using BenchmarkDotNet.Attributes;
using Kriterium.Benchmarks.Classify;

namespace Kriterium.Benchmarks.Lists;

/// <summary>How many areas are listed by each of a thousand limits, on fifteen lists: time and memory are those of one area and rule.</summary>
[MemoryDiagnoser]
public class SweepBenchmarks
{
    private const int Lists = 15;
    private const int AreasPerList = 1_100;
    private const int Operations = Sizes.AllRules * Lists * AreasPerList;

    // Explaining takes microseconds for each.
    private const int FewRules = 10;
    private const int FewOperations = FewRules * Lists * AreasPerList;

    private static readonly ThresholdPolicy Rule = ThresholdPolicies.ParticularlyVulnerable2013;

    private ThresholdPolicy[] _rules = [];
    private AreaMeasurement[][] _lists = [];
    private AreaColumns _columns = null!;
    private Verdict[] _verdicts = [];

    [GlobalSetup]
    public void Make()
    {
        var data = AreaData.Make(Lists * AreasPerList);
        _columns = data.Columns;
        _verdicts = new Verdict[_columns.Count];
        _lists = [.. Enumerable.Range(0, _columns.Count).Select(data.Measurement).Chunk(AreasPerList)];

        // From 2 to 3.4985 %.
        var convicted = Rule.Criteria.Single(criterion => criterion.Indicator == Indicator.Convicted);
        _rules = [.. Enumerable.Range(0, Sizes.Rules).Select(i => Rule.With(
            new Criterion(convicted.Indicator, Threshold.MoreThan(LimitOf(i)), convicted.Source, convicted.WindowYears)))];
        var expected = DecideEach();
        MustAgree(expected, Sweep());
        MustAgree(expected, DecideColumns());
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public int[] DecideEach() => Counted(rule =>
    {
        var (classifier, listed) = (new AreaClassifier(rule), 0);
        foreach (var list in _lists)
        {
            foreach (var area in list)
            {
                if (classifier.Decide(area) == Verdict.Met) listed++;
            }
        }

        return listed;
    });

    [Benchmark(OperationsPerInvoke = Operations)]
    public int[] DecideColumns() => Counted(rule =>
    {
        new AreaClassifier(rule).Decide(_columns, _verdicts);
        return _verdicts.Count(verdict => verdict == Verdict.Met);
    });

    [Benchmark(OperationsPerInvoke = FewOperations)]
    public int[] ClassifyEach() => Counted(
        rule => _lists.Sum(list => new AreaClassifier(rule).ClassifyAll(list).Count(found => found.Verdict == Verdict.Met)), FewRules);

    [Benchmark(OperationsPerInvoke = Operations)]
    public int[] Sweep()
    {
        var listed = new int[_rules.Length];
        foreach (var list in _lists)
        {
            var sweep = Kriterium.Sweep.OfLimit(Rule, Indicator.Convicted, list);
            for (var i = 0; i < listed.Length; i++) listed[i] += sweep.At(LimitOf(i)).ListedCount;
        }

        return listed;
    }

    private static Share LimitOf(int rule) => Share.Of(20_000 + (15 * (Sizes.AllRules / Sizes.Rules) * rule), 1_000_000);

    private int[] Counted(Func<ThresholdPolicy, int> listedBy, int rules = Sizes.AllRules) => [.. _rules.Take(rules).Select(listedBy)];

    private static void MustAgree(int[] expected, int[] listed)
    {
        if (!expected.SequenceEqual(listed) || expected[0] == expected[^1])
            throw new InvalidOperationException("The ways of counting differ, or no limit changes anything.");
    }
}
