using System.Globalization;
using Kriterium.Tests.Json;
using Kriterium.Tests.Laws;

namespace Kriterium.Tests.Columns;

/// <summary>Objects, without explanation, columns and columns on several threads: one answer, criterion by criterion.</summary>
public class SameAnswerTests
{
    public static TheoryData<string> ReadyMade => [.. Rules.Select(policy => policy.Name)];

    private static IReadOnlyList<ThresholdPolicy> Rules { get; } =
        [.. ThresholdPolicies.All, ThresholdPolicies.Vulnerable2021.WithUnknownEducationAsBasic()];

    [Theory]
    [MemberData(nameof(ReadyMade))]
    [Trait("Size", "Large")]
    public void ReadyMadePolicies_GiveOneAnswer(string name)
    {
        var policy = Rules.Single(policy => policy.Name == name);
        var pooled = policy.ToBuilder();
        pooled.Averaging = AveragingMethod.PooledShare;
        var verdicts = new int[3];
        var cases = Cases.Of(usual: 5_600, oneIn: 10);
        for (int seed = 0, done = 0; done < cases / ThresholdPolicies.All.Count; seed++)
        {
            // Less than a block, and more.
            var count = seed % 8 == 2 ? 1500 : 300;
            Compare(seed % 2 == 1 ? pooled.Build() : policy, seed, count, verdicts);
            done += count;
        }

        // A generator that decides everything the same way would test little.
        Assert.All(verdicts, count => Assert.True(count > cases / 1000, string.Join(" ", verdicts)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Windows_GiveOneAnswer(int window)
    {
        foreach (var averaging in new[] { AveragingMethod.MeanOfYearlyShares, AveragingMethod.PooledShare })
        {
            foreach (var policy in new[] { ThresholdPolicies.ParticularlyVulnerable2013, ThresholdPolicies.Prevention2021 })
            {
                var builder = policy.ToBuilder();
                for (var i = 0; i < builder.Criteria.Count; i++)
                    builder.Criteria[i] = new Criterion(
                        builder.Criteria[i].Indicator,
                        builder.Criteria[i].Threshold,
                        Kriterium.Tests.Areas.WhatIf,
                        window,
                        builder.Criteria[i].Education);
                builder.Averaging = averaging;
                Compare(builder.Build(), seed: window, count: 300, new int[3]);
            }
        }
    }

    [LargeProperty(usual: 50, oneIn: 2_000, Arbitrary = [typeof(Generators)])]
    public void RandomPolicies_GiveOneAnswer(ThresholdPolicy policy, int seed) => Compare(policy, seed, 40, new int[3]);

    // Enough areas to fill the widest vectors.
    [LargeProperty(usual: 25, oneIn: 5_000, Arbitrary = [typeof(ArbitraryPolicies)])]
    public void PoliciesWithHugeLimits_GiveOneAnswer(ThresholdPolicy policy, int seed) => Compare(policy, seed, 70, new int[3]);

    [LargeProperty(usual: 250, oneIn: 500, Arbitrary = [typeof(Generators)])]
    public void PartlyKnownAreas_GiveOneAnswer(AreaCase area)
    {
        var classifier = new AreaClassifier(area.Policy);
        Assert.Equal(classifier.Classify(area.PartlyKnown).Verdict, classifier.Decide(area.PartlyKnown));
        Assert.Equal(classifier.Classify(area.Measured).Verdict, classifier.Decide(area.Measured));

        // The same counts with no figure published, so that bounded counts are decided without findings.
        var counts = new AreaMeasurement(
            "area",
            AreaTruth.ListDate,
            area.PartlyKnown.Years,
            area.PartlyKnown.RegionYears,
            residents: area.PartlyKnown.Residents,
            measurementYear: area.PartlyKnown.MeasurementYear);
        Assert.Equal(classifier.Classify(counts).Verdict, classifier.Decide(counts));
    }

    /// <summary>
    /// The largest income of every length over the most persons of every length, so that each length of product
    /// occurs, on both sides of zero.
    /// </summary>
    [Fact]
    [Trait("Size", "Large")]
    public void IncomesOfEverySize_GiveOneAnswer()
    {
        // Every length of both meets one of the nine regions, and in a large run each of them.
        var (step, first) = (Cases.Step(usual: 9), 0);
        var rows = (
            from persons in Enumerable.Range(1, 62)
            from income in Enumerable.Range(1, 62)
            from sign in (long[])[-1, 1]
            select (Persons: (1L << persons) - 1, Income: sign * ((1L << income) - 1))).ToList();
        foreach (var regionPersons in (long[])[1, 1_000_003, long.MaxValue])
        {
            foreach (var regionIncome in (long[])[1, 250_000_000_007, long.MaxValue])
            {
                var some = rows.Where((_, i) => i % step == first % step).ToList();
                first++;
                Compare(
                    ThresholdPolicies.ParticularlyVulnerable2013,
                    new AreaColumns(
                        2015,
                        [
                            new AreaYearColumns(
                                2015,
                                some.Count,
                                taxpayers: some.Select(row => row.Persons).ToArray(),
                                grossIncome: some.Select(row => row.Income).ToArray()),
                        ],
                        Enumerable.Repeat((byte)4, some.Count).ToArray(),
                        [new RegionYear(2015, regionPersons, regionIncome, region: Region.Hovedstaden)]),
                    0,
                    new int[3]);
            }
        }
    }

    private static void Compare(ThresholdPolicy policy, int seed, int count, int[] seen) =>
        Compare(policy, ColumnCases.Areas(new Random(seed), policy, count), seed, seen);

    private static void Compare(ThresholdPolicy policy, AreaColumns areas, int seed, int[] seen)
    {
        var count = areas.Count;
        var classifier = new AreaClassifier(policy);
        Criterion[] tests = [.. policy.Criteria, .. policy.Gates];
        var verdicts = new Verdict[count];
        var criteria = new CriterionVerdicts(policy, count);
        classifier.Decide(areas, verdicts, criteria);
        for (var i = 0; i < count; i++)
        {
            var area = areas.Measurement(i, "area", ColumnCases.ListDate);
            var expected = classifier.Classify(area);
            Verdict[] byCriterion = [.. expected.Findings.Concat(expected.GateFindings).Select(finding => finding.Verdict)];
            Verdict[] inColumns = [.. tests.Select(test => criteria[test, i])];
            if (!byCriterion.SequenceEqual(inColumns) || verdicts[i] != expected.Verdict || classifier.Decide(area) != expected.Verdict)
            {
                Assert.Fail(string.Create(
                    CultureInfo.InvariantCulture,
                    $"seed {seed}, area {i} by {policy}: {expected}, by criterion {string.Join(
                        ' ',
                        byCriterion)}; columns {verdicts[i]}, {string.Join(
                            ' ', inColumns)}; without explanation {classifier.Decide(area)}; {string.Join("; ", expected.Findings)}"));
            }

            seen[(int)expected.Verdict]++;
        }

        var alone = new Verdict[count];
        classifier.Decide(areas, alone);
        Assert.Equal(verdicts, alone);

        var (parallel, parallelCriteria) = (new Verdict[count], new CriterionVerdicts(policy, count));
        classifier.DecideInParallel(areas, parallel, parallelCriteria);
        Assert.Equal(verdicts, parallel);
        foreach (var test in tests) Assert.Equal(criteria.Column(test).ToArray(), parallelCriteria.Column(test).ToArray());
    }
}
