using FsCheck;
using FsCheck.Fluent;

namespace Kriterium.Tests.Json;

/// <summary>
/// What-ifs of the shipped timeline: other dates, windows, limits, labels and sources, and statuses and regimes dropped and added.
/// </summary>
public static class ArbitraryTimelines
{
    public static Arbitrary<LegalTimeline> Timelines() => WhatIf.ToArbitrary();

    private static Gen<CalendarDate> Date { get; } =
        from year in Gen.Choose(2000, 2040)
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 28)
        select new CalendarDate(year, month, day);

    private static Gen<Action<ThresholdPolicyBuilder>> PolicyChange { get; } = Gen.OneOf(
        Gen.Choose(1, 4).Select(window => (Action<ThresholdPolicyBuilder>)(policy => policy.WithWindow(window))),
        Gen.Choose(1, 5).Select(required => (Action<ThresholdPolicyBuilder>)(policy => policy.RequiredCount = required)),
        Gen.Choose(0, 5000).Select(residents => (Action<ThresholdPolicyBuilder>)(policy => policy.SmallestPopulation = residents)),
        Gen.Constant((Action<ThresholdPolicyBuilder>)(policy => policy.Averaging = AveragingMethod.PooledShare)),
        Gen.Constant((Action<ThresholdPolicyBuilder>)(policy => policy.Gates.Clear())),
        from at in Gen.Choose(0, 4)
        from percent in Gen.Choose(0, 100)
        from education in Gen.Elements(Enum.GetValues<EducationDefinition>())
        select (Action<ThresholdPolicyBuilder>)(policy =>
        {
            var old = policy.Criteria[at % policy.Criteria.Count];
            policy.Criteria[at % policy.Criteria.Count] = new Criterion(
                old.Indicator,
                Threshold.MoreThan(Share.Percent(percent)),
                old.Source,
                old.WindowYears,
                ReferenceEquals(old.Indicator, Indicator.BasicEducation) ? education : EducationDefinition.UnknownCountsAsBasic);
        }));

    private static Gen<Func<ThresholdPolicy, ThresholdPolicy>> OtherPolicy { get; } = Gen.OneOf(
        ArbitraryPolicies.Policies().Generator.Select(policy => (Func<ThresholdPolicy, ThresholdPolicy>)(_ => policy)),
        PolicyChange.Select(change => (Func<ThresholdPolicy, ThresholdPolicy>)(policy =>
        {
            var builder = policy.ToBuilder();
            change(builder);
            return builder.Build();
        })));

    private static Gen<Func<StatusRule, StatusRule>> RuleChange { get; } =
        from danish in Gen.Frequency((3, Gen.Constant<string?>(null)), (1, ArbitraryPolicies.Text.Select(text => (string?)text)))
        from token in Gen.Frequency((3, Gen.Constant<string?>(null)), (1, ArbitraryPolicies.Text.Select(text => (string?)text)))
        from lists in Gen.Choose(2, 20)
        from source in ArbitraryPolicies.Source
        from other in OtherPolicy
        select new Func<StatusRule, StatusRule>(rule => rule.Policy is { } policy
            ? StatusRule.ByCriteria(rule.Status, danish ?? rule.DanishLabel, rule.EnglishLabel, token ?? rule.ListToken, other(policy))
            : StatusRule.ByConsecutiveLists(
                rule.Status, danish ?? rule.DanishLabel, rule.EnglishLabel, token ?? rule.ListToken, lists, source));

    private static Gen<Action<RegimeBuilder>> RegimeChange { get; } = Gen.OneOf(
        ArbitraryPolicies.Text.Select(name => (Action<RegimeBuilder>)(regime => regime.Name = name)),
        Date.Select(from => (Action<RegimeBuilder>)(regime => regime.From = from)),
        Date.Select(date => (Action<RegimeBuilder>)(regime => (regime.PublicationMonth, regime.PublicationDay) = (date.Month, date.Day))),
        ArbitraryPolicies.Source.Select(source => (Action<RegimeBuilder>)(regime => regime.FromSource = source)),
        ArbitraryPolicies.Source.Select(source => (Action<RegimeBuilder>)(regime => regime.Source = source)),
        ArbitraryPolicies.Source.OrNull().Select(source => (Action<RegimeBuilder>)(regime => regime.StandingSource = source)),
        Gen.Elements(LegalStanding.Replaced, LegalStanding.InForce, LegalStanding.UnderReview).Select(standing => (Action<RegimeBuilder>)(regime => regime.Standing = standing)),
        Gen.OneOf(ArbitraryPolicies.Text, Gen.Constant("")).Select(note => (Action<RegimeBuilder>)(regime => regime.StandingNote = note)),
        Gen.Choose(0, 4).Select(at => (Action<RegimeBuilder>)(regime => regime.Statuses.RemoveAt(at % regime.Statuses.Count))),
        ArbitraryPolicies.Policies().Generator.Select(policy => (Action<RegimeBuilder>)(regime => regime.Statuses.Add(
            StatusRule.ByCriteria(AreaStatus.Prevention, "forebyggelsesområde", "prevention area", "forebyggelsesomraade", policy)))),
        from at in Gen.Choose(0, 4)
        from change in RuleChange
        select (Action<RegimeBuilder>)(regime => regime.Statuses[at % regime.Statuses.Count] = change(
            regime.Statuses[at % regime.Statuses.Count])));

    private static Gen<Func<LegalTimeline, LegalTimeline>> Edit { get; } = Gen.OneOf(
        ArbitraryPolicies.Text.Select(name => (Func<LegalTimeline, LegalTimeline>)(timeline => new LegalTimeline(name, timeline.Regimes))),
        Gen.Choose(0, 3)
            .Select(at => (Func<LegalTimeline, LegalTimeline>)(timeline => new LegalTimeline(
                timeline.Name, timeline.Regimes.Where((_, i) => i != at)))),
        from at in Gen.Choose(0, 3)
        from change in RegimeChange
        select (Func<LegalTimeline, LegalTimeline>)(timeline => new LegalTimeline(
            timeline.Name,
            timeline.Regimes.Select((regime, i) => i == at ? Changed(regime, change) : regime))),
        from at in Gen.Choose(0, 3)
        from name in ArbitraryPolicies.Text
        from date in Date
        select (Func<LegalTimeline, LegalTimeline>)(timeline => timeline.With(Changed(
            timeline.Regimes[at % timeline.Regimes.Count], regime => (regime.Name, regime.From) = (name, date)))));

    private static Gen<LegalTimeline> WhatIf { get; } =
        from count in Gen.Choose(0, 6)
        from edits in Edit.ListOf(count)
        select edits.Aggregate(LegalTimeline.Denmark, OrAsItWas);

    private static Regime Changed(Regime regime, Action<RegimeBuilder> change)
    {
        var builder = regime.ToBuilder();
        change(builder);
        return builder.Build();
    }

    /// <summary>An edit that would make no valid timeline leaves it as it was.</summary>
    private static LegalTimeline OrAsItWas(LegalTimeline timeline, Func<LegalTimeline, LegalTimeline> edit)
    {
        try
        {
            return edit(timeline);
        }
        catch (ArgumentException)
        {
            return timeline;
        }
    }
}
