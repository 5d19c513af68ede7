namespace Kriterium.Tests;

public class RuleDifferenceTests
{
    private static readonly ThresholdPolicy Rule = ThresholdPolicies.Vulnerable2021;

    [Fact]
    public void EqualRules_DoNotDiffer()
    {
        Assert.Empty(Rule.DifferencesTo(ThresholdPolicy.FromJson(Rule.ToJson())));
        Assert.Empty(LegalTimeline.Denmark.DifferencesTo(LegalTimeline.FromJson(LegalTimeline.Denmark.ToJson())));
    }

    [Fact]
    public void AnotherNameOrSource_DiffersInWordsOnly_AndKeepsWhatDecides()
    {
        var builder = Rule.ToBuilder();
        builder.Name = "ours";
        builder.Source = new LegalSource("a circular", "its number");
        var other = builder.Build();

        Assert.Equal(["name", "source"], Rule.DifferencesTo(other).Select(difference => difference.Path));
        Assert.All(Rule.DifferencesTo(other), difference => Assert.True(difference.IsInWordsOnly));
        Assert.Equal("source: a circular; unverified: its number here, " + Rule.DifferencesTo(other)[1].Here + " there (words only)",
            other.DifferencesTo(Rule)[1].ToString());
        Assert.NotEqual(Rule.Identity.Fingerprint, other.Identity.Fingerprint);
        Assert.Equal(Rule.Identity.DecidingFingerprint, other.Identity.DecidingFingerprint);
    }

    [Fact]
    public void AnotherLimit_IsToldExactly()
    {
        var convicted = Rule.Criteria.Single(criterion => criterion.Indicator == Indicator.Convicted);
        var other = Rule.With(new Criterion(Indicator.Convicted, Threshold.AtLeast(Limit.TimesNational(3)), convicted.Source));

        var difference = Assert.Single(Rule.DifferencesTo(other), difference => !difference.IsInWordsOnly);
        Assert.Equal("criteria[convicted]", difference.Path);
        Assert.Equal("at_least 3 x national, window_years 1", difference.There);
    }

    /// <summary>Every way to change one deciding thing changes that fingerprint, and each to another.</summary>
    [Fact]
    public void DecidingFingerprint_ChangesWithEverythingThatDecides()
    {
        var criterion = Rule.Criteria[0];
        ThresholdPolicy With(Action<ThresholdPolicyBuilder> change)
        {
            var builder = Rule.ToBuilder();
            change(builder);
            return builder.Build();
        }

        ThresholdPolicy[] changed =
        [
            Rule,
            With(rule => rule.SmallestPopulation++),
            With(rule => rule.RequiredCount++),
            With(rule => rule.Averaging = AveragingMethod.PooledShare),
            With(rule => rule.Criteria.RemoveAt(1)),
            With(rule => rule.Criteria[0] = new Criterion(criterion.Indicator, Threshold.AtLeast(criterion.Threshold.Limit), criterion.Source)),
            With(rule => rule.Criteria[0] =
                new Criterion(criterion.Indicator, criterion.Threshold, criterion.Source, (criterion.WindowYears % 4) + 1)),
            Rule.WithUnknownEducationAsBasic(),
        ];

        Assert.Equal(changed.Length, changed.Select(rule => rule.Identity.DecidingFingerprint).Distinct().Count());
        Assert.All(changed.Skip(1), other => Assert.Contains(Rule.DifferencesTo(other), difference => !difference.IsInWordsOnly));
        Assert.All(changed.Skip(1), other => Assert.Equal(
            Rule.DifferencesTo(other).Select(difference => (difference.Path, difference.Here, difference.There)).Order(),
            other.DifferencesTo(Rule).Select(difference => (difference.Path, difference.There, difference.Here)).Order()));
    }

    [Fact]
    public void Timelines_TellWhichRuleDiffers_AndOfAMissingOneOnlyThatItIs()
    {
        var denmark = LegalTimeline.Denmark;
        var builder = denmark.Regimes[^1].ToBuilder();
        builder.StandingNote = "settled";
        var inWords = denmark.With(builder.Build(), denmark.Name);
        Assert.Equal(["regimes[2021-11-30].standing_note"], denmark.DifferencesTo(inWords).Select(difference => difference.Path));
        Assert.Equal(denmark.Identity.DecidingFingerprint, inWords.Identity.DecidingFingerprint);

        var shorter = new LegalTimeline(denmark.Name, denmark.Regimes.Take(3));
        var missing = Assert.Single(denmark.DifferencesTo(shorter));
        Assert.Equal("regimes[2021-11-30]", missing.Path);
        Assert.Null(missing.There);
        Assert.False(missing.IsInWordsOnly);
        Assert.NotEqual(denmark.Identity.DecidingFingerprint, shorter.Identity.DecidingFingerprint);

        Assert.Contains(
            denmark.DifferencesTo(denmark.WithWindow(4)),
            difference => difference is { Path: "regimes[2018-12-01].statuses[vulnerable].policy.criteria[convicted]", IsInWordsOnly: false });
    }

    [Fact]
    public void NoRule_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => Rule.DifferencesTo(null!));
        Assert.Throws<ArgumentNullException>(() => LegalTimeline.Denmark.DifferencesTo(null!));
    }
}
