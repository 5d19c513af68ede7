namespace Kriterium.Tests;

public class ThresholdTests
{
    [Theory]
    [InlineData(49, Verdict.NotMet, Verdict.NotMet, Verdict.Met)]
    [InlineData(50, Verdict.NotMet, Verdict.Met, Verdict.NotMet)]
    [InlineData(51, Verdict.Met, Verdict.Met, Verdict.NotMet)]
    public void Judge_APoint_FollowsTheVerb(int percent, Verdict moreThan, Verdict atLeast, Verdict lessThan)
    {
        var figure = Evidence.Exactly(Share.Percent(percent));
        Assert.Equal(moreThan, Threshold.MoreThan(Share.Percent(50)).Judge(figure));
        Assert.Equal(atLeast, Threshold.AtLeast(Share.Percent(50)).Judge(figure));
        Assert.Equal(lessThan, Threshold.LessThan(Share.Percent(50)).Judge(figure));
    }

    // An interval that only touches the limit is decided or not by the verb.
    [Theory]
    [InlineData(40, 50, Verdict.NotMet, Verdict.Undetermined, Verdict.Undetermined)]
    [InlineData(50, 60, Verdict.Undetermined, Verdict.Met, Verdict.NotMet)]
    [InlineData(40, 60, Verdict.Undetermined, Verdict.Undetermined, Verdict.Undetermined)]
    public void Judge_AnInterval_DecidesForAllOfIt(int low, int high, Verdict moreThan, Verdict atLeast, Verdict lessThan)
    {
        var figure = Evidence.Between(Share.Percent(low), Share.Percent(high));
        Assert.Equal(moreThan, Threshold.MoreThan(Share.Percent(50)).Judge(figure));
        Assert.Equal(atLeast, Threshold.AtLeast(Share.Percent(50)).Judge(figure));
        Assert.Equal(lessThan, Threshold.LessThan(Share.Percent(50)).Judge(figure));
    }

    [Fact]
    public void Judge_OneUnboundedEnd_DecidesFromTheOther()
    {
        Assert.Equal(Verdict.Met, Threshold.MoreThan(Share.Percent(50)).Judge(Evidence.Between(Share.Percent(51), null)));
        Assert.Equal(Verdict.Undetermined, Threshold.MoreThan(Share.Percent(50)).Judge(Evidence.Between(null, Share.Percent(51))));
        Assert.Equal(Verdict.Met, Threshold.LessThan(Share.Percent(50)).Judge(Evidence.Between(null, Share.Percent(49))));
        Assert.Equal(Verdict.NotMet, Threshold.LessThan(Share.Percent(50)).Judge(Evidence.Between(Share.Percent(50), null)));
    }

    // National 0.67 printed is 0.665 to 0.675, so three times it is 1.995 to 2.025.
    [Theory]
    [InlineData("1.994", Verdict.NotMet)]
    [InlineData("1.995", Verdict.Undetermined)]
    [InlineData("2.024", Verdict.Undetermined)]
    [InlineData("2.025", Verdict.Met)]
    public void Judge_MultipleOfThePrintedNationalShare(string percent, Verdict expected) =>
        Assert.Equal(
            expected,
            Threshold.AtLeast(Limit.TimesNational(3)).Judge(
                Evidence.Exactly(Share.Percent(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture))),
                Evidence.PrintedPercent(0.67m)));

    [Fact]
    public void Judge_MultipleOfAnUnknownNationalShare_IsUndetermined()
    {
        var criterion = new Criterion(Indicator.Convicted, Threshold.AtLeast(Limit.TimesNational(3)), Areas.WhatIf, windowYears: 2);
        Assert.Equal(Verdict.Undetermined, criterion.Judge(Evidence.Exactly(Share.Percent(99))).Verdict);
        Assert.Equal(Verdict.Met, criterion.Judge(Evidence.Exactly(Share.Percent(3)), Evidence.Exactly(Share.Percent(1))).Verdict);
    }

    [Fact]
    public void Classify_FindsTheNationalFigureOfTheSameWindow()
    {
        var policy = new ThresholdPolicyBuilder
        {
            Name = "multiple",
            Source = Areas.WhatIf,
            RequiredCount = 1,
            Criteria = { new Criterion(Indicator.Convicted, Threshold.AtLeast(Limit.TimesNational(2.5m)), Areas.WhatIf, windowYears: 2) },
        }.Build();

        Verdict With(int nationalWindow) => new AreaClassifier(policy).Classify(new AreaMeasurement(
            "made-up",
            Areas.List2015,
            published: [new PublishedFigure(Indicator.Convicted, Evidence.Exactly(Share.Percent(2.5m)), 2)],
            national: [new PublishedFigure(Indicator.Convicted, Evidence.Exactly(Share.Percent(1)), nationalWindow)])).Verdict;

        Assert.Equal(Verdict.Met, With(nationalWindow: 2));
        Assert.Equal(Verdict.Undetermined, With(nationalWindow: 4));
    }

    [Fact]
    public void Finding_CarriesFigureLimitMarginAndSource()
    {
        var criterion = Areas.CriterionOf(ThresholdPolicies.ParticularlyVulnerable2013, Indicator.Convicted);
        var finding = criterion.Judge(Evidence.PrintedPercent(2.70m));

        Assert.Equal(Verdict.Undetermined, finding.Verdict);
        Assert.Equal(Evidence.Exactly(Share.Percent(2.7m)), finding.Limit);
        Assert.Equal(Evidence.Between(Share.Percent(-0.005m), Share.Percent(0.005m)), finding.Margin);
        Assert.Same(criterion.Source, finding.Source);
        Assert.Equal("convicted more than 2.7 %, mean of 2 years: undetermined, from 2.695 % to 2.705 %", finding.ToString());
        Assert.Equal("convicted more than 2.7 %, mean of 2 years: undetermined, unknown", criterion.Judge(Evidence.Unknown).ToString());
    }

    [Fact]
    public void Finding_Margin_IsAsWideAsFigureAndLimitTogether()
    {
        var criterion = new Criterion(Indicator.Convicted, Threshold.AtLeast(Limit.TimesNational(3)), Areas.WhatIf, windowYears: 2);
        var finding = criterion.Judge(Evidence.Between(Share.Percent(2), Share.Percent(2.1m)), Evidence.PrintedPercent(0.67m));
        // The limit is 1.995 to 2.025 %.
        Assert.Equal(Evidence.Between(Share.Percent(-0.025m), Share.Percent(0.105m)), finding.Margin);
    }

    [Fact]
    public void Judge_NationalShareThatIsUnknown_IsStillAtMostEverybody()
    {
        var criterion = new Criterion(Indicator.Convicted, Threshold.LessThan(Limit.TimesNational(0.5m)), Areas.WhatIf);
        Assert.Equal(Verdict.NotMet, criterion.Judge(Evidence.Exactly(Share.Percent(50))).Verdict);
    }

    [Fact]
    public void Judge_UnknownShare_IsStillWithinWhatAShareCanBe()
    {
        var impossible = new Criterion(Indicator.NonWestern, Threshold.MoreThan(Share.Percent(100)), Areas.WhatIf);
        Assert.Equal(Verdict.NotMet, impossible.Judge(Evidence.Unknown).Verdict);
    }

    [Fact]
    public void NationalShareAt_ALimitThatWasPrinted_IsTheLimitOverItsMultiple()
    {
        var limit = Limit.TimesNational(3);
        var printed = Evidence.Between(Share.Percent(6), Share.Percent(9));
        Assert.Equal(Evidence.Between(Share.Percent(2), Share.Percent(3)), limit.NationalShareAt(printed));
        Assert.Equal(printed, limit.Resolve(limit.NationalShareAt(printed)));
        Assert.Equal(
            "The limit is 3 %, which does not depend on the national share; ask a limit that has a NationalMultiple.",
            Assert.Throws<InvalidOperationException>(() => Limit.Of(Share.Percent(3)).NationalShareAt(printed)).Message);
    }
}
