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

    private static Regime Regime()
    {
        var builder = LegalTimeline.Denmark.Regimes[^1].ToBuilder();
        builder.Name = "what-if";
        builder.From = new CalendarDate(2030, 1, 1);
        builder.Statuses.Clear();
        builder.Statuses.Add(StatusRule.ByCriteria(AreaStatus.Prevention, "a", "a", "a", Policy(Threshold.MoreThan(Share.Percent(30)))));
        builder.Statuses.Add(StatusRule.ByCriteria(AreaStatus.Vulnerable, "b", "b", "b", Policy(Threshold.AtLeast(Share.Percent(50)))));
        return builder.Build();
    }

    private static ThresholdPolicy Policy(Threshold threshold) => new ThresholdPolicyBuilder
    {
        Name = "what-if",
        Source = Areas.WhatIf,
        RequiredCount = 1,
        Criteria = { new Criterion(Indicator.NonWestern, threshold, Areas.WhatIf) },
    }.Build();
}
