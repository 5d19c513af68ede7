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

    /// <summary>Nothing that is said of a rule is left out: each regime and status has its names, its labels and its sources.</summary>
    [Fact]
    public void Parts_AreAllThatARuleSays()
    {
        var parts = RuleParts.Of(LegalTimeline.Denmark).ToList();
        Assert.Equal(("name", "denmark"), (parts[0].Path, parts[0].Text));
        foreach (var regime in LegalTimeline.Denmark.Regimes)
        {
            var path = "regimes[" + regime.From + "]";
            string[] standing = regime.StandingSource is null ? [] : [".standing_source"];
            string[] expected =
            [
                "", ".name", ".from_source", ".source", ".standing", ".standing_note", .. standing,
                .. regime.Statuses.SelectMany(rule =>
                {
                    var status = ".statuses[" + rule.Status.ToKey() + "]";
                    string[] own = [status, status + ".danish", status + ".english", status + ".list_token"];
                    return rule.Policy is null
                        ? own.Append(status + ".source")
                        : own.Concat(RuleParts.Of(rule.Policy).Select(part => status + ".policy." + part.Path));
                }),
            ];
            Assert.Equal(
                expected.Select(one => path + one), parts.Select(part => part.Path).Where(one => one.StartsWith(path, StringComparison.Ordinal)));
        }

        string[] criteria = [.. Rule.Criteria.Select(one => "criteria[" + one.Indicator + "]").SelectMany(one => new[] { one, one + ".source" })];
        string[] gates = [.. Rule.Gates.Select(one => "gates[" + one.Indicator + "]").SelectMany(one => new[] { one, one + ".source" })];
        Assert.Equal(
            ["name", "source", "smallest_population", "required", "averaging", .. criteria, .. gates], RuleParts.Of(Rule).Select(part => part.Path));
        Assert.Equal(
            ["smallest_population", "required", "averaging", .. criteria.Concat(gates).Where(path => path[^1] == ']')],
            RuleParts.Of(Rule).Where(part => part.Decides).Select(part => part.Path));
    }

    [Fact]
    public void Sources_AreToldWithWhatIsUnverified_AndTheirAddress()
    {
        string Text(LegalSource source)
        {
            var builder = Rule.ToBuilder();
            builder.Source = source;
            return RuleParts.Of(builder.Build()).Single(part => part.Path == "source").Text;
        }

        Assert.Equal("an act", Text(new LegalSource("an act")));
        Assert.Equal("an act; unverified: its number", Text(new LegalSource("an act", "its number")));
        var known = Rule.Criteria.Select(one => one.Source).First(source => source.Address is not null);
        Assert.EndsWith("; " + known.Address, Text(known), StringComparison.Ordinal);
    }

    [Fact]
    public void NoRule_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => Rule.DifferencesTo(null!));
        Assert.Throws<ArgumentNullException>(() => LegalTimeline.Denmark.DifferencesTo(null!));
    }
}
