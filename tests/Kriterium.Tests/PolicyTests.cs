namespace Kriterium.Tests;

public class PolicyTests
{
    [Fact]
    public void ReadyMade_ReadWell()
    {
        Assert.Equal(
            "particularly-vulnerable-2010: 2 of 3 (non_western more than 50 %; outside_labour more than 40 %, mean of 4 years; convicted "
                + "more than 2.7 %, mean of 4 years), at least 1,000 residents",
            ThresholdPolicies.ParticularlyVulnerable2010.ToString());
        Assert.Equal(
            "particularly-vulnerable-2013: 3 of 5 (non_western more than 50 %; outside_labour more than 40 %, mean of 2 years; convicted "
                + "more than 2.7 %, mean of 2 years; basic_education more than 50 %; income less than 55 %), at least 1,000 residents",
            ThresholdPolicies.ParticularlyVulnerable2013.ToString());
    }

    [Fact]
    public void ReadyMade_NameASourceForEveryFigure_AndWhatIsUnverified()
    {
        foreach (var policy in ThresholdPolicies.All)
        {
            Assert.NotEmpty(policy.Source.Citation);
            Assert.All(policy.Criteria, criterion => Assert.NotEmpty(criterion.Source.Citation));
        }

        // docs/sources.md: the number of the act of December 2010 is unverified.
        Assert.Equal("the number of the act", ThresholdPolicies.ParticularlyVulnerable2010.Source.Unverified);
        Assert.Contains("L 45 (2013-14)", ThresholdPolicies.ParticularlyVulnerable2013.Source.Citation, StringComparison.Ordinal);
    }

    [Fact]
    public void Identity_ChangesWithTheWindow_AndNotWithTheOrder()
    {
        var policy = ThresholdPolicies.ParticularlyVulnerable2010;
        var reordered = policy.ToBuilder();
        var first = reordered.Criteria[0];
        reordered.Criteria.RemoveAt(0);
        reordered.Criteria.Add(first);

        Assert.Equal(policy.Identity, reordered.Build().Identity);
        Assert.Equal(policy, reordered.Build());
        Assert.NotEqual(policy.Identity, policy.ToBuilder().WithWindow(2).Build().Identity);
        Assert.Matches("^particularly-vulnerable-2010 \\([0-9a-f]{12}\\)$", policy.Identity.ToString());
        Assert.Equal(64, policy.Identity.Fingerprint.Length);
        Assert.Equal("no policy", default(RuleIdentity).ToString());
    }

    [Fact]
    public void WithWindow_ReplacesOnlyMeans()
    {
        var policy = ThresholdPolicies.ParticularlyVulnerable2013.ToBuilder().WithWindow(4).Build();
        Assert.Equal([1, 4, 4, 1, 1], policy.Criteria.Select(criterion => criterion.WindowYears));
    }

    [Fact]
    public void Builder_AfterBuild_DoesNotReachIntoThePolicy()
    {
        var builder = ThresholdPolicies.ParticularlyVulnerable2010.ToBuilder();
        var policy = builder.Build();
        builder.Criteria.Clear();
        builder.RequiredCount = 1;
        Assert.Equal(ThresholdPolicies.ParticularlyVulnerable2010, policy);
    }
}
