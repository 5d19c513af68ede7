using Kriterium.Tests.Regimes;

namespace Kriterium.Tests.Reasons;

public class OpenReasonsTests
{
    private static readonly CalendarDate List2014 = new(2014, 12, 1);
    private static readonly CalendarDate List2021 = new(2021, 12, 1);

    [Fact]
    public void SettledVerdict_HasNone()
    {
        var area = new AreaMeasurement("a", List2014, residents: 999);
        var reasons = OpenReasons.Of(new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(area), area);
        Assert.Empty(reasons.Figures);
        Assert.Equal("settled", reasons.ToString());
        Assert.Equal("settled", OpenReasons.Of(new StatusClassifier(LegalTimeline.Denmark).Classify(area), area).ToString());
    }

    [Fact]
    public void NothingKnown_IsEveryFigureAndTheSize()
    {
        var area = new AreaMeasurement("a", List2014);
        var reasons = OpenReasons.Of(new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(area), area);
        Assert.Equal(1000, Assert.Single(reasons.Sizes).SmallestPopulation);
        Assert.Equal(Indicator.All, reasons.Figures.Select(figure => figure.Finding.Indicator));
        Assert.All(
            reasons.Figures,
            figure => Assert.Equal((OpenFigureCause.NotGiven, OpenLimitCause.Constant), (figure.Cause, figure.Limit)));
        Assert.Equal(
            "residents; non_western: NotGiven; outside_labour: NotGiven; convicted: NotGiven; basic_education: NotGiven; income: NotGiven",
            reasons.ToString());
    }

    [Fact]
    public void PublishedFigureThatAnswers_IsNamedBeforeOneThatDoesNot()
    {
        PublishedFigure[] printed =
        [
            new(Indicator.Convicted, Evidence.PrintedPercent(9m), 1), new(Indicator.Convicted, Evidence.PrintedPercent(2.70m), 2),
        ];
        var figure = FigureOf(
            Indicator.Convicted, ThresholdPolicies.ParticularlyVulnerable2013, new AreaMeasurement("a", List2014, published: printed));
        Assert.Equal((OpenFigureCause.Rounded, 2), (figure.Cause, figure.Published!.WindowYears));
    }

    /// <summary>Of two years of incomes, the one that is known is no reason.</summary>
    [Fact]
    public void IncomeOfAYearThatIsKnown_IsNoReason()
    {
        var policy = ThresholdPolicies.ParticularlyVulnerable2013.With(
            new Criterion(Indicator.RelativeIncome, Threshold.LessThan(Share.Percent(55)), Areas.WhatIf, 2));
        var area = new AreaMeasurement(
            "a",
            List2014,
            [new AreaYear(2013, taxpayers: 10, grossIncome: 100), new AreaYear(2014, taxpayers: 10)],
            [new RegionYear(2013, 50, 500), new RegionYear(2014, 50, 500)]);
        Assert.Equal("2014: Unknown", Assert.Single(FigureOf(Indicator.RelativeIncome, policy, area).Years).ToString());
    }

    [Theory]
    [InlineData(2, OpenFigureCause.Rounded)]
    [InlineData(4, OpenFigureCause.OtherWindow)]
    public void PublishedFigure_IsRounded_OrOfAnotherWindow(int window, OpenFigureCause expected)
    {
        var printed = new PublishedFigure(Indicator.Convicted, Evidence.PrintedPercent(2.70m), window);
        var area = new AreaMeasurement("a", List2014, published: [printed]);
        var figure = FigureOf(Indicator.Convicted, ThresholdPolicies.ParticularlyVulnerable2013, area);
        Assert.Equal(expected, figure.Cause);
        Assert.Equal(window, figure.Published!.WindowYears);
    }

    [Fact]
    public void PublishedEducation_ByTheOtherDefinition_SaysSo()
    {
        var printed = new PublishedFigure(Indicator.BasicEducation, Evidence.PrintedPercent(70m));
        var area = new AreaMeasurement("a", List2021, published: [printed]);
        Assert.Equal(OpenFigureCause.OtherEducation, FigureOf(Indicator.BasicEducation, ThresholdPolicies.Vulnerable2021, area).Cause);
    }

    [Theory]
    [InlineData(Known.NoRow, OpenYearCause.NoCounts)]
    [InlineData(Known.Nothing, OpenYearCause.Unknown)]
    [InlineData(Known.Suppressed, OpenYearCause.Suppressed)]
    [InlineData(Known.Nobody, OpenYearCause.EmptyBase)]
    [InlineData(Known.All, null)]
    public void Counts_SayWhichYearsAreOpen_AndWhy(Known known, OpenYearCause? expected)
    {
        AreaYear[] before = known switch
        {
            Known.NoRow => [],
            Known.Nothing => [new AreaYear(2013)],
            Known.Suppressed => [new AreaYear(2013, aged18Plus: 1000, convicted: Count.FewerThan(5))],
            Known.Nobody => [new AreaYear(2013, aged18Plus: 0)],
            _ => [new AreaYear(2013, aged18Plus: 1000, convicted: 27)],
        };
        var area = new AreaMeasurement("a", List2014, [.. before, new AreaYear(2014, aged18Plus: 1000)]);
        var figure = FigureOf(Indicator.Convicted, ThresholdPolicies.ParticularlyVulnerable2013, area);
        Assert.Equal(OpenFigureCause.Counts, figure.Cause);
        Assert.Equal(expected, figure.Years.Where(year => year.Year == 2013).Select(year => (OpenYearCause?)year.Cause).SingleOrDefault());
        Assert.Contains(figure.Years, year => year is { Year: 2014, Cause: OpenYearCause.Unknown });
    }

    [Theory]
    [InlineData(null, null, 500, OpenYearCause.Unknown)]
    [InlineData(0, 0, 500, OpenYearCause.EmptyBase)]
    [InlineData(10, 100, null, OpenYearCause.RegionUnknown)]
    [InlineData(10, 100, 0, OpenYearCause.RegionNotPositive)]
    [InlineData(10, 100, -1, OpenYearCause.RegionNotPositive)]
    public void Income_IsOpenByTheAreaOrByItsRegion(int? taxpayers, int? income, int? regionIncome, OpenYearCause expected)
    {
        var area = new AreaMeasurement(
            "a",
            List2014,
            [new AreaYear(2014, taxpayers: taxpayers is { } people ? people : Count.Unknown, grossIncome: income)],
            [new RegionYear(2014, 50, regionIncome)]);
        var year = Assert.Single(FigureOf(Indicator.RelativeIncome, ThresholdPolicies.ParticularlyVulnerable2013, area).Years);
        Assert.Equal((2014, expected), (year.Year, year.Cause));
    }

    [Fact]
    public void UnknownEducation_IsAReasonOfItsOwn()
    {
        OpenYearCause Cause(Count unknown) => Assert.Single(FigureOf(
            Indicator.BasicEducation,
            ThresholdPolicies.Vulnerable2021,
            new AreaMeasurement(
                "a", List2021, [new AreaYear(2021, aged30To59: 100, basicEducation: 50, unknownEducation: unknown)])).Years).Cause;

        Assert.Equal(OpenYearCause.EducationUnknown, Cause(Count.Unknown));
        Assert.Equal(OpenYearCause.EducationSuppressed, Cause(Count.FewerThan(20)));
    }

    [Fact]
    public void NationalLimit_SaysHowFarItIsKnown()
    {
        OpenFigure Of(IEnumerable<PublishedFigure>? national = null, IEnumerable<NationalYear>? years = null) => FigureOf(
            Indicator.Convicted,
            ThresholdPolicies.Vulnerable2021,
            new AreaMeasurement("a", List2021, [new AreaYear(2021, aged18Plus: 1000)], national: national, nationalYears: years));

        Assert.Equal(OpenLimitCause.NotGiven, Of().Limit);
        Assert.Equal(OpenLimitCause.Bounded, Of([new PublishedFigure(Indicator.Convicted, Evidence.PrintedPercent(0.68m), 2)]).Limit);
        Assert.Equal(OpenLimitCause.OtherWindow, Of([new PublishedFigure(Indicator.Convicted, Evidence.PrintedPercent(0.68m), 4)]).Limit);
        Assert.Equal(
            OpenLimitCause.Bounded,
            Of([new PublishedFigure(Indicator.Convicted, Evidence.Between(Share.Percent(0.5m), null), 2)]).Limit);
        Assert.Equal(
            OpenLimitCause.Bounded,
            Of([new PublishedFigure(Indicator.Convicted, Evidence.Between(null, Share.Percent(0.7m)), 2)]).Limit);
        var oneYear = Of(years: [new NationalYear(2021, 1000, 7)]);
        Assert.Equal(OpenLimitCause.Years, oneYear.Limit);
        Assert.Equal([2020], oneYear.NationalYears);
        Assert.Equal(OpenLimitCause.Bounded, Of(years: [new NationalYear(2020, 1000, 7), new NationalYear(2021, 1000, 7)]).Limit);
    }

    [Fact]
    public void OpenStatus_NamesTheListsThatAreMissing_AndThoseWherePredecessorsDiffer()
    {
        var area = new AreaMeasurement("split", List2021, residents: 1200, published: Vulnerable());
        CalendarDate[] lists = [new(2018, 12, 1), new(2019, 12, 1), new(2020, 12, 1)];
        var history = new ListHistory(
            StatusCases.Complete([
                .. lists.Select(list => (list, new ListMembership("one", AreaStatus.ParallelSociety))),
                .. lists[..2].Select(list => (list, new ListMembership("two", AreaStatus.ParallelSociety))),
            ]),
            [new AreaLineage("split", "one", List2021), new AreaLineage("split", "two", List2021)]);
        var status = new StatusClassifier(LegalTimeline.Denmark).Classify(area, history);
        Assert.Equal([AreaStatus.ParallelSociety, AreaStatus.Transformation], status.PossibleStatuses);

        var reasons = OpenReasons.Of(status, area);
        Assert.Equal(
            [
                (new CalendarDate(2017, 12, 1), EarlierListBasis.NotGiven),
                (lists[2], EarlierListBasis.PredecessorsDiffer),
            ],
            reasons.UnknownLists.Select(list => (list.ListDate, list.Basis)));
        Assert.Empty(reasons.Figures);
        Assert.Equal(4, OpenReasons.Of(new StatusClassifier(LegalTimeline.Denmark).Classify(area), area).UnknownLists.Count);
    }

    /// <summary>
    /// A vulnerable area of which nobody knows the non-Western share: it may be a parallel society, and after four lists a transformation
    /// area, but surely no prevention area.
    /// </summary>
    [Theory]
    [InlineData(false, "non_western: NotGiven; list of 2017-12-01; list of 2018-12-01; list of 2019-12-01; list of 2020-12-01")]
    [InlineData(true, "non_western: NotGiven")]
    public void FigureOfAParallelSociety_IsAReason_WhetherOrNotItsListsRaiseIt(bool wasOnFourLists, string expected)
    {
        var area = new AreaMeasurement(StatusCases.AreaId, List2021, residents: 1200, published: Vulnerable().Skip(1));
        var status = wasOnFourLists
            ? StatusCases.Denmark.Classify(area, StatusCases.History(2021, _ => true))
            : StatusCases.Denmark.Classify(area);
        AreaStatus[] parallel = wasOnFourLists ? [] : [AreaStatus.ParallelSociety];
        Assert.Equal([AreaStatus.Vulnerable, .. parallel, AreaStatus.Transformation], status.PossibleStatuses);
        var reasons = OpenReasons.Of(status, area);
        Assert.Equal(expected, reasons.ToString());
        Assert.Equal(Limit.Of(Share.Percent(50)), Assert.Single(reasons.Figures).Finding.Criterion.Threshold.Limit);
    }

    [Fact]
    public void WhatOnlyImpossibleStatusesLeaveOpen_IsNoReason()
    {
        // Not parallel, so earlier lists change nothing.
        var western = new PublishedFigure(Indicator.NonWestern, Evidence.PrintedPercent(20m));
        var area = new AreaMeasurement("a", List2021, residents: 1200, published: [.. Vulnerable().Skip(1), western]);
        var status = new StatusClassifier(LegalTimeline.Denmark).Classify(area);
        Assert.Equal(AreaStatus.Vulnerable, status.Status);
        Assert.Equal("settled", OpenReasons.Of(status, area).ToString());
    }

    [Fact]
    public void AnotherMeasurement_IsRefused()
    {
        var area = new AreaMeasurement("a", List2014);
        var verdict = new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(area);
        Assert.StartsWith(
            "The measurement is of b on 2014-12-01, but the verdict is of a on 2014-12-01; give the measurement that was classified.",
            Assert.Throws<ArgumentException>("area", () => OpenReasons.Of(verdict, new AreaMeasurement("b", List2014))).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("area", () => OpenReasons.Of(verdict, null!));
        Assert.Throws<ArgumentNullException>("classification", () => OpenReasons.Of((Classification)null!, area));
        Assert.Throws<ArgumentNullException>("status", () => OpenReasons.Of((StatusClassification)null!, area));
    }

    public enum Known
    {
        NoRow,
        Nothing,
        Suppressed,
        Nobody,
        All,
    }

    private static PublishedFigure[] Vulnerable() =>
    [
        new(Indicator.NonWestern, Evidence.PrintedPercent(60m)),
        new(Indicator.OutsideLabourMarket, Evidence.PrintedPercent(50m), 2),
        new(Indicator.BasicEducation, Evidence.PrintedPercent(70m), education: EducationDefinition.DanishOrApproved),
        new(Indicator.RelativeIncome, Evidence.PrintedPercent(60m)),
    ];

    private static OpenFigure FigureOf(Indicator indicator, ThresholdPolicy policy, AreaMeasurement area) =>
        OpenReasons.Of(new AreaClassifier(policy).Classify(area), area).Figures.Single(figure => figure.Finding.Indicator == indicator);
}
