using Kriterium.Testing;

namespace Kriterium.Tests.Boundaries;

/// <summary>One person below, at and above each limit. The expected answers are read from the statute's verbs, not from the code.</summary>
public class StatuteBoundaryTests
{
    private static readonly ThresholdPolicy Old = ThresholdPolicies.ParticularlyVulnerable2010;
    private static readonly ThresholdPolicy New = ThresholdPolicies.ParticularlyVulnerable2013;

    public static TheoryData<string, ThresholdPolicy> Both => new() { { "2010", Old }, { "2013", New } };

    // "overstiger 50 pct": of 2,000 residents, 1,000 is not more than half.
    [Theory]
    [InlineData(999, Verdict.NotMet)]
    [InlineData(1000, Verdict.NotMet)]
    [InlineData(1001, Verdict.Met)]
    public void NonWestern_OfTwoThousandResidents(int nonWestern, Verdict expected)
    {
        foreach (var policy in (ThresholdPolicy[])[Old, New])
            Assert.Equal(
                expected,
                Areas.Judge(policy, Indicator.NonWestern, Areas.Counted(new AreaYear(2015, residents: 2000, nonWestern: nonWestern))));
    }

    // "overstiger 40 pct", mean of 4 years: of 1,000 aged 18-64 every year, 400 is the limit; the last year moves the mean.
    [Theory]
    [InlineData(399_000, Verdict.NotMet)]
    [InlineData(400_000, Verdict.NotMet)]
    [InlineData(400_001, Verdict.Met)]
    [InlineData(401_000, Verdict.Met)]
    public void OutsideLabourMarket2010_MeanOfFourYears(int thousandthsInTheLastYear, Verdict expected) =>
        Assert.Equal(expected, Areas.Judge(Old, Indicator.OutsideLabourMarket, Areas.Counted(
            new AreaYear(2012, aged18To64: 1000, outsideLabourMarketThousandths: 400_000),
            new AreaYear(2013, aged18To64: 1000, outsideLabourMarketThousandths: 380_000),
            new AreaYear(2014, aged18To64: 1000, outsideLabourMarketThousandths: 420_000),
            new AreaYear(2015, aged18To64: 1000, outsideLabourMarketThousandths: thousandthsInTheLastYear))));

    // "overstiger 40 pct", mean of 2 years; years before them do not enter.
    [Theory]
    [InlineData(409_000, Verdict.NotMet)]
    [InlineData(410_000, Verdict.NotMet)]
    [InlineData(411_000, Verdict.Met)]
    public void OutsideLabourMarket2013_MeanOfTwoYears(int thousandthsInTheLastYear, Verdict expected) =>
        Assert.Equal(expected, Areas.Judge(New, Indicator.OutsideLabourMarket, Areas.Counted(
            new AreaYear(2013, aged18To64: 1000, outsideLabourMarketThousandths: 990_000),
            new AreaYear(2014, aged18To64: 1000, outsideLabourMarketThousandths: 390_000),
            new AreaYear(2015, aged18To64: 1000, outsideLabourMarketThousandths: thousandthsInTheLastYear))));

    // "overstiger 270 pr. 10.000", mean of 4 years: of 1,000 aged 18 and over, 27 every year is the limit.
    [Theory]
    [InlineData(26, Verdict.NotMet)]
    [InlineData(27, Verdict.NotMet)]
    [InlineData(28, Verdict.Met)]
    public void Convicted2010_MeanOfFourYears(int convictedInTheFirstYear, Verdict expected) =>
        Assert.Equal(expected, Areas.Judge(Old, Indicator.Convicted, Areas.Counted(
            new AreaYear(2012, aged18Plus: 1000, convicted: convictedInTheFirstYear),
            new AreaYear(2013, aged18Plus: 1000, convicted: 27),
            new AreaYear(2014, aged18Plus: 2000, convicted: 54),
            new AreaYear(2015, aged18Plus: 1000, convicted: 27))));

    // "overstiger 2,70 pct", mean of 2 years.
    [Theory]
    [InlineData(53, Verdict.NotMet)]
    [InlineData(54, Verdict.NotMet)]
    [InlineData(55, Verdict.Met)]
    public void Convicted2013_MeanOfTwoYears(int convictedInTheLastYear, Verdict expected) =>
        Assert.Equal(expected, Areas.Judge(New, Indicator.Convicted, Areas.Counted(
            new AreaYear(2012, aged18Plus: 1000, convicted: 999),
            new AreaYear(2014, aged18Plus: 1000, convicted: 27),
            new AreaYear(2015, aged18Plus: 2000, convicted: convictedInTheLastYear))));

    // "overstiger 50 pct" of those aged 30-59.
    [Theory]
    [InlineData(299, Verdict.NotMet)]
    [InlineData(300, Verdict.NotMet)]
    [InlineData(301, Verdict.Met)]
    public void BasicEducation2013_OfSixHundred(int basicEducation, Verdict expected) =>
        Assert.Equal(
            expected,
            Areas.Judge(New, Indicator.BasicEducation, Areas.Counted(new AreaYear(2015, aged30To59: 600, basicEducation: basicEducation))));

    // "mindre end 55 pct" of a regional mean of 300,000 kroner, which is 165,000 kroner: exactly that is not less.
    [Theory]
    [InlineData(164_999_999, Verdict.Met)]
    [InlineData(165_000_000, Verdict.NotMet)]
    [InlineData(165_000_001, Verdict.NotMet)]
    public void RelativeIncome2013_OneKroneAroundTheLimit(long grossIncome, Verdict expected) =>
        Assert.Equal(
            expected,
            Areas.Judge(New, Indicator.RelativeIncome, Areas.Counted(new AreaYear(2015, taxpayers: 1000, grossIncome: grossIncome))));

    // One taxpayer more shares the same income among more people.
    [Theory]
    [InlineData(999, Verdict.NotMet)]
    [InlineData(1000, Verdict.NotMet)]
    [InlineData(1001, Verdict.Met)]
    public void RelativeIncome2013_OnePersonAroundTheLimit(int taxpayers, Verdict expected) =>
        Assert.Equal(
            expected,
            Areas.Judge(New, Indicator.RelativeIncome, Areas.Counted(new AreaYear(2015, taxpayers: taxpayers, grossIncome: 165_000_000))));

    // "mindst 1.000 beboere": all criteria are met, and the size alone decides.
    [Theory]
    [InlineData(999, Verdict.NotMet)]
    [InlineData(1000, Verdict.Met)]
    [InlineData(1001, Verdict.Met)]
    public void Size_AroundAThousandResidents(int residents, Verdict expected)
    {
        foreach (var policy in (ThresholdPolicy[])[Old, New])
        {
            var classification = new AreaClassifier(policy).Classify(AllMet(policy, residents));
            Assert.Equal(policy.Criteria.Count, classification.MetCount);
            Assert.Equal(expected, classification.Size.Verdict);
            Assert.Equal(expected, classification.Verdict);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Size_BelowAThousand_SettlesWhateverElseIsUnknown(string name, ThresholdPolicy policy)
    {
        var classification = new AreaClassifier(policy).Classify(new AreaMeasurement("made-up", Areas.List2015, residents: 999));
        Assert.Equal((name, Verdict.NotMet), (name, classification.Verdict));
        Assert.Empty(classification.PivotalFindings);
        Assert.False(classification.IsSizePivotal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Size_Unknown_LeavesAListedAreaUndetermined_ButNotAnUnlistedOne(string name, ThresholdPolicy policy)
    {
        var listed = new AreaClassifier(policy).Classify(AllMet(policy, Count.Unknown));
        Assert.Equal((name, Verdict.Undetermined), (name, listed.Verdict));
        Assert.True(listed.IsSizePivotal);
        Assert.Empty(listed.PivotalFindings);

        var unlisted = AnArea.Of(Areas.List2015, policy).MeetingNothing().Residents(Count.Unknown).Build();
        Assert.Equal(Verdict.NotMet, new AreaClassifier(policy).Classify(unlisted).Verdict);
    }

    [Theory]
    [InlineData(1, Verdict.NotMet)]
    [InlineData(2, Verdict.Met)]
    [InlineData(3, Verdict.Met)]
    public void Rule2010_Is2Of3(int met, Verdict expected) => AssertCount(Old, met, expected);

    [Theory]
    [InlineData(2, Verdict.NotMet)]
    [InlineData(3, Verdict.Met)]
    [InlineData(4, Verdict.Met)]
    [InlineData(5, Verdict.Met)]
    public void Rule2013_Is3Of5(int met, Verdict expected) => AssertCount(New, met, expected);

    private static void AssertCount(ThresholdPolicy policy, int met, Verdict expected)
    {
        var some = policy.Criteria.Take(met).Select(criterion => criterion.Indicator);
        var classification = new AreaClassifier(policy).Classify(AnArea.Of(Areas.List2015, policy).Meeting([.. some]).Build());
        Assert.Equal(met, classification.MetCount);
        Assert.Equal(expected, classification.Verdict);
    }

    private static AreaMeasurement AllMet(ThresholdPolicy policy, Count residents) =>
        AnArea.Of(Areas.List2015, policy).MeetingEverything().Residents(residents).Build();
}
