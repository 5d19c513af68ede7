namespace Kriterium.Tests;

/// <summary>Counting with unknowns, against brute force over every way in which the unknown could turn out.</summary>
public class KOfNTests
{
    private static readonly Verdict[] Three = [Verdict.Met, Verdict.NotMet, Verdict.Undetermined];

    [Fact]
    public void Decide_UpToFiveCriteriaAndTwoGates_EqualsBruteForce()
    {
        var cases = 0;
        for (var n = 1; n <= 5; n++)
        {
            for (var g = 0; g <= 2; g++)
            {
                foreach (var pattern in Patterns(1 + g + n))
                {
                    for (var k = 1; k <= n; k++)
                    {
                        cases++;
                        Assert.Equal(
                            BruteForce(pattern, g, k),
                            KOfN.Decide(pattern[0], pattern[1..(1 + g)], pattern[(1 + g)..], k));
                    }
                }
            }
        }

        // Sum over n and g of 3^(1+g+n) x n.
        Assert.Equal(3 * (1 + 3 + 9) * ((3 * 1) + (9 * 2) + (27 * 3) + (81 * 4) + (243 * 5)), cases);
    }

    [Fact]
    public void Classify_EveryPatternOfFiveIndicators_EqualsBruteForce()
    {
        for (var g = 0; g <= 2; g++)
        {
            for (var n = 1; n + g <= 5; n++)
            {
                for (var k = 1; k <= n; k++)
                {
                    var policy = Policy(n, g, k);
                    foreach (var pattern in Patterns(1 + g + n))
                    {
                        var classification = new AreaClassifier(policy).Classify(Area(policy, pattern, g));
                        Assert.Equal(BruteForce(pattern, g, k), classification.Verdict);
                        AssertPivotal(classification, pattern, g, k);
                    }
                }
            }
        }
    }

    /// <summary>An open figure is pivotal if and only if, for some way the others turn out, the answer depends on it.</summary>
    private static void AssertPivotal(Classification classification, Verdict[] pattern, int gates, int required)
    {
        var findings = classification.GateFindings.Concat(classification.Findings).ToList();
        for (var i = 0; i < pattern.Length; i++)
        {
            var expected = pattern[i] == Verdict.Undetermined
                && Completions(With(pattern, i, Verdict.Met)).Any(completion =>
                    Answer(completion, gates, required) != Answer(With(completion, i, Verdict.NotMet), gates, required));
            var actual = i == 0 ? classification.IsSizePivotal : classification.PivotalFindings.Contains(findings[i - 1]);
            Assert.Equal(expected, actual);
        }
    }

    private static Verdict[] With(Verdict[] pattern, int index, Verdict verdict)
    {
        Verdict[] changed = [.. pattern];
        changed[index] = verdict;
        return changed;
    }

    private static Verdict BruteForce(Verdict[] pattern, int gates, int required)
    {
        var answers = Completions(pattern).Select(completion => Answer(completion, gates, required)).Distinct().ToList();
        return answers.Count > 1 ? Verdict.Undetermined : answers[0] ? Verdict.Met : Verdict.NotMet;
    }

    private static bool Answer(Verdict[] known, int gates, int required) =>
        known.Take(1 + gates).All(verdict => verdict == Verdict.Met)
        && known.Skip(1 + gates).Count(verdict => verdict == Verdict.Met) >= required;

    private static IEnumerable<Verdict[]> Completions(Verdict[] pattern)
    {
        var open = Array.IndexOf(pattern, Verdict.Undetermined);
        if (open < 0) return [pattern];
        return ((Verdict[])[Verdict.Met, Verdict.NotMet]).SelectMany(verdict => Completions(With(pattern, open, verdict)));
    }

    private static IEnumerable<Verdict[]> Patterns(int length) =>
        length == 0 ? [[]] : Patterns(length - 1).SelectMany(rest => Three.Select(verdict => (Verdict[])[.. rest, verdict]));

    // Gates on the first indicators, criteria on the next.
    private static ThresholdPolicy Policy(int criteria, int gates, int required)
    {
        var builder = new ThresholdPolicyBuilder
        {
            Name = "pattern",
            Source = Areas.WhatIf,
            RequiredCount = required,
            SmallestPopulation = 1000,
        };
        for (var i = 0; i < gates + criteria; i++)
            (i < gates
                ? builder.Gates
                : builder.Criteria).Add(new Criterion(Indicator.All[i], Threshold.MoreThan(Share.Percent(50)), Areas.WhatIf));
        return builder.Build();
    }

    private static AreaMeasurement Area(ThresholdPolicy policy, Verdict[] pattern, int gates) =>
        new(
            "made-up",
            Areas.List2015,
            published: policy.Gates
                .Concat(policy.Criteria)
                .Select((criterion, i) => new PublishedFigure(criterion.Indicator, pattern[1 + i] switch
                {
                    Verdict.Met => Evidence.Exactly(Share.Percent(51)),
                    Verdict.NotMet => Evidence.Exactly(Share.Percent(50)),
                    _ => Evidence.Between(Share.Percent(50), Share.Percent(51)),
                })),
            residents: pattern[0] switch { Verdict.Met => 1000, Verdict.NotMet => 999, _ => Count.Between(999, 1000) });
}
