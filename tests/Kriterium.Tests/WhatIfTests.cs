namespace Kriterium.Tests;

/// <summary>One thing of a rule changed, under a name that says so.</summary>
public class WhatIfTests
{
    private const string OwnName =
        "The what-if of particularly-vulnerable-2013: name is particularly-vulnerable-2013, the name of the rule that is changed; "
            + "give the what-if another";

    private static readonly ThresholdPolicy Rule = ThresholdPolicies.ParticularlyVulnerable2013;
    private static readonly Criterion Convicted = Rule.Criteria.Single(criterion => criterion.Indicator == Indicator.Convicted);

    [Fact]
    public void With_AnotherLimit_ReplacesTheCriterionOfThatIndicator()
    {
        var changed = new Criterion(Indicator.Convicted, Threshold.MoreThan(Share.Percent(3)), Areas.WhatIf, 2);
        var whatIf = Rule.With(changed);

        Assert.Equal("particularly-vulnerable-2013, convicted more than 3 %", whatIf.Name);
        Assert.Equal(Rule.Criteria.Select(criterion => criterion == Convicted ? changed : criterion), whatIf.Criteria);
        Assert.Equal(
            (Rule.Source, Rule.RequiredCount, Rule.SmallestPopulation), (whatIf.Source, whatIf.RequiredCount, whatIf.SmallestPopulation));
        Assert.Equal(["A what-if of the tests"], whatIf.Criteria.Except(Rule.Criteria).Select(criterion => criterion.Source.Citation));
        Assert.Equal("particularly-vulnerable-2013", Rule.Name);
    }

    [Fact]
    public void With_AGatesIndicator_ReplacesTheGate()
    {
        var half = new Criterion(Indicator.NonWestern, Threshold.AtLeast(Share.Percent(50)), Areas.WhatIf);
        var whatIf = ThresholdPolicies.ParallelSociety2021.With(half);

        Assert.Equal("parallel-society-2021, non_western at least 50 %", whatIf.Name);
        Assert.Equal("non_western at least 50 %", Assert.Single(whatIf.Gates).ToString());
        Assert.Equal(ThresholdPolicies.ParallelSociety2021.Criteria, whatIf.Criteria);
    }

    public static TheoryData<string, Criterion> Changes => new()
    {
        {
            "convicted at least 3 x the national share",
            new(Indicator.Convicted, Threshold.AtLeast(Limit.TimesNational(3)), Convicted.Source, 2)
        },
        { "convicted over 4 years", new(Indicator.Convicted, Convicted.Threshold, Convicted.Source, 4) },
        { "convicted over 1 year", new(Indicator.Convicted, Convicted.Threshold, Convicted.Source) },
        {
            "convicted more than 3 % over 3 years",
            new(Indicator.Convicted, Threshold.MoreThan(Share.Percent(3)), Convicted.Source, 3)
        },
        { "convicted by another source", new(Indicator.Convicted, Convicted.Threshold, Areas.WhatIf, 2) },
        {
            "basic_education by danish_or_approved",
            new(
                Indicator.BasicEducation,
                Threshold.MoreThan(Share.Percent(50)),
                Areas.WhatIf,
                education: EducationDefinition.DanishOrApproved)
        },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void With_NamesWhatDiffers(string difference, Criterion changed) =>
        Assert.Equal("particularly-vulnerable-2013, " + difference, Rule.With(changed).Name);

    [Theory]
    [InlineData(1, "particularly-vulnerable-2013, 1 of 5")]
    [InlineData(2, "particularly-vulnerable-2013, 2 of 5")]
    [InlineData(3, "particularly-vulnerable-2013")]
    [InlineData(5, "particularly-vulnerable-2013, 5 of 5")]
    public void WithRequiredCount_NamesTheCount(int required, string name)
    {
        var whatIf = Rule.WithRequiredCount(required);
        Assert.Equal((name, required), (whatIf.Name, whatIf.RequiredCount));
        Assert.Equal(Rule.Criteria, whatIf.Criteria);
    }

    [Theory]
    [InlineData(1, "particularly-vulnerable-2013, window of 1 year")]
    [InlineData(2, "particularly-vulnerable-2013")]
    [InlineData(4, "particularly-vulnerable-2013, window of 4 years")]
    public void WithWindow_NamesTheWindow_AndReplacesOnlyMeans(int years, string name)
    {
        var whatIf = Rule.WithWindow(years);
        Assert.Equal(name, whatIf.Name);
        Assert.Equal([1, years, years, 1, 1], whatIf.Criteria.Select(criterion => criterion.WindowYears));
        Assert.Equal(Rule.Criteria.Select(criterion => criterion.Source), whatIf.Criteria.Select(criterion => criterion.Source));
    }

    [Fact]
    public void GivenName_IsTaken()
    {
        Assert.Equal("lower bar", Rule.WithRequiredCount(2, "lower bar").Name);
        Assert.Equal("long view", Rule.WithWindow(4, "long view").Name);
        Assert.Equal("stricter", Rule.With(new Criterion(Indicator.Convicted, Convicted.Threshold, Areas.WhatIf, 4), "stricter").Name);
    }

    [Fact]
    public void ChangesInARow_AddUpInTheName() =>
        Assert.Equal("particularly-vulnerable-2013, window of 4 years, 2 of 5", Rule.WithWindow(4).WithRequiredCount(2).Name);

    [Fact]
    public void NothingChanged_IsTheRuleItself_WhateverTheName()
    {
        Assert.Same(Rule, Rule.With(Convicted));
        Assert.Same(
            Rule,
            Rule.With(new Criterion(Indicator.Convicted, Threshold.MoreThan(Share.PerTenThousand(270)), Convicted.Source, 2), "mine"));
        Assert.Same(Rule, Rule.WithRequiredCount(3, "mine"));
        Assert.Same(Rule, Rule.WithWindow(2, "mine"));
        Assert.Same(Rule, Rule.WithWindow(2, Rule.Name));
    }

    [Fact]
    public void NameOfTheRuleThatIsChanged_IsRefused()
    {
        foreach (var change in new Action[]
        {
            () => Rule.WithRequiredCount(2, Rule.Name),
            () => Rule.WithWindow(4, Rule.Name),
            () => Rule.With(new Criterion(Indicator.Convicted, Convicted.Threshold, Areas.WhatIf, 2), Rule.Name),
        })
        {
            Assert.Equal(OwnName, Assert.Throws<InvalidInputException>(change).Message);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void EmptyName_IsRefused_EvenWhenNothingChanges(string name)
    {
        const string expected = "The what-if of particularly-vulnerable-2013: name is empty; give the policy a name";
        Assert.Equal(expected, Assert.Throws<InvalidInputException>(() => Rule.WithRequiredCount(2, name)).Message);
        Assert.Equal(expected, Assert.Throws<InvalidInputException>(() => Rule.WithWindow(2, name)).Message);
        Assert.Equal(expected, Assert.Throws<InvalidInputException>(() => Rule.With(Convicted, name)).Message);
    }

    [Fact]
    public void With_AnIndicatorThatTheRuleDoesNotHave_IsRefused()
    {
        var education = new Criterion(Indicator.BasicEducation, Threshold.MoreThan(Share.Percent(50)), Areas.WhatIf);
        Assert.Equal(
            "The what-if of particularly-vulnerable-2010: basic_education is not in particularly-vulnerable-2010; choose one of non_western, outside_labour, convicted, "
                + "or add a criterion by ToBuilder()",
            Assert.Throws<InvalidInputException>(() => ThresholdPolicies.ParticularlyVulnerable2010.With(education)).Message);
        Assert.Throws<ArgumentNullException>("criterion", () => Rule.With((Criterion)null!));
    }

    [Fact]
    public void WithRequiredCount_OutOfRange_IsRefused()
    {
        foreach (var required in new[] { -1, 0, 6 })
        {
            var message = Assert.Throws<InvalidInputException>(() => Rule.WithRequiredCount(required)).Message;
            var expected = FormattableString.Invariant($"{Rule.Name}: requiredCount is {required}, but the policy has 5 criteria; choose 1 to 5");
            Assert.Equal("The what-if of " + expected, message);
        }
    }

    [Fact]
    public void WithWindow_OutOfRange_IsRefused() =>
        Assert.Equal(
            "The what-if of particularly-vulnerable-2013: windowYears is 5 years; choose 1 to 4",
            Assert.Throws<InvalidInputException>(() => Rule.WithWindow(5)).Message);
}
