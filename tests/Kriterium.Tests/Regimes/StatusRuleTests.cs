namespace Kriterium.Tests.Regimes;

/// <summary>A rule in words: what is unverified about it as a whole, and then of each figure what is more than that.</summary>
public class StatusRuleTests
{
    [Fact]
    public void Unverified_IsOfTheRule_AndThenOfItsFigures()
    {
        var rule = ThresholdPolicies.Vulnerable2021.ToBuilder();
        rule.Source = new LegalSource("an act", "its number");
        rule.Criteria.Clear();
        foreach (var (indicator, unverified) in ((Indicator, string?)[])
            [
                (Indicator.OutsideLabourMarket, "its number"), (Indicator.Convicted, "its number; which years"),
                (Indicator.BasicEducation, "which years"), (Indicator.RelativeIncome, null),
            ])
        {
            rule.Criteria.Add(new Criterion(indicator, Threshold.MoreThan(Share.Percent(50)), new LegalSource("an act", unverified)));
        }

        rule.RequiredCount = 1;
        rule.Gates.Add(new Criterion(Indicator.NonWestern, Threshold.MoreThan(Share.Percent(50)), new LegalSource("another act", "all of it")));
        var status = StatusRule.ByCriteria(AreaStatus.Vulnerable, "udsat", "vulnerable", "vulnerable", rule.Build());
        Assert.Equal(["its number", "non-Western: all of it", "convicted, basic education only: which years"], status.Unverified);
        Assert.Equal(["an act", "another act"], status.Sources.Select(source => source.Citation));
    }
}
