using System.Collections.Concurrent;
using Kriterium.Tests.Columns;

namespace Kriterium.Tests.MarginsOf;

/// <summary>Every margin is minimal: so many flip the verdict, one less does not, found out by deciding the moved counts once more.</summary>
public class MarginLaws
{
    private static readonly ThresholdPolicy[] Pooled =
        [.. ThresholdPolicies.All.Select(policy =>
        {
            var builder = policy.ToBuilder();
            (builder.Name, builder.Averaging) = (policy.Name + ", pooled", AveragingMethod.PooledShare);
            return builder.Build();
        })];

    private static readonly ConcurrentDictionary<(ThresholdPolicy, Criterion), AreaClassifier> Only = new();

    /// <summary>100,000 areas in a large run, block by block under each ready-made rule in turn and its pooled twin.</summary>
    [Fact]
    [Trait("Size", "Large")]
    public void Margins_AreMinimal_OnGeneratedAreas_ByEveryReadyMadeRule()
    {
        var areas = Cases.Of(usual: 1_000, oneIn: 10);
        const int block = 10, seed = 20_141_201;
        var seen = new ConcurrentDictionary<(MarginMove, Verdict, MarginState, bool), bool>();
        ThresholdPolicy[] policies = [.. ThresholdPolicies.All, .. Pooled];
        Parallel.For(0, areas / block, number =>
        {
            var classifier = new AreaClassifier(policies[number % policies.Length]);
            var columns = ColumnCases.Areas(new Random(seed + number), classifier.Policy, block);
            for (var i = 0; i < block; i++)
            {
                foreach (var margin in CheckArea(classifier, columns.Measurement(i, "a", ColumnCases.ListDate)))
                    seen.TryAdd((margin.Move, margin.Verdict, margin.State, margin.IsInKroner), true);
            }
        });

        // Everything that a margin can be has come up.
        MarginMove[] moves = Enum.GetValues<MarginMove>();
        Verdict[] decided = [Verdict.Met, Verdict.NotMet];
        foreach (var verdict in decided)
        {
            foreach (var move in moves)
            {
                Assert.Contains((move, verdict, MarginState.Exact, false), seen.Keys);
                Assert.Contains((move, verdict, MarginState.Impossible, false), seen.Keys);
            }

            Assert.Contains((MarginMove.Change, verdict, MarginState.Exact, true), seen.Keys);
            Assert.Contains((MarginMove.Change, verdict, MarginState.Bounds, true), seen.Keys);
        }
    }

    private static IReadOnlyList<Margin> CheckArea(AreaClassifier classifier, AreaMeasurement area)
    {
        var classification = classifier.Classify(area);
        var margins = Kriterium.Margins.Of(classification);
        foreach (var margin in margins.All)
        {
            if (margin.Criterion is null) CheckSize(margin, classifier, classification);
            else CheckCriterion(margin, classifier, classification, area);
        }

        return margins.All;
    }

    private static void CheckSize(Margin margin, AreaClassifier classifier, Classification classification)
    {
        var (residents, sign) = (classification.Size.Residents, margin.Verdict == Verdict.Met ? -1 : 1);
        Assert.Equal(margin.Verdict == Verdict.Undetermined, margin.State == MarginState.Unknown);
        if (margin.State == MarginState.Unknown || !residents.IsExact) return;

        Verdict After(long persons) => classifier
            .Classify(new AreaMeasurement("a", ColumnCases.ListDate, residents: residents.Lower + (sign * persons))).Size.Verdict;
        Assert.Equal((MarginState.Exact, margin.From), (margin.State, margin.To));
        Assert.Equal(Opposite(margin.Verdict), After(margin.From!.Value));
        Assert.Equal(margin.Verdict, After(margin.From.Value - 1));
    }

    private static void CheckCriterion(Margin margin, AreaClassifier classifier, Classification classification, AreaMeasurement area)
    {
        var policy = classifier.Policy;
        var only = Only.GetOrAdd((policy, margin.Criterion!), key => Moving.Only(key.Item2, key.Item1));
        Assert.Equal(margin.Verdict, only.Decide(Moving.Stripped(area, margin.Criterion!.Indicator)));

        Verdict? After(long moves) =>
            moves == 0 ? margin.Verdict : Moving.After(area, margin, moves) is { } moved ? only.Decide(moved) : null;

        // The words only where they are needed: they take longer than the rest.
        void Holds(bool isSo)
        {
            if (!isSo) Assert.Fail(margin + " of " + area + " by " + policy);
        }

        if (margin is { State: MarginState.Exact or MarginState.Bounds, From: { } from })
        {
            Holds(from >= 1 && !(margin.To < from));
            var (before, first) = (After(from - 1), margin.To is null ? null : After(from));
            Holds(before is null ? margin.State == MarginState.Bounds : before == margin.Verdict);
            Holds(first != margin.Verdict);
            if (margin.To is { } to)
            {
                var (oneLess, flipped) = to == from ? (before, first) : (After(to - 1), After(to));
                Holds(oneLess != Opposite(margin.Verdict));
                Holds(flipped is null
                    ? margin.State == MarginState.Bounds || !IsExact(area, margin)
                    : flipped == Opposite(margin.Verdict));
            }
        }
        else if (margin.State == MarginState.Impossible)
        {
            // All that there are, found by halving: no more than the base leave or change, but any number that a count can hold may come.
            var newest = Moving.Newest(area)!;
            long possible = 0;
            var most = margin is { Move: MarginMove.MoveIn } or { IsInKroner: true } ? long.MaxValue : Moving.Base(newest, margin) ?? long.MaxValue;
            for (var step = 1L << System.Numerics.BitOperations.Log2((ulong)most); step > 0; step /= 2)
            {
                if (possible <= long.MaxValue - step && Moving.IsPossible(area, margin, possible + step)) possible += step;
            }

            Holds(After(possible) != Opposite(margin.Verdict));
        }
        else
        {
            Holds(margin.Verdict == Verdict.Undetermined || !IsExact(area, margin));
        }

        if (margin is { State: MarginState.Exact, Move: MarginMove.Change, From: { } fewest }
            && Moving.After(area, margin, fewest, keepsTheRest: true) is { } whole)
        {
            var wanted = Opposite(classification.Verdict);
            var after = classifier.Decide(whole);
            Holds(margin.ChangesVerdict == (classification.Verdict != Verdict.Undetermined && after == wanted));
        }
    }

    /// <summary>Whether every count that the figure rests on is exact, and its base is not empty.</summary>
    private static bool IsExact(AreaMeasurement area, Margin margin)
    {
        var criterion = margin.Criterion!;
        var only = Moving.Stripped(area, criterion.Indicator);
        return only.Measure(criterion.Indicator, 1, AveragingMethod.MeanOfYearlyShares, criterion.Education).IsExact
            && only.Measure(criterion.Indicator, criterion.WindowYears, AveragingMethod.PooledShare, criterion.Education).IsExact
            && only.Measure(criterion.Indicator, criterion.WindowYears, AveragingMethod.MeanOfYearlyShares, criterion.Education).IsExact
            && (criterion.Threshold.Limit.Constant is not null
                || (area.MeasureNational(criterion.Indicator, criterion.WindowYears).IsExact
                    && area.MeasureNational(criterion.Indicator, criterion.WindowYears, AveragingMethod.PooledShare).IsExact));
    }

    private static Verdict Opposite(Verdict verdict) =>
        verdict == Verdict.Met ? Verdict.NotMet : verdict == Verdict.NotMet ? Verdict.Met : Verdict.Undetermined;
}
