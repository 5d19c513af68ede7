namespace Kriterium.Tests;

public class AreaMeasurementTests
{
    private static AreaYear Convictions(int year, int convicted) => new(year, aged18Plus: 1000, convicted: convicted);

    [Fact]
    public void Measure_AYearThatIsMissing_CanBeAnythingFromZeroToOne()
    {
        // 2014 is missing: the mean of 40/1000 and 0 to 1 is 2 % to 52 %.
        var area = Areas.Counted(Convictions(2013, 0), Convictions(2015, 40));
        Assert.Equal(Evidence.Between(Share.Percent(2), Share.Percent(52)), area.Measure(Indicator.Convicted, 2));
    }

    [Fact]
    public void Measure_AYearThatIsMissing_MayStillDecide()
    {
        // 60/1000 over two years is at least 3 %, whatever the other year was.
        var area = Areas.Counted(Convictions(2015, 60));
        Assert.Equal(Verdict.Met, Areas.Judge(ThresholdPolicies.ParticularlyVulnerable2013, Indicator.Convicted, area));
        Assert.Equal(Verdict.Undetermined, Areas.Judge(ThresholdPolicies.ParticularlyVulnerable2010, Indicator.Convicted, area));
    }

    [Fact]
    public void Measure_APartThatIsUnknown_IsBoundedByItsBase_WhenPooled()
    {
        // Pooled over 1,000 and 3,000 persons: 100 of 4,000 at least, 3,100 of 4,000 at most.
        var area = Areas.Counted(new AreaYear(2014, aged18Plus: 1000, convicted: 100), new AreaYear(2015, aged18Plus: 3000));
        Assert.Equal(
            Evidence.Between(Share.Of(1, 40), Share.Of(31, 40)), area.Measure(Indicator.Convicted, 2, AveragingMethod.PooledShare));
        Assert.Equal(Evidence.Between(Share.Of(1, 20), Share.Of(11, 20)), area.Measure(Indicator.Convicted, 2));
    }

    [Fact]
    public void Measure_MeanOfSharesAndPooledShare_CanDisagree()
    {
        // 3/100 and 25/1000: the mean of shares is 2.75 %, the pooled share 28/1100 = 2.54 %.
        var area = Areas.Counted(new AreaYear(2014, aged18Plus: 100, convicted: 3), new AreaYear(2015, aged18Plus: 1000, convicted: 25));
        Assert.Equal(Evidence.Exactly(Share.Percent(2.75m)), area.Measure(Indicator.Convicted, 2));
        Assert.Equal(Evidence.Of(28, 1100), area.Measure(Indicator.Convicted, 2, AveragingMethod.PooledShare));

        var pooled = ThresholdPolicies.ParticularlyVulnerable2013.ToBuilder();
        pooled.Averaging = AveragingMethod.PooledShare;
        Assert.Equal(Verdict.Met, Areas.Judge(ThresholdPolicies.ParticularlyVulnerable2013, Indicator.Convicted, area));
        Assert.Equal(Verdict.NotMet, Areas.Judge(pooled.Build(), Indicator.Convicted, area));
    }

    [Fact]
    public void Measure_AnEmptyYear_IsUnknownInTheMean_AndAddsNothingWhenPooled()
    {
        var area = Areas.Counted(new AreaYear(2014, aged18Plus: 0, convicted: 0), new AreaYear(2015, aged18Plus: 100, convicted: 10));
        Assert.Equal(Evidence.Between(Share.Percent(5), Share.Percent(55)), area.Measure(Indicator.Convicted, 2));
        Assert.Equal(Evidence.Of(10, 100), area.Measure(Indicator.Convicted, 2, AveragingMethod.PooledShare));
    }

    [Fact]
    public void Measure_OutsideLabourMarket_CountsThousandthsOfAPerson()
    {
        var area = Areas.Counted(new AreaYear(2015, aged18To64: 4, outsideLabourMarketThousandths: 1250));
        Assert.Equal(Evidence.Exactly(Share.Percent(31.25m)), area.Measure(Indicator.OutsideLabourMarket));
    }

    [Fact]
    public void Measure_RelativeIncome_ComparesTheSameYearOfAreaAndRegion()
    {
        var area = new AreaMeasurement(
            "made-up",
            Areas.List2015,
            [new AreaYear(2014, taxpayers: 10, grossIncome: 1000), new AreaYear(2015, taxpayers: 10, grossIncome: 1200)],
            [new RegionYear(2014, 100, 20_000), new RegionYear(2015, 100, 40_000)]);
        Assert.Equal(Evidence.Exactly(Share.Percent(30)), area.Measure(Indicator.RelativeIncome));
        Assert.Equal(Evidence.Exactly(Share.Percent(40)), area.Measure(Indicator.RelativeIncome, 2));
        Assert.Equal(Evidence.Of(2200 * 200, 60_000 * 20), area.Measure(Indicator.RelativeIncome, 2, AveragingMethod.PooledShare));
    }

    [Fact]
    public void Measure_RelativeIncome_WithoutTheRegion_IsUnknown()
    {
        var area = new AreaMeasurement(
            "made-up", Areas.List2015, [new AreaYear(2015, taxpayers: 10, grossIncome: 1200)], [new RegionYear(2014, 100, 20_000)]);
        Assert.Equal(Evidence.Unknown, area.Measure(Indicator.RelativeIncome));
        Assert.Equal(
            Evidence.Unknown, Areas.Counted(new AreaYear(2014, taxpayers: 10, grossIncome: 1200)).Measure(Indicator.RelativeIncome));
    }

    [Fact]
    public void Measure_APublishedFigure_AnswersOnlyItsOwnWindow()
    {
        var area = new AreaMeasurement(
            "made-up", Areas.List2015, published: [new PublishedFigure(Indicator.Convicted, Evidence.PrintedPercent(5.00m), 2)]);
        Assert.Equal(Evidence.PrintedPercent(5.00m), area.Measure(Indicator.Convicted, 2));
        Assert.Equal(Indicator.Convicted.Range, area.Measure(Indicator.Convicted, 4));
        Assert.Equal(Verdict.Undetermined, Areas.Judge(ThresholdPolicies.ParticularlyVulnerable2010, Indicator.Convicted, area));
    }

    [Fact]
    public void Measure_CountsAndAPublishedFigure_NarrowOneAnother()
    {
        var area = new AreaMeasurement(
            "made-up",
            Areas.List2015,
            [new AreaYear(2014, aged18Plus: 1000, convicted: 10), new AreaYear(2015, aged18Plus: 1000, convicted: Count.FewerThan(50))],
            published: [new PublishedFigure(Indicator.Convicted, Evidence.PrintedPercent(2.95m), 2)]);
        // The counts allow 0.5 to 2.95 %, the print 2.945 to 2.955 %.
        Assert.Equal(Evidence.Between(Share.Percent(2.945m), Share.Percent(2.95m)), area.Measure(Indicator.Convicted, 2));
    }

    [Fact]
    public void Measure_CountsAndAPublishedFigureThatContradict_LeaveOpenWhatEitherAllows()
    {
        var area = new AreaMeasurement(
            "made-up",
            Areas.List2015,
            [new AreaYear(2015, residents: 1000, nonWestern: 490)],
            published: [new PublishedFigure(Indicator.NonWestern, Evidence.PrintedPercent(51.0m))]);
        Assert.Equal(Evidence.Between(Share.Percent(49), Share.Percent(51.05m)), area.Measure(Indicator.NonWestern));
        Assert.Equal(Verdict.Undetermined, Areas.Judge(ThresholdPolicies.ParticularlyVulnerable2013, Indicator.NonWestern, area));
        var findings = new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(area).Findings;
        Assert.Equal("the counts and the published figure exclude one another, and either may be right", findings[0].Note);
        Assert.All(findings.Skip(1), finding => Assert.Null(finding.Note));
    }

    [Fact]
    public void Residents_ComeFromTheMeasurementYear()
    {
        Assert.Equal(Count.Of(1200), Areas.Counted(new AreaYear(2014, residents: 900), new AreaYear(2015, residents: 1200)).Residents);
        Assert.Equal(Count.Unknown, Areas.Counted(new AreaYear(2014, residents: 900), new AreaYear(2015)).Residents);
        Assert.Equal(Count.Of(1200), new AreaMeasurement("made-up", Areas.List2015, [new AreaYear(2015)], residents: 1200).Residents);
    }

    [Fact]
    public void MeasurementYear_IsTheListsYear_AlsoWhenNothingIsKnownOfIt()
    {
        var area = new AreaMeasurement("made-up", Areas.List2015, [Convictions(2014, 40)]);
        Assert.Equal(2015, area.MeasurementYear);
        Assert.Equal(Evidence.Between(Share.Percent(2), Share.Percent(52)), area.Measure(Indicator.Convicted, 2));
        Assert.Equal(Count.Unknown, area.Residents);
    }

    [Fact]
    public void MeasurementYear_CanBeGiven()
    {
        var area = new AreaMeasurement(
            "made-up", new CalendarDate(2014, 2, 1), [Convictions(2012, 30), Convictions(2013, 40)], measurementYear: 2013);
        Assert.Equal(Evidence.Exactly(Share.Percent(3.5m)), area.Measure(Indicator.Convicted, 2));
        Assert.Equal(2013, new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(area).MeasurementYear);
    }

    [Fact]
    public void Residents_GivenBesideTheYear_AreTheBaseOfItsShare()
    {
        var area = new AreaMeasurement("made-up", Areas.List2015, [new AreaYear(2015, nonWestern: 602)], residents: 1204);
        Assert.Equal(Evidence.Exactly(Share.Percent(50)), area.Measure(Indicator.NonWestern));
    }

    [Fact]
    public void Count_OfNullable_IsUnknownForNull()
    {
        Assert.Equal(Count.Unknown, Count.OfNullable(null));
        Assert.Equal(Count.Of(5), Count.OfNullable(5));
    }

    [Fact]
    public void OlderYears_DoNotEnter()
    {
        var area = Areas.Counted([.. Enumerable.Range(2005, 11).Select(year => Convictions(year, year < 2014 ? 1000 : 27))]);
        Assert.Equal(Evidence.Exactly(Share.Percent(2.7m)), area.Measure(Indicator.Convicted, 2));
    }

    [Fact]
    public void ToString_TellsTheFiguresOfWhichSomethingIsKnown()
    {
        var area = new AreaMeasurement(
            "a",
            Areas.List2015,
            [
                new AreaYear(2014, aged18To64: 900, outsideLabourMarketThousandths: 250_500),
                new AreaYear(2015, residents: 1204, nonWestern: Count.FewerThan(5), aged30To59: 9, unknownEducation: 0, grossIncome: -1),
            ],
            [new RegionYear(2015, 10, 20_000, Region.Sjaelland)],
            [new PublishedFigure(Indicator.Convicted, Evidence.PrintedPercent(2.70m), 2)],
            nationalYears: [new NationalYear(2015)]);

        Assert.Equal(
            "a, list of 2015-12-01; 2014: aged_18_64 900, outside_labour 250,500 thousandths of a person; "
                + "2015: residents 1,204, non_western from 0 to 4, aged_30_59 9, unknown_education 0, gross_income -1; "
                + "region Sjælland 2015: taxpayers 10, gross_income 20,000; country 2015: nothing is known; "
                + "published convicted over 2 years: from 2.695 % to 2.705 %",
            area.ToString());
        Assert.Equal(
            "a, list of 2015-12-01, measured in 2014; residents 7",
            new AreaMeasurement("a", Areas.List2015, residents: 7, measurementYear: 2014).ToString());
    }

    [Fact]
    public void With_AFigure_ChangesThatFigureOnly()
    {
        var year = new AreaYear(2015, residents: 2000, nonWestern: 1000, aged18Plus: 1500, convicted: 3, grossIncome: 5);
        Assert.Equal(
            new AreaYear(2015, residents: 2000, nonWestern: 1001, aged18Plus: 1500, convicted: 3, grossIncome: 5),
            year.With(YearFigure.NonWestern, 1001));
        Assert.Equal(1000, year.NonWestern);
        Assert.Null(year.With(YearFigure.GrossIncome, Count.Unknown).GrossIncome);
        Assert.Null(year.With(YearFigure.Residents, 2001).UnknownEducation);
        Assert.Equal(Count.Of(4), new AreaYear(2015, aged30To59: 9).With(YearFigure.UnknownEducation, 4).UnknownEducation);
        Assert.Contains(
            "nonWestern is 2,001, more than its base residents",
            Assert.Throws<InvalidInputException>(() => year.With(YearFigure.NonWestern, 2001)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void With_AYear_ReplacesTheOneOfItsNumber()
    {
        var area = new AreaMeasurement("a", Areas.List2015, [Convictions(2014, 1), Convictions(2015, 2)], residents: 1200);
        var changed = area.With(Convictions(2014, 3)).With(area.Years[1].With(YearFigure.Residents, 1300)).With(Convictions(2013, 9));

        Assert.Equal(
            new AreaMeasurement(
                "a", Areas.List2015, [Convictions(2013, 9), Convictions(2014, 3), Convictions(2015, 2)], residents: 1300),
            changed);
        Assert.Equal(1200, area.With(Convictions(2014, 3)).Residents);
        Assert.Equal(Count.Unknown, area.With(Convictions(2015, 3)).Residents);
        Assert.Throws<InvalidInputException>(() => area.With(Convictions(2016, 0)));
    }
}
