namespace Kriterium.Tests.Regimes;

/// <summary>Bands that no Danish regime has: a timeline of one's own may hold one figure against limits with different verbs.</summary>
public class WhatIfBandTests
{
    /// <summary>More than 30 in one rule and at least 50 in another leave an open band between: neither limit lies in it.</summary>
    [Fact]
    public void BandThatHoldsNeitherOfItsLimits_IsFound()
    {
        var classifier = new StatusClassifier(LegalTimeline.Denmark.With(Regime()));
        Assert.Equal([AreaStatus.None, AreaStatus.Prevention, AreaStatus.Vulnerable], Possible(30_000, 50_000));
        Assert.Equal([AreaStatus.Prevention, AreaStatus.Vulnerable], Possible(30_001, 50_000));
        Assert.Equal([AreaStatus.None, AreaStatus.Prevention], Possible(30_000, 49_999));
        Assert.Equal([AreaStatus.None], Possible(0, 30_000));
        Assert.Equal([AreaStatus.Vulnerable], Possible(50_000, 100_000));

        IReadOnlyList<AreaStatus> Possible(int lower, int upper) => classifier.Classify(new AreaMeasurement(
            "made-up",
            new CalendarDate(2030, 12, 1),
            published: [new PublishedFigure(Indicator.NonWestern, StatusCases.Between(lower, upper))])).PossibleStatuses;
    }

    /// <summary>Two readings are two figures, not everything between them: 200 or 800 of 1,000 is never 30 to 70 per cent.</summary>
    [Fact]
    public void TwoReadingsOfUnknownEducation_AreTwoPoints()
    {
        var classifier = new StatusClassifier(LegalTimeline.Denmark.With(Regime(
            Indicator.BasicEducation, EducationDefinition.DanishOrApproved)));
        var area = new AreaMeasurement(
            "made-up", new CalendarDate(2030, 12, 1), [new AreaYear(2030, aged30To59: 1000, basicEducation: 200, unknownEducation: 600)]);
        Assert.Equal([AreaStatus.None, AreaStatus.Vulnerable], classifier.Classify(area).PossibleStatuses);
    }

    /// <summary>A figure without an end can be below every limit and above every limit, however far these are apart.</summary>
    [Fact]
    public void FigureWithoutAnEnd_ReachesBeyondEveryLimit()
    {
        var classifier = new StatusClassifier(LegalTimeline.Denmark.With(Regime(
            (AreaStatus.Prevention, Indicator.RelativeIncome, Threshold.LessThan(Share.Percent(50))),
            (AreaStatus.Vulnerable, Indicator.RelativeIncome, Threshold.MoreThan(Share.Percent(250))))));
        Assert.Equal([AreaStatus.None, AreaStatus.Prevention, AreaStatus.Vulnerable], Possible(null, null));
        Assert.Equal([AreaStatus.None, AreaStatus.Prevention], Possible(null, 250_000));
        Assert.Equal([AreaStatus.None, AreaStatus.Vulnerable], Possible(50_000, null));
        Assert.Equal([AreaStatus.Vulnerable], Possible(250_001, null));

        IReadOnlyList<AreaStatus> Possible(int? lower, int? upper) => classifier.Classify(new AreaMeasurement(
            "made-up",
            new CalendarDate(2030, 12, 1),
            published: [new PublishedFigure(Indicator.RelativeIncome, StatusCases.Between(lower, upper))])).PossibleStatuses;
    }

    private static Regime Regime(params (AreaStatus Status, Indicator Indicator, Threshold Threshold)[] rules)
    {
        var builder = LegalTimeline.Denmark.Regimes[^1].ToBuilder();
        builder.Name = "what-if";
        builder.From = new CalendarDate(2030, 1, 1);
        builder.Statuses.Clear();
        foreach (var (status, indicator, threshold) in rules)
        {
            var policy = Policy(threshold, indicator, EducationDefinition.UnknownCountsAsBasic);
            builder.Statuses.Add(StatusRule.ByCriteria(status, status.ToString(), "a", status.ToString(), policy));
        }

        return builder.Build();
    }

    private static Regime Regime(Indicator? indicator = null, EducationDefinition education = EducationDefinition.UnknownCountsAsBasic)
    {
        var builder = LegalTimeline.Denmark.Regimes[^1].ToBuilder();
        builder.Name = "what-if";
        builder.From = new CalendarDate(2030, 1, 1);
        builder.Statuses.Clear();
        builder.Statuses.Add(StatusRule.ByCriteria(
            AreaStatus.Prevention, "a", "a", "a", Policy(Threshold.MoreThan(Share.Percent(30)), indicator, education)));
        builder.Statuses.Add(StatusRule.ByCriteria(
            AreaStatus.Vulnerable, "b", "b", "b", Policy(Threshold.AtLeast(Share.Percent(50)), indicator, education)));
        return builder.Build();
    }

    private static ThresholdPolicy Policy(Threshold threshold, Indicator? indicator, EducationDefinition education) =>
        new ThresholdPolicyBuilder
        {
            Name = "what-if",
            Source = Areas.WhatIf,
            RequiredCount = 1,
            Criteria = { new Criterion(indicator ?? Indicator.NonWestern, threshold, Areas.WhatIf, education: education) },
        }.Build();
}
