using System.Numerics;
using FsCheck.Fluent;
using Kriterium.Tests.Laws;

namespace Kriterium.Tests.Lists;

/// <summary>A sweep says of every value what classifying with it says, and each flip stands where the verdict changes.</summary>
public class SweepLaws
{
    // Closer than any two figures that differ.
    private static readonly Share Little = Share.Of(1, BigInteger.Pow(10, 60));

    [Fact]
    [Trait("Size", "Large")]
    public void Limits_AgreeWithClassifyingBelowAtAndAboveEachFlip()
    {
        var flips = new int[3];
        foreach (var (policy, area) in Sampled())
        {
            foreach (var swept in policy.Criteria.Concat(policy.Gates))
            {
                var sweep = Sweep.OfLimit(policy, swept.Indicator, [area]);
                flips[sweep.Flips.Count]++;
                Verdict Classified(Limit limit) => Reclassified(policy, swept, limit, area);
                Assert.All(sweep.Flips, flip =>
                {
                    Assert.NotEqual(flip.Below, flip.Above);
                    Assert.Equal(
                        (flip.Below, flip.At, flip.Above),
                        (
                            Classified(Moved(flip.Limit!, Little, -1)),
                            Classified(flip.Limit!),
                            Classified(Moved(flip.Limit!, Little, 1))));
                });

                // Between the flips, and where the area's figure and the country's could have put one.
                var values = sweep.Flips.Select(flip => flip.Limit!)
                    .Concat(Candidates(policy, swept, area))
                    .SelectMany(limit => new[] { Moved(limit, Little, -1), limit, Moved(limit, Little, 1) })
                    .Append(swept.Threshold.Limit)
                    .Where(limit => limit.Constant is not null || limit.NationalMultiple > default(Share));
                Assert.All(values, limit => Assert.Equal([Classified(limit)], sweep.At(limit).Verdicts));
            }
        }

        // Areas that the limit cannot move, and those with one flip and with two.
        Assert.All(flips, count => Assert.True(count > 10, string.Join(" ", flips)));
    }

    [Fact]
    [Trait("Size", "Large")]
    public void Numbers_AgreeWithClassifyingBelowAtAndAboveEachFlip()
    {
        foreach (var (policy, area) in Sampled())
        {
            Check(
                Sweep.OfRequiredCount(policy, [area]),
                Enumerable.Range(1, policy.Criteria.Count).Select(count => (long)count),
                count => Classify(policy.WithRequiredCount((int)count), area));
            Check(
                Sweep.OfWindow(policy, [area]),
                Enumerable.Range(1, Criterion.LongestWindow).Select(window => (long)window),
                window => Classify(policy.WithWindow((int)window), area));
            Check(
                Sweep.OfSmallestPopulation(policy, [area]),
                new[] { 0, area.Residents.Lower, area.Residents.Upper ?? 0, policy.SmallestPopulation }
                    .SelectMany(residents => new[] { residents - 1, residents, residents + 1, residents + 2 })
                    .Append(long.MaxValue)
                    .Where(residents => residents >= 0),
                residents => Classify(policy.With(builder => builder.SmallestPopulation = residents), area));
        }
    }

    [Fact]
    [Trait("Size", "Large")]
    public void ManyAreas_AreEachByItself_Counted()
    {
        foreach (var group in Sampled().Chunk(20))
        {
            var policy = group[0].Policy;
            AreaMeasurement[] areas = [.. group.Select(one => one.Area)];
            foreach (var swept in policy.Criteria.Concat(policy.Gates))
            {
                var sweep = Sweep.OfLimit(policy, swept.Indicator, areas);
                Assert.Equal(
                    areas.SelectMany(area => Sweep.OfLimit(policy, swept.Indicator, [area]).Flips)
                        .OrderBy(flip => flip.Limit!.Constant ?? flip.Limit.NationalMultiple!.Value),
                    sweep.Flips);
                foreach (var limit in sweep.Flips.Select(flip => flip.Limit!).Append(swept.Threshold.Limit)
                    .SelectMany(limit => new[] { limit, Moved(limit, Little, 1) }))
                {
                    var step = sweep.At(limit);
                    Assert.Equal(areas.Select(area => Reclassified(policy, swept, limit, area)), step.Verdicts);
                    Assert.Equal(
                        (step.Verdicts.Count(one => one == Verdict.Met), step.Verdicts.Count(one => one == Verdict.NotMet), areas.Length),
                        (step.ListedCount, step.NotListedCount, step.ListedCount + step.NotListedCount + step.UndeterminedCount));
                }
            }
        }
    }

    /// <summary>Rules and areas: counted exactly, counted and printed in part, by counts alone, and known within bounds.</summary>
    private static IEnumerable<(ThresholdPolicy Policy, AreaMeasurement Area)> Sampled()
    {
        var cases = Cases.Of(usual: 60, oneIn: 500);
        foreach (var area in Generators.AnAreaCase().Generator.Sample(cases, new FsCheck.Rnd(14), 100))
        {
            yield return (area.Policy, area.Measured);
            yield return (area.Policy, area.PartlyKnown);
            yield return (area.Policy, Unpublished(area.Measured));
            yield return (area.Policy, Unpublished(area.PartlyKnown));
        }

        foreach (var area in Generators.APublishedCase().Generator.Sample(cases, new FsCheck.Rnd(15), 100))
            yield return (area.Policy, area.Measurement);
    }

    /// <summary>With no figure published, so that it is decided without findings; the country is counted as 30 of 1,000.</summary>
    private static AreaMeasurement Unpublished(AreaMeasurement area) => new(
        area.AreaId,
        area.ListDate,
        area.Years,
        area.RegionYears,
        residents: area.Residents,
        measurementYear: area.MeasurementYear,
        nationalYears: area.Years.Select(year => new NationalYear(year.Year, 1000, 30)));

    private static void Check(Sweep sweep, IEnumerable<long> numbers, Func<long, Verdict> classified)
    {
        Assert.All(sweep.Flips, flip =>
        {
            Assert.NotEqual(flip.Below, flip.At);
            Assert.Equal(
                (flip.Below, flip.At, flip.Above), (classified(flip.Number!.Value - 1), classified(flip.Number.Value), flip.At));
        });
        Assert.All(numbers, number => Assert.Equal([classified(number)], sweep.At(number).Verdicts));
    }

    /// <summary>The ends of the area's figure, by the ends of the national share where the limit is a multiple of it.</summary>
    private static IEnumerable<Limit> Candidates(ThresholdPolicy policy, Criterion swept, AreaMeasurement area)
    {
        var figure = area.Measure(swept.Indicator, swept.WindowYears, policy.Averaging, swept.Education);
        Share?[] ends = [figure.Lower, figure.Upper, Share.Percent(0), Share.Percent(100)];
        if (swept.Threshold.Limit.Constant is not null) return ends.OfType<Share>().Select(Limit.Of);

        var national = area.MeasureNational(swept.Indicator, swept.WindowYears, policy.Averaging);
        return
            from end in ends.OfType<Share>()
            from reference in new[] { national.Lower, national.Upper }.OfType<Share>()
            where reference > default(Share) && end > default(Share)
            select Limit.TimesNational(new Rational(end.Numerator * reference.Denominator, end.Denominator * reference.Numerator));
    }

    private static Limit Moved(Limit limit, Share by, int side)
    {
        var step = new Rational(side, 1) * by.Value;
        return limit.Constant is { } constant
            ? Limit.Of(new Share(constant.Value + step))
            : Limit.TimesNational(limit.NationalMultiple!.Value.Value + step);
    }

    private static Verdict Reclassified(ThresholdPolicy policy, Criterion swept, Limit limit, AreaMeasurement area) =>
        Classify(
            policy.With(new Criterion(
                swept.Indicator, swept.Threshold.Comparison.Threshold(limit), swept.Source, swept.WindowYears, swept.Education)),
            area);

    private static Verdict Classify(ThresholdPolicy policy, AreaMeasurement area) => new AreaClassifier(policy).Classify(area).Verdict;
}
