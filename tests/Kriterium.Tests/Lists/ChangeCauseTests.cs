using Tested = Kriterium.ChangeCause.Tested;

namespace Kriterium.Tests.Lists;

/// <summary>What of a part changed: its figure, its limit, its rule, or more than one.</summary>
public class ChangeCauseTests
{
    private static readonly Threshold MoreThan3 = Threshold.MoreThan(Share.Percent(3));
    private static readonly Threshold MoreThan5 = Threshold.MoreThan(Share.Percent(5));

    public static TheoryData<Count, int, Count, int, CauseOrigin, FigureDirection> Sizes => new()
    {
        { 1000, 1000, 999, 1000, CauseOrigin.Figure, FigureDirection.Fell },
        { 999, 1000, 1000, 1000, CauseOrigin.Figure, FigureDirection.Rose },
        { 1000, 1000, 1000, 1001, CauseOrigin.Rule, FigureDirection.Unknown },

        // By the old rule it would be met, and with the old number not met; both together leave it open.
        { 1000, 1000, Count.Between(1001, 1300), 1200, CauseOrigin.RuleAndFigure, FigureDirection.Rose },
        { Count.Between(900, 1000), 1000, Count.Between(1000, 1001), 1000, CauseOrigin.Figure, FigureDirection.Unknown },
        { Count.Between(1000, 1001), 1000, Count.Between(900, 1000), 1000, CauseOrigin.Figure, FigureDirection.Unknown },
        { Count.Unknown, 1000, 2000, 1000, CauseOrigin.Figure, FigureDirection.Unknown },
        { 2000, 1000, Count.Unknown, 1000, CauseOrigin.Figure, FigureDirection.Unknown },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void OfSize_TellsTheNumberFromTheRule(
        Count before, int smallestBefore, Count after, int smallestAfter, CauseOrigin origin, FigureDirection direction)
    {
        var cause = ChangeCause.OfSize(Size(before, smallestBefore), Size(after, smallestAfter));
        Assert.Equal((origin, direction, "residents"), (cause.Origin, cause.Direction, cause.Key));

        static SizeFinding Size(Count residents, int smallest) =>
            new(residents, smallest, AreaClassifier.JudgeSize(residents, smallest));
    }

    /// <summary>The same criterion with another limit: whichever of figure and limit is enough by itself.</summary>
    [Theory]
    [InlineData(4, 2, CauseOrigin.Figure)]
    [InlineData(6, 2, CauseOrigin.Figure)]
    [InlineData(4, 4.5, CauseOrigin.Rule)]
    [InlineData(4, 5, CauseOrigin.Rule)]
    public void OfCriterion_WithAnotherLimit_IsByTheFigure_WhereThatIsEnough(double before, double after, CauseOrigin origin)
    {
        Assert.Equal(origin, Origin(Of(MoreThan3, (decimal)before), Of(MoreThan5, (decimal)after)));

        // On the same figures nothing but the rule can be it.
        Assert.Equal(CauseOrigin.Rule, Origin(Of(MoreThan3, 4), Of(MoreThan5, 4), sameFigures: true));
    }

    /// <summary>Met by more than 3 with 4, and open by more than 5 with from 4 to 6: each alone would have decided.</summary>
    [Fact]
    public void OfCriterion_WithAnotherLimitAndFigure_IsByBoth_WhereNeitherIsEnough() =>
        Assert.Equal(CauseOrigin.RuleAndFigure, Origin(Of(MoreThan3, 4), Of(MoreThan5, Between(4, 6))));

    /// <summary>A gate and a criterion ask differently, however the figure moves; figures over other windows cannot be compared.</summary>
    [Fact]
    public void OfCriterion_WithAnotherPlaceOrMeasure_IsByTheRule()
    {
        Assert.Equal(CauseOrigin.Rule, Origin(Of(MoreThan3, 4), Of(MoreThan3, 2, isGate: true)));
        Assert.Equal(CauseOrigin.RuleAndFigure, Origin(Of(MoreThan3, 4), Of(MoreThan3, 2, window: 2)));
        Assert.Equal(CauseOrigin.Rule, Origin(Of(MoreThan3, 4), Of(MoreThan3, 2, window: 2), sameFigures: true));
        Assert.Equal(CauseOrigin.Rule, Origin(null, Of(MoreThan3, 2)));
        Assert.Equal(CauseOrigin.Rule, Origin(Of(MoreThan3, 2), null));
    }

    [Fact]
    public void AsksAs_IsOfOneWindow_Education_AndMean()
    {
        static bool Asks(
            (int Window, EducationDefinition Education, AveragingMethod Averaging) one,
            (int Window, EducationDefinition Education, AveragingMethod Averaging) other)
        {
            static Tested Of((int Window, EducationDefinition Education, AveragingMethod Averaging) test) => new(
                AreaClassifier.Judge(
                    new Criterion(Indicator.BasicEducation, MoreThan3, Areas.WhatIf, test.Window, test.Education),
                    new AreaMeasurement("a", Areas.List2015),
                    test.Averaging),
                isGate: false,
                test.Averaging);
            return Of(one).AsksAs(Of(other));
        }

        var (mean, pooled) = (AveragingMethod.MeanOfYearlyShares, AveragingMethod.PooledShare);
        var (old, now) = (EducationDefinition.UnknownCountsAsBasic, EducationDefinition.DanishOrApproved);
        Assert.True(Asks((2, old, mean), (2, old, mean)));
        Assert.True(Asks((1, old, mean), (1, old, pooled)));
        Assert.False(Asks((2, old, mean), (2, old, pooled)));
        Assert.False(Asks((2, old, mean), (1, old, mean)));
        Assert.False(Asks((1, old, mean), (2, old, mean)));
        Assert.False(Asks((1, old, mean), (1, now, mean)));
    }

    /// <summary>Two laws go by their regimes, and by their timelines where the regimes are called the same.</summary>
    [Fact]
    public void OfLaw_IsNamedByWhatDiffers()
    {
        var denmark = LegalTimeline.Denmark;
        StatusClassification By(LegalTimeline timeline, int year) =>
            new StatusClassifier(timeline).Classify(new AreaMeasurement("a", new CalendarDate(year, 12, 1)));
        var chosen = denmark.WithUnknownEducationAsBasic();
        Assert.Equal(
            $"law: {denmark.Name}, then {chosen.Name}", ChangeCause.OfLaw(By(denmark, 2022), By(chosen, 2022)).ToString());
        Assert.Equal(
            $"law: {denmark.Regimes[2].Name}, then {denmark.Regimes[3].Name}",
            ChangeCause.OfLaw(By(denmark, 2019), By(denmark, 2022)).ToString());
    }

    private static CauseOrigin Origin(Tested? before, Tested? after, bool sameFigures = false) =>
        ChangeCause.OfCriterion(before, after, sameFigures).Origin;

    private static Evidence Between(decimal lower, decimal upper) => Evidence.Between(Share.Percent(lower), Share.Percent(upper));

    private static Tested Of(Threshold threshold, decimal percent, bool isGate = false, int window = 1) =>
        Of(threshold, Between(percent, percent), isGate, window);

    private static Tested Of(Threshold threshold, Evidence figure, bool isGate = false, int window = 1) => new(
        AreaClassifier.Judge(
            new Criterion(Indicator.Convicted, threshold, Areas.WhatIf, window),
            new AreaMeasurement("a", Areas.List2015, published: [new PublishedFigure(Indicator.Convicted, figure, window)]),
            default),
        isGate,
        default);
}
