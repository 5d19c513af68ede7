namespace Kriterium.Testing.Tests.Cases;

public sealed class LegalCasesTests
{
    private static readonly string[] Sides = ["below", "at", "above"];

    public static TheoryData<BoundaryCase> Boundaries => [.. LegalCases.Boundaries];

    public static TheoryData<StatusCase> Statuses => [.. LegalCases.Statuses];

    public static TheoryData<FaultyArea> Faulty => [.. LegalCases.Faulty];

    [Theory]
    [MemberData(nameof(Boundaries))]
    public void A_boundary_decides_its_criterion_and_the_whole_rule(BoundaryCase one)
    {
        var classification = new AreaClassifier(one.Policy).Classify(one.Area);

        Expect.Verdict(one.Expected, classification);
        if (one.Criterion is null) Assert.Equal(one.Expected, classification.Size.Verdict);
        else Expect.Criterion(one.Criterion.Indicator, one.Expected, classification);

        var rule = new StatusClassifier(LegalTimeline.Denmark).Classify(one.Area).Findings.Single(finding => finding.Rule.Status == one.Status);
        Assert.Equal((one.Policy, one.Expected), (rule.Rule.Policy, rule.Verdict));
    }

    [Fact]
    public void Every_limit_of_every_policy_has_its_three_boundaries()
    {
        var limits = ThresholdPolicies.All.SelectMany(policy =>
            policy.Criteria.Concat(policy.Gates).Select(criterion => criterion.Indicator.Key).Append("residents")
                .SelectMany(part => Sides.Select(side => policy.Name + "/" + part + "/" + side)));

        Assert.Equal(limits.Order(StringComparer.Ordinal), LegalCases.Boundaries.Select(one => one.Name).Order(StringComparer.Ordinal));
        Assert.Equal(114, LegalCases.Boundaries.Count);
    }

    // What the law's verbs say, by hand for one of each.
    [Theory]
    [InlineData("particularly-vulnerable-2010/non_western", Verdict.NotMet, Verdict.NotMet, Verdict.Met)]
    [InlineData("particularly-vulnerable-2013/convicted", Verdict.NotMet, Verdict.NotMet, Verdict.Met)]
    [InlineData("particularly-vulnerable-2013/income", Verdict.Met, Verdict.NotMet, Verdict.NotMet)]
    [InlineData("vulnerable-2018/convicted", Verdict.NotMet, Verdict.Met, Verdict.Met)]
    [InlineData("prevention-2021/convicted", Verdict.NotMet, Verdict.Met, Verdict.Met)]
    [InlineData("parallel-society-2021/non_western", Verdict.NotMet, Verdict.NotMet, Verdict.Met)]
    [InlineData("vulnerable-2021/residents", Verdict.NotMet, Verdict.Met, Verdict.Met)]
    public void The_verbs_say_what_is_expected(string name, Verdict below, Verdict at, Verdict above) =>
        Assert.Equal(
            [below, at, above],
            Sides.Select(side => LegalCases.Boundaries.Single(one => one.Name == name + "/" + side).Expected));

    [Theory]
    [MemberData(nameof(Statuses))]
    public void A_status_is_what_the_law_says(StatusCase one)
    {
        var status = new StatusClassifier(LegalTimeline.Denmark).Classify(one.Area, one.History);

        Expect.Possible(status, [.. one.Possible]);
        Expect.Status(one.Expected, status);
    }

    [Fact]
    public void Every_status_of_every_regime_is_there()
    {
        foreach (var regime in LegalTimeline.Denmark.Regimes)
        {
            var expected = LegalCases.Statuses.Where(one => LegalTimeline.Denmark.At(one.Area.ListDate) == regime)
                .Select(one => one.Expected)
                .ToHashSet();
            Assert.Superset(
                regime.Statuses.Select(rule => rule.Status).Append(AreaStatus.None).Append(AreaStatus.Undetermined).ToHashSet(), expected);
        }

        Assert.Equal(LegalCases.Statuses.Count, LegalCases.Statuses.Select(one => one.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_faulty_area_is_refused_with_the_value_that_is_wrong(FaultyArea one)
    {
        Expect.Refused(one.Path, () => AreaMeasurement.FromJson(one.Json));
        Assert.Single(Assert.Throws<InvalidInputException>(() => AreaMeasurement.FromJson(one.Json)).Faults);
    }
}
