namespace Kriterium.Tests.MarginsOf;

public class MarginTests
{
    private static readonly MarginMove[] Moves = Enum.GetValues<MarginMove>();

    // 2 of 5 in 2013's rule are met in this area (non-Western and outside labour), so that it is not listed.
    private static readonly AreaYear Year2014 = new(
        2014, 1200, 700, 800, 400_000, 1000, 27, 400, 100, 500, 90_000_000);

    [Theory]
    [InlineData(599, false, 2, 3, 3)] // more than 600 of 1,200: 601 have it; 1,197 are left; 602 of 1,203
    [InlineData(600, false, 1, 1, 1)]
    [InlineData(601, true, 1, 2, 2)] // 600 of 1,200; 599 of 1,198; 601 of 1,202
    [InlineData(700, true, 100, 200, 200)]
    public void NonWestern_EachMove_IsCountedByHand(int nonWestern, bool isMet, int change, int moveOut, int moveIn)
    {
        var margins = Of(ThresholdPolicies.ParticularlyVulnerable2013, Year2014.With(YearFigure.NonWestern, nonWestern))
            .All.Where(margin => margin.Criterion?.Indicator == Indicator.NonWestern).ToList();
        Assert.Equal(Moves, margins.Select(margin => margin.Move));
        Assert.Equal([change, moveOut, moveIn], margins.Select(margin => margin.From));
        Assert.Equal([change, moveOut, moveIn], margins.Select(margin => margin.To));
        Assert.All(margins, margin =>
        {
            Assert.Equal((MarginState.Exact, isMet ? Verdict.Met : Verdict.NotMet), (margin.State, margin.Verdict));
            Assert.Equal((!isMet, false), (margin.MustRise, margin.IsInKroner));
        });
    }

    [Theory]
    [InlineData(319_999, 1)] // a thousandth of a person below 40 % of 800 in the mean of two years
    [InlineData(320_000, 1)] // on it, which is not more
    [InlineData(318_999, 2)]
    [InlineData(319_000, 2)] // one whole person reaches it, and it must be passed
    public void OutsideLabour_CountsWholePersons(int thousandths, int persons)
    {
        var margin = Change(ThresholdPolicies.ParticularlyVulnerable2013, Indicator.OutsideLabourMarket, Year2014.With(
            YearFigure.OutsideLabourMarket, thousandths), new AreaYear(2013, aged18To64: 800, outsideLabourMarketThousandths: 320_000));
        Assert.Equal((persons, persons), (margin.From, margin.To));
    }

    [Fact]
    public void Window_OnlyItsNewestYearChanges()
    {
        // 27 of 1,000 in both years is exactly 2.70 %, which is not more. With nobody convicted the year before, 55 must be.
        var policy = ThresholdPolicies.ParticularlyVulnerable2013;
        AreaYear Before(long convicted) => new(2013, aged18Plus: 1000, convicted: convicted);
        Assert.Equal(1, Change(policy, Indicator.Convicted, Year2014, Before(27)).From);
        Assert.Equal(55 - 27, Change(policy, Indicator.Convicted, Year2014, Before(0)).From);

        // With 60 the year before it is met, whoever is convicted in the newest year.
        var all = Of(policy, Year2014, Before(60)).All.Where(margin => margin.Criterion?.Indicator == Indicator.Convicted).ToList();
        Assert.Equal(3, all.Count);
        Assert.All(all, margin => Assert.Equal((MarginState.Impossible, null, null), (margin.State, margin.From, margin.To)));
        Assert.All(all, margin => Assert.Equal(Verdict.Met, margin.Verdict));
    }

    [Theory]
    [InlineData(90_000_000, false, 7_500_001)]
    [InlineData(82_500_000, false, 1)] // exactly 55 %, which is not less
    [InlineData(82_499_999, true, 1)]
    [InlineData(-1, true, 82_500_001)]
    public void Income_IsCountedInKroner(long grossIncome, bool isMet, long kroner)
    {
        // 55 % of 300,000 kroner is 165,000, times 500 persons 82,500,000: less than that is met.
        var margin = Change(ThresholdPolicies.ParticularlyVulnerable2013, Indicator.RelativeIncome, Year2014.With(
            YearFigure.GrossIncome, grossIncome));
        Assert.True(margin.IsInKroner);
        Assert.Equal((kroner, isMet, isMet), (margin.From, margin.MustRise, margin.Verdict == Verdict.Met));
    }

    [Theory]
    [InlineData(966, MarginMove.MoveIn, 34)] // reported of Mjølnerparken in 2023
    [InlineData(999, MarginMove.MoveIn, 1)]
    [InlineData(1000, MarginMove.MoveOut, 1)]
    [InlineData(1200, MarginMove.MoveOut, 201)]
    public void Size_IsCountedInResidents(int residents, MarginMove move, int persons)
    {
        var margin = Of(ThresholdPolicies.Vulnerable2021, new AreaYear(2014, residents: residents)).All[0];
        Assert.Equal((null, "size", move), (margin.Criterion, margin.TestKey, margin.Move));
        Assert.Equal((persons, persons, MarginState.Exact), (margin.From, margin.To, margin.State));
    }

    [Fact]
    public void Size_Suppressed_HasBounds()
    {
        var margin = Of(ThresholdPolicies.Vulnerable2021, new AreaYear(2014, residents: Count.FewerThan(5))).All[0];
        Assert.Equal((996, 1000, MarginState.Bounds), (margin.From, margin.To, margin.State));
        Assert.Equal(
            MarginState.Unknown,
            Of(ThresholdPolicies.Vulnerable2021, new AreaYear(2014, residents: Count.Between(900, 1100))).All[0].State);
    }

    [Fact]
    public void SuppressedCount_LeavesBounds()
    {
        // 54 of 2 x 1,000 is the limit: with 0 to 4 now and 27 before, 24 to 28 more pass it.
        var margin = Change(
            ThresholdPolicies.ParticularlyVulnerable2013,
            Indicator.Convicted,
            Year2014.With(YearFigure.Convicted, Count.FewerThan(5)),
            new AreaYear(2013, aged18Plus: 1000, convicted: 27));
        Assert.Equal((24, 28, MarginState.Bounds), (margin.From, margin.To, margin.State));
    }

    [Fact]
    public void PublishedFigure_MovesNobody()
    {
        var area = new AreaMeasurement("made-up", new CalendarDate(2014, 12, 1), published: [
            new PublishedFigure(Indicator.NonWestern, Evidence.PrintedPercent(60.0m))]);
        var margin = Kriterium.Margins.Of(new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(area)).All[1];
        Assert.Equal((Verdict.Met, MarginState.Unknown, null), (margin.Verdict, margin.State, margin.From));
    }

    [Fact]
    public void Smallest_AreThoseThatChangeTheVerdict()
    {
        // Non-Western and outside labour are met, the others are not; a third would list the area.
        var margins = Of(
            ThresholdPolicies.ParticularlyVulnerable2013,
            Year2014,
            new AreaYear(2013, aged18To64: 800, outsideLabourMarketThousandths: 400_000, aged18Plus: 1000, convicted: 27));
        Assert.Equal(Verdict.NotMet, margins.Classification.Verdict);
        Assert.Equal(
            ["convicted", "basic_education", "income"],
            margins.All.Where(margin => margin.ChangesVerdict).Select(margin => margin.TestKey).Distinct());
        Assert.Equal(
            ["convicted 1 Change", "convicted 1 MoveIn", "convicted 1 MoveOut", "income 7500001 Change"],
            margins.Smallest.Select(margin => margin.TestKey + " " + margin.From + " " + margin.Move).Order());
    }

    [Fact]
    public void ToString_SaysWhatMoves()
    {
        var margins = Of(ThresholdPolicies.ParticularlyVulnerable2013, Year2014);
        Assert.StartsWith(
            "made-up on 2014-12-01: undetermined by particularly-vulnerable-2013; size (met): 201 persons, MoveOut; "
                + "non_western (met): 100 persons, Change; ",
            margins.ToString(),
            StringComparison.Ordinal);
        Assert.Contains("; convicted (undetermined): unknown, Change; ", margins.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("; income (not met): 7,500,001 kroner, Change", margins.ToString(), StringComparison.Ordinal);
    }

    private static Margin Change(ThresholdPolicy policy, Indicator indicator, params AreaYear[] years) =>
        Of(policy, years).All.Single(margin => margin.Criterion?.Indicator == indicator && margin.Move == MarginMove.Change);

    private static Kriterium.Margins Of(ThresholdPolicy policy, params AreaYear[] years) => Kriterium.Margins.Of(
        new AreaClassifier(policy).Classify(new AreaMeasurement(
            "made-up", new CalendarDate(2014, 12, 1), years, [new RegionYear(2014, 1_000_000, 300_000_000_000)])));
}
