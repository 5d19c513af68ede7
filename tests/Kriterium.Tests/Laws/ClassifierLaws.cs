using FsCheck.Xunit;

namespace Kriterium.Tests.Laws;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 250)]
public class ClassifierLaws
{
    [Property]
    public void ExactCounts_AreMeasuredAndDecided_AsByHand(AreaCase area)
    {
        var classification = area.Classify();

        foreach (var finding in classification.Findings.Concat(classification.GateFindings))
        {
            var (criterion, averaging) = (finding.Criterion, area.Policy.Averaging);
            if (area.Truth.Measure(finding.Indicator, criterion.WindowYears, averaging) is { } figure)
                Assert.True(finding.Evidence.IsExactly(figure));
            else Assert.True(finding.IsUnknown);
            Assert.Equal(area.Truth.IsMet(criterion, averaging)?.ToVerdict() ?? Verdict.Undetermined, finding.Verdict);
        }

        Assert.Equal(area.Truth.Decide(area.Policy), classification.Verdict);
    }

    [Property(MaxTest = 600)]
    public void WhatIsKnownInPart_NeverDecidesOtherwiseThanTheWholeTruth(AreaCase area)
    {
        var partly = new AreaClassifier(area.Policy).Classify(area.PartlyKnown);
        var wholly = area.Classify();

        Assert.True(partly.Verdict.MayBecome(wholly.Verdict));
        Assert.True(partly.Size.Verdict.MayBecome(wholly.Size.Verdict));
        foreach (var (before, after) in partly.Findings.Concat(partly.GateFindings).Zip(wholly.Findings.Concat(wholly.GateFindings)))
        {
            Assert.True(before.Verdict.MayBecome(after.Verdict));
            Assert.True(after.IsUnknown || before.Evidence.Contains(Ratio.From(after.Evidence.Lower!.Value)));
        }
    }

    [Property]
    public void Verdict_IsUndetermined_ExactlyWhenTwoCompletionsDisagree(PublishedCase area)
    {
        var (leastMet, mostMet) = (area.Complete(0).Verdict, area.Complete(~0).Verdict);

        Assert.Equal((area.IsListedAt(towardsMet: false).ToVerdict(), area.IsListedAt(towardsMet: true).ToVerdict()), (leastMet, mostMet));
        Assert.Equal(leastMet == mostMet ? leastMet : Verdict.Undetermined, area.Classify().Verdict);
    }

    [Property(MaxTest = 150)]
    public void PivotalFindings_AreThoseThatCanFlipTheVerdict_WhenTheOthersAreCompletedSuitably(PublishedCase area)
    {
        var verdicts = Enumerable.Range(0, 2 << area.Spans.Count).Select(choice => area.Complete(choice).Verdict).ToList();
        bool CanFlip(int part) => verdicts.Where((verdict, choice) => verdict != verdicts[choice ^ (1 << part)]).Any();

        var classification = area.Classify();
        Assert.Equal(
            area.Spans.Where((_, i) => CanFlip(i)).Select(span => span.Criterion.Indicator.Key).Order(StringComparer.Ordinal),
            classification.PivotalFindings.Select(finding => finding.Indicator.Key).Order(StringComparer.Ordinal));
        Assert.Equal(CanFlip(area.Spans.Count), classification.IsSizePivotal);
    }

    [Property]
    public void Verdict_IsKOfN_OverWhatEachFindingSays(PublishedCase area)
    {
        // Every way to read the open findings, counted out one by one.
        var classification = area.Classify();
        var open = classification.Findings.Count(finding => finding.Verdict == Verdict.Undetermined);
        var met = classification.Findings.Count(finding => finding.Verdict == Verdict.Met);
        var counted = Enumerable.Range(met, open + 1).Select(count => count >= area.Policy.RequiredCount).Distinct().ToList();
        var parts = classification.GateFindings.Select(gate => gate.Verdict)
            .Append(classification.Size.Verdict)
            .Append(counted.Count == 1 ? counted[0].ToVerdict() : Verdict.Undetermined)
            .ToList();

        Assert.Equal(
            (met, open, classification.Findings.Count - met - open),
            (classification.MetCount, classification.OpenCount, classification.NotMetCount));
        Assert.Equal(
            parts.Contains(Verdict.NotMet) ? Verdict.NotMet : parts.Contains(Verdict.Undetermined) ? Verdict.Undetermined : Verdict.Met,
            classification.Verdict);
    }

    [Property(MaxTest = 50)]
    public void ClassifyAll_IsEachByItself_InAnyOrder(AreaCase a, AreaCase b, AreaCase c, int seed)
    {
        var classifier = new AreaClassifier(a.Policy);
        AreaMeasurement[] areas = [a.Measured, b.PartlyKnown, c.Measured, a.PartlyKnown, b.Measured];
        var answers = areas.ToDictionary(area => area, area => Answer(classifier.Classify(area)));

        foreach (var order in new[] { areas, areas.Shuffled(seed) })
            Assert.Equal(order.Select(area => answers[area]), classifier.ClassifyAll(order).Select(Answer));
    }

    [Property]
    public void OrderOfCriteria_YearsAndFigures_IsIrrelevant(AreaCase area, int seed)
    {
        var known = area.PartlyKnown;
        var reordered = new AreaMeasurement(
            known.AreaId, known.ListDate, known.Years.Shuffled(seed), known.RegionYears.Shuffled(seed), known.Published.Shuffled(seed),
            known.Residents, known.National.Shuffled(seed), known.MeasurementYear);

        Assert.Equal(
            Answer(new AreaClassifier(area.Policy).Classify(known)),
            Answer(new AreaClassifier(area.Policy.Reordered(seed)).Classify(reordered)));
    }

    [Property]
    public void OneMoreCountedPerson_NeverUnmeetsMoreThanOrAtLeast(AreaCase area, byte which, byte when)
    {
        var indicator = Generators.People[which % Generators.People.Count];
        var place = (2 * (which % Generators.People.Count)) + 1;
        var year = area.Truth.Years[when % area.Truth.Years.Count];
        if (year.PartOf(indicator).Part == year.PartOf(indicator).Whole) return;

        var more = area.Truth with
        {
            Years = [.. area.Truth.Years.Select(old => ReferenceEquals(old, year) ? year.With(place, year.Counts[place] + 1) : old)],
        };
        var before = area.Classify();
        var after = new AreaClassifier(area.Policy).Classify(more.Measured(area.Policy));
        foreach (var (was, becomes) in before.Findings.Concat(before.GateFindings).Zip(after.Findings.Concat(after.GateFindings)))
        {
            if (was.Indicator != indicator) Assert.Equal(was.ToString(), becomes.ToString());
            else Assert.True(Rank(was) <= Rank(becomes));
        }

        static int Rank(Finding finding) =>
            (finding.Verdict == Verdict.Met) == (finding.Criterion.Threshold.Comparison != Comparison.LessThan) ? 1 : 0;
    }

    [Property]
    public void ScalingAllCounts_ChangesNothing(AreaCase area, byte more)
    {
        var policy = area.Policy.With(builder => builder.SmallestPopulation = 0);
        var scaled = area.Truth with
        {
            Years = [.. area.Truth.Years.Select(year => year with
            {
                Counts = [.. year.Counts.Select(count => count * (more + 1))],
                RegionTaxpayers = year.RegionTaxpayers * (more + 1),
            })],
        };

        Assert.Equal(
            Findings(new AreaClassifier(policy).Classify(area.Truth.Measured(policy))),
            Findings(new AreaClassifier(policy).Classify(scaled.Measured(policy))));
    }

    [Property]
    public void Averages_Agree_WhenAllBasesAreEqual(AreaCase area, byte years)
    {
        var window = 1 + (years % Criterion.LongestWindow);
        var newest = area.Truth.Years[0];
        var equalBases = area.Truth with
        {
            Years = [.. area.Truth.Years.Select(year => year with
            {
                Counts = [.. newest.Counts.Select((count, i) => i % 2 == 0 ? count : Math.Min(newest.Counts[i - 1], year.Counts[i]))],
            })],
        };

        foreach (var indicator in Generators.People)
        {
            var measured = equalBases.Measured(area.Policy);
            Assert.Equal(
                measured.Measure(indicator, window, AveragingMethod.PooledShare),
                measured.Measure(indicator, window, AveragingMethod.MeanOfYearlyShares));
        }
    }

    [Property]
    public void MeanOverYears_LiesWithinTheYears(AreaCase area, AveragingMethod averaging)
    {
        foreach (var indicator in Generators.People)
        {
            var years = area.Truth.Years.Select(year => new Ratio(year.PartOf(indicator).Part, year.PartOf(indicator).Whole)).ToList();
            var mean = area.Measured.Measure(indicator, years.Count, averaging);

            Assert.True(mean.IsExact);
            Assert.True(Ratio.From(mean.Lower!.Value) >= years.Min() && Ratio.From(mean.Upper!.Value) <= years.Max());
        }
    }

    [Property]
    public void MissingYear_IsUnknown_NeverZero(AreaCase area, AveragingMethod averaging)
    {
        var window = area.Truth.Years.Count;
        var measured = new AreaMeasurement(
            "area", AreaTruth.ListDate, area.Measured.Years.Skip(1), area.Measured.RegionYears, measurementYear: AreaTruth.NewestYear);

        foreach (var indicator in Generators.People)
        {
            // The oldest year is left out; everybody in it could have counted, or nobody.
            var known = area.Truth.Years
                .Take(window - 1)
                .Select(year => year.PartOf(indicator))
                .Select(year => new Ratio(year.Part, year.Whole))
                .ToList();
            var expected = averaging == AveragingMethod.PooledShare
                ? (Ratio.Zero, Ratio.One)
                : (Ratio.Mean([.. known, Ratio.Zero]), Ratio.Mean([.. known, Ratio.One]));
            Assert.True(measured.Measure(indicator, window, averaging).Spans(expected.Item1, expected.Item2));
        }

        Assert.Equal(Evidence.Unknown, measured.Measure(Indicator.RelativeIncome, window, averaging));
    }

    [Property]
    public void Size_ThisManyQualifies_OneFewerDoesNot(KnownCount residents, PublishedCase area)
    {
        var policy = area.Policy.With(builder => builder.SmallestPopulation = residents.Truth);
        var classification = (area with { Policy = policy, Residents = residents.Truth }).Classify();
        var oneFewer = (area with { Policy = policy, Residents = residents.Truth - 1 }).Classify();

        Assert.Equal((Verdict.Met, Verdict.NotMet, Verdict.NotMet), (classification.Size.Verdict, oneFewer.Size.Verdict, oneFewer.Verdict));
    }

    [Theory]
    [InlineData(999, Verdict.NotMet)]
    [InlineData(1000, Verdict.Met)]
    public void Size_OfEveryStatutoryPolicy_Is1000(long residents, Verdict expected) =>
        Assert.All(ThresholdPolicies.All, policy =>
            Assert.Equal(
                expected,
                new AreaClassifier(policy).Classify(new AreaMeasurement("area", AreaTruth.ListDate, residents: residents)).Size.Verdict));

    private static string Answer(Classification classification) => classification + Findings(classification);

    private static string Findings(Classification classification) =>
        string.Join("\n", classification.Findings.Concat(classification.GateFindings));
}
