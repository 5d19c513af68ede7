using FsCheck.Xunit;

namespace Kriterium.Tests.Laws;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 250)]
public class PolicyLaws
{
    private static readonly LegalSource Elsewhere = new("elsewhere");

    [Property]
    public void ToBuilder_ThenBuild_IsTheSamePolicyWithTheSameIdentity(ThresholdPolicy policy)
    {
        var again = policy.ToBuilder().Build();

        Assert.NotSame(policy, again);
        Assert.Equal(policy, again);
        Assert.Equal((policy.Identity, policy.ToString(), policy.GetHashCode()), (again.Identity, again.ToString(), again.GetHashCode()));
    }

    [Property]
    public void Identity_DoesNotDependOnTheOrderOfCriteria(ThresholdPolicy policy, int seed)
    {
        var reordered = policy.Reordered(seed);

        Assert.Equal(policy, reordered);
        Assert.Equal(policy.Identity, reordered.Identity);
    }

    [Property]
    public void Identity_ChangesWithEveryPart_EachTimeToAnother(ThresholdPolicy policy, Ratio other)
    {
        ThresholdPolicy[] all = [policy, .. Changes(policy, other).Select(change => policy.With(change))];

        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Equal(all.Length, all.Select(changed => changed.Identity.Fingerprint).Distinct().Count());
        Assert.All(all, changed => Assert.Equal(changed.Name, changed.Identity.Name));
    }

    [Property]
    public void WithWindow_ChangesEveryMeanOverYears_AndNothingElse(ThresholdPolicy policy, byte years)
    {
        var window = 1 + (years % Criterion.LongestWindow);
        var changed = policy.ToBuilder().WithWindow(window).Build();

        Assert.Equal(
            policy.Criteria
                .Concat(policy.Gates)
                .Select(old => new Criterion(old.Indicator, old.Threshold, old.Source, old.WindowYears == 1 ? 1 : window)),
            changed.Criteria.Concat(changed.Gates));
        Assert.Equal(
            (policy.Name, policy.RequiredCount, policy.SmallestPopulation),
            (changed.Name, changed.RequiredCount, changed.SmallestPopulation));
    }

    [Property]
    public void With_ReplacesTheCriterionOfTheIndicator_AndNothingElse_UnderAnotherName(ThresholdPolicy policy, Ratio other)
    {
        foreach (var old in policy.Criteria.Concat(policy.Gates))
        {
            foreach (var changed in Changes(old, other))
            {
                var whatIf = policy.With(changed);

                Assert.Contains(changed, policy.Criteria.Contains(old) ? whatIf.Criteria : whatIf.Gates);
                Assert.StartsWith(policy.Name + ", " + old.Indicator.Key + " ", whatIf.Name, StringComparison.Ordinal);
                Assert.Equal(policy, Named(whatIf.With(old), policy.Name));
                Assert.Equal(whatIf, Named(policy.With(changed, "what-if"), whatIf.Name));
            }

            Assert.Same(policy, policy.With(old));
        }
    }

    [Property]
    public void WithRequiredCount_ChangesThatAlone_UnderAnotherName(ThresholdPolicy policy, byte count)
    {
        var required = 1 + (count % policy.Criteria.Count);
        var whatIf = policy.WithRequiredCount(required);

        Assert.Equal(policy.With(builder => builder.RequiredCount = required), Named(whatIf, policy.Name));
        Assert.Equal(required == policy.RequiredCount, ReferenceEquals(policy, whatIf));
        Assert.Equal(required == policy.RequiredCount, policy.Name == whatIf.Name);
    }

    [Property]
    public void WithWindow_IsThatOfTheBuilder_UnderAnotherName(ThresholdPolicy policy, byte years)
    {
        var window = 1 + (years % Criterion.LongestWindow);
        var whatIf = policy.WithWindow(window);
        var built = policy.ToBuilder().WithWindow(window).Build();

        Assert.Equal(built, Named(whatIf, policy.Name));
        Assert.Equal(built == policy, ReferenceEquals(policy, whatIf));
        Assert.Equal(built == policy, policy.Identity == whatIf.Identity);
        Assert.Equal(built == policy, policy.Name == whatIf.Name);
    }

    [Property]
    public void HarderLimits_NeverAddAMetCriterion_NorAListedArea(AreaCase area, Ratio step)
    {
        var harder = area.Policy.With(builder =>
        {
            foreach (var criteria in new[] { builder.Criteria, builder.Gates })
            {
                for (var i = 0; i < criteria.Count; i++) criteria[i] = Harder(criteria[i], step.ClampToPeople());
            }
        });

        foreach (var measurement in new[] { area.Measured, area.PartlyKnown })
        {
            var before = new AreaClassifier(area.Policy).Classify(measurement);
            var after = new AreaClassifier(harder).Classify(measurement);

            Assert.True(after.MetCount <= before.MetCount && after.NotMetCount >= before.NotMetCount);
            Assert.True(after.Verdict != Verdict.Met || before.Verdict == Verdict.Met);
            Assert.True(before.Verdict != Verdict.NotMet || after.Verdict == Verdict.NotMet);
        }
    }

    [Property]
    public void RequiringMore_NeverListsAnArea_AndRequiringFewerNeverTakesOneOff(AreaCase area)
    {
        var verdicts = Enumerable.Range(1, area.Policy.Criteria.Count)
            .Select(required => area.Policy.With(builder => builder.RequiredCount = required))
            .Select(policy => new AreaClassifier(policy).Classify(area.PartlyKnown).Verdict)
            .ToList();

        // From listed through undetermined to not listed, never back.
        int[] rank = [1, 0, 2];
        Assert.Equal(verdicts.OrderBy(verdict => rank[(int)verdict]), verdicts);
    }

    private static ThresholdPolicy Named(ThresholdPolicy policy, string name) => policy.With(builder => builder.Name = name);

    private static Criterion Harder(Criterion criterion, Ratio step)
    {
        var (comparison, limit) = (criterion.Threshold.Comparison, criterion.Threshold.Limit);
        var changed = limit.Constant is { } constant
            ? (comparison == Comparison.LessThan ? Ratio.From(constant) - step : Ratio.From(constant) + step).ToShare()
            : Limit.TimesNational(comparison == Comparison.LessThan ? 0.25m : 4m);
        return new Criterion(criterion.Indicator, comparison.Threshold(changed), criterion.Source, criterion.WindowYears);
    }

    private static IEnumerable<Action<ThresholdPolicyBuilder>> Changes(ThresholdPolicy policy, Ratio other)
    {
        yield return builder => builder.Name += "2";
        yield return builder => builder.Source = Elsewhere;
        yield return builder => builder.Source = new LegalSource(policy.Source.Citation, "something else");
        yield return builder => builder.SmallestPopulation++;
        yield return builder => builder.Averaging = 1 - builder.Averaging;
        if (policy.Criteria.Count > 1) yield return builder => builder.RequiredCount = (policy.RequiredCount % policy.Criteria.Count) + 1;

        foreach (var part in new Func<ThresholdPolicyBuilder, IList<Criterion>>[] { builder => builder.Criteria, builder => builder.Gates })
        {
            var criteria = part(policy.ToBuilder());
            for (var i = 0; i < criteria.Count; i++)
            {
                foreach (var changed in Changes(criteria[i], other))
                {
                    var place = i;
                    yield return builder => part(builder)[place] = changed;
                }
            }
        }

        for (var i = 0; i < policy.Gates.Count; i++)
        {
            var place = i;
            yield return builder => builder.Gates.RemoveAt(place);
            yield return builder =>
            {
                builder.Criteria.Add(builder.Gates[place]);
                builder.Gates.RemoveAt(place);
            };
        }
    }

    private static IEnumerable<Criterion> Changes(Criterion old, Ratio other)
    {
        var (comparison, limit) = (old.Threshold.Comparison, old.Threshold.Limit);
        yield return new Criterion(old.Indicator, old.Threshold, Elsewhere, old.WindowYears);
        yield return new Criterion(old.Indicator, old.Threshold, old.Source, (old.WindowYears % Criterion.LongestWindow) + 1);
        foreach (var verb in Enum.GetValues<Comparison>().Where(verb => verb != comparison))
            yield return new Criterion(old.Indicator, verb.Threshold(limit), old.Source, old.WindowYears);

        // A multiple is no constant, even of the same number, and no limit is another one a hair's breadth away.
        Limit[] limits =
        [
            limit.Constant is { } constant
                ? Limit.TimesNational(7)
                : Share.Of(limit.NationalMultiple!.Value.Numerator, limit.NationalMultiple!.Value.Denominator),
            (other + new Ratio(10, 1)).ToShare(),
            (other + new Ratio(10_000_000_000_001, 1_000_000_000_000)).ToShare(),
            (other + new Ratio(31, 3)).ToShare(),
        ];
        foreach (var changed in limits)
            yield return new Criterion(old.Indicator, comparison.Threshold(changed), old.Source, old.WindowYears);
    }
}
