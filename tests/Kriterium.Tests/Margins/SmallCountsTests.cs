namespace Kriterium.Tests.MarginsOf;

public class SmallCountsTests
{
    private static readonly CalendarDate List = new(2014, 12, 1);
    private static readonly SmallCounts Small = SmallCounts.Withhold(1, 4);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Withholds_From1To4(long persons, bool isWithheld)
    {
        Assert.Equal(isWithheld, Small.Withholds(persons));
        Assert.Equal(isWithheld, Small.Withholds(YearFigure.Convicted, persons));
        Assert.False(Small.Withholds(YearFigure.GrossIncome, persons));
        Assert.False(SmallCounts.Shown.Withholds(persons));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(4999, true)]
    [InlineData(5000, false)]
    public void Withholds_PersonsInPart_ByTheWholeOnesAround(long thousandths, bool isWithheld) =>
        Assert.Equal(isWithheld, Small.Withholds(YearFigure.OutsideLabourMarket, thousandths));

    [Fact]
    public void Withholds_WhatIsSurelyWithin()
    {
        Assert.True(Small.Withholds(Count.Between(2, 3)));
        Assert.False(Small.Withholds(Count.FewerThan(5)));
        Assert.False(Small.Withholds(Count.Between(3, 5)));
        Assert.False(Small.Withholds(Count.Unknown));
    }

    [Theory]
    [InlineData(0, 4, "from is 0; give 1 or more: nobody is recognised by a count of 0")]
    [InlineData(3, 2, "to is 2, less than from, which is 3; give as many or more")]
    [InlineData(1, 1_000_001, "to is 1000001; give at most 1,000,000 persons")]
    public void Withhold_OutOfRange_IsRefused(long from, long to, string message) =>
        Assert.Equal(
            message, Assert.Single(Assert.Throws<InvalidInputException>(() => SmallCounts.Withhold(from, to)).Faults).Message);

    [Fact]
    public void Area_KeepsEverythingElse()
    {
        var area = new AreaMeasurement(
            "a",
            List,
            [
                new AreaYear(2014, residents: 1200, nonWestern: 4, aged18To64: 800, outsideLabourMarketThousandths: 2_500, taxpayers: 3, grossIncome: 2),
                new AreaYear(2013, residents: 90, aged18Plus: 80, convicted: 2, aged30To59: 50, basicEducation: 9, unknownEducation: 1),
            ],
            [new RegionYear(2014, 3, 3)],
            nationalYears: [new NationalYear(2014, 100, 3)]);
        var small = Count.Between(1, 4);
        Assert.Equal(
            new AreaMeasurement(
                "a",
                List,
                [
                    new AreaYear(
                        2014, residents: 1200, nonWestern: small, aged18To64: 800, outsideLabourMarketThousandths: Count.Between(1, 4_999),
                        taxpayers: small, grossIncome: 2),
                    new AreaYear(
                        2013, residents: 90, aged18Plus: 80, convicted: small, aged30To59: 50, basicEducation: 9, unknownEducation: small),
                ],
                [new RegionYear(2014, 3, 3)],
                nationalYears: [new NationalYear(2014, 100, 3)]),
            Small.Apply(area));
        Assert.Equal(area, SmallCounts.Shown.Apply(area));
        Assert.Equal(small, Small.Apply(new AreaMeasurement("a", List, residents: 2)).Residents);
    }

    [Fact]
    public void Verdicts_AreNeverChanged_AndFiguresNotTold()
    {
        // 3 of 10 convicted in both years is met; 1 of 10 would not be met at 20 %.
        var policy = ThresholdPolicies.ParticularlyVulnerable2013.With(new Criterion(
            Indicator.Convicted, Threshold.MoreThan(Share.Percent(20)), Areas.WhatIf, 2));
        Classification With(long convicted) => new AreaClassifier(policy).Classify(new AreaMeasurement(
            "a",
            List,
            [new AreaYear(2013, aged18Plus: 10, convicted: convicted), new AreaYear(2014, residents: 30, aged18Plus: 10, convicted: convicted)]));

        foreach (var (convicted, verdict) in new[] { (1, Verdict.NotMet), (2, Verdict.NotMet), (3, Verdict.Met), (4, Verdict.Met) })
        {
            var shown = Small.Apply(With(convicted));
            var finding = shown.Findings.Single(one => one.Indicator == Indicator.Convicted);
            Assert.Equal((Verdict.NotMet, Verdict.NotMet, verdict), (shown.Verdict, shown.Size.Verdict, finding.Verdict));
            Assert.Equal(Evidence.Between(Share.Percent(10), Share.Percent(40)), finding.Evidence);
        }

        Assert.Equal(Small.Apply(With(1)), Small.Apply(With(2)));
        Assert.Equal(Small.Apply(With(3)).ToJson(), Small.Apply(With(4)).ToJson());
    }

    [Fact]
    public void Margins_AreTheSame_ForEveryWithheldCount()
    {
        Margins With(long convicted, long residents) => Margins.Of(new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(
            new AreaMeasurement(
                "a",
                List,
                [
                    new AreaYear(2013, aged18Plus: 1000, convicted: convicted),
                    new AreaYear(2014, residents, nonWestern: convicted, aged18Plus: 900, convicted: 27),
                ])));
        string[] Texts(long convicted, long residents) => [.. Small.Apply(With(convicted, residents)).All.Select(margin => margin.ToString())];

        var first = Texts(1, 1200);
        Assert.All(Enumerable.Range(2, 3), convicted => Assert.Equal(first, Texts(convicted, 1200)));
        Assert.NotEqual(first, Texts(5, 1200));
        Assert.Contains("convicted (not met): 19 to 21 persons, Change", first);
        Assert.Contains("convicted (not met): 21 persons, Change", With(1, 1200).All.Select(margin => margin.ToString()));

        // A margin of a few persons is itself a small count: 997 to 999 residents are 1 to 3 short.
        Assert.Equal(Texts(1, 997)[0], Texts(1, 999)[0]);
        Assert.Equal("size (not met): 1 to 4 persons, MoveIn", Texts(1, 998)[0]);
        Assert.Equal("size (not met): 5 persons, MoveIn", Texts(1, 995)[0]);
    }

    [Fact]
    public void Status_HasTheSameVerdicts()
    {
        var area = new AreaMeasurement(
            "a", new CalendarDate(2021, 12, 1), [new AreaYear(2021, residents: 1200, nonWestern: 3, aged30To59: 10, basicEducation: 2)]);
        var status = new StatusClassifier(LegalTimeline.Denmark).Classify(area);
        var shown = Small.Apply(status);
        Assert.Equal(status.PossibleStatuses, shown.PossibleStatuses);
        Assert.Equal(status.Findings.Select(finding => finding.Verdict), shown.Findings.Select(finding => finding.Verdict));
        Assert.DoesNotContain("\"3/1200\"", shown.ToJson(), StringComparison.Ordinal);
        Assert.Equal(Evidence.Between(Share.Of(1, 1200), Share.Of(4, 1200)), shown.FindingOf(Indicator.NonWestern)!.Evidence);
        Assert.Equal(Evidence.Exactly(Share.Of(3, 1200)), status.FindingOf(Indicator.NonWestern)!.Evidence);
    }

    [Fact]
    public void ToString_SaysWhatIsWithheld()
    {
        Assert.Equal("counts from 1 to 4 are withheld", Small.ToString());
        Assert.Equal("no counts are withheld", SmallCounts.Shown.ToString());
    }
}
