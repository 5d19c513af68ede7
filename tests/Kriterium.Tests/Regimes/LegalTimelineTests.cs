using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Kriterium.Tests.Regimes;

public class LegalTimelineTests
{
    private static readonly LegalTimeline Denmark = LegalTimeline.Denmark;

    [Fact]
    public void EveryDateTo2030_HasExactlyOneRegime()
    {
        var days = 0;
        for (var date = new DateTime(2010, 10, 1); date <= new DateTime(2030, 12, 31); date = date.AddDays(1))
        {
            var list = new CalendarDate(date.Year, date.Month, date.Day);
            var expected = date < new DateTime(2014, 1, 1) ? "2010"
                : date < new DateTime(2018, 12, 1) ? "2013"
                : date < new DateTime(2021, 11, 30) ? "2018"
                : "2021";
            var covering = Denmark.Regimes.Where(regime => regime.From <= list && !(list >= Denmark.Until(regime))).ToList();

            Assert.Same(Denmark.At(list), Assert.Single(covering));
            Assert.Equal((list, expected), (list, Denmark.At(list).Name));
            days++;
        }

        Assert.Equal(7_397, days);
    }

    [Fact]
    public void Until_WithoutARegime_NamesItsArgument() =>
        Assert.Throws<ArgumentNullException>("regime", () => LegalTimeline.Denmark.Until(null!));

    [Theory]
    [InlineData("2010", "2014-01-01")]
    [InlineData("2013", "2018-12-01")]
    [InlineData("2018", "2021-11-30")]
    [InlineData("2021", null)]
    public void Until_IsTheFirstDayOfTheNext(string regime, string? until) =>
        Assert.Equal(until, Denmark.Until(Denmark.Regimes.Single(each => each.Name == regime))?.ToString());

    [Theory]
    [InlineData(2010, 9, 30)]
    [InlineData(2010, 1, 1)]
    [InlineData(2009, 10, 1)]
    [InlineData(1, 1, 1)]
    public void BeforeTheFirstList_IsAnErrorThatNamesIt(int year, int month, int day)
    {
        var date = new CalendarDate(year, month, day);
        var error = Assert.Throws<ArgumentOutOfRangeException>("listDate", () => Denmark.At(date));
        Assert.Equal(
            "There is no rule for a list of " + date
                + ": the first list is of 2010-10-01; give that date or a later one. (Parameter 'listDate')",
            error.Message);
        Assert.Contains(
            "2010-10-01",
            Assert.Throws<ArgumentOutOfRangeException>(() => new StatusClassifier(
                Denmark).Classify(new AreaMeasurement("made-up", date))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void NoDate_IsAnErrorThatNamesTheFirstList() =>
        Assert.Contains(
            "2010-10-01",
            Assert.Throws<ArgumentOutOfRangeException>("listDate", () => Denmark.At(default)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(2009, null)]
    [InlineData(2010, "2010-10-01")]
    [InlineData(2011, "2011-10-01")]
    [InlineData(2012, "2012-10-01")]
    [InlineData(2013, "2013-10-01")]
    [InlineData(2014, "2014-12-01")]
    [InlineData(2015, "2015-12-01")]
    [InlineData(2016, "2016-12-01")]
    [InlineData(2017, "2017-12-01")]
    [InlineData(2018, "2018-12-01")]
    [InlineData(2019, "2019-12-01")]
    [InlineData(2020, "2020-12-01")]
    [InlineData(2021, "2021-12-01")]
    [InlineData(2022, "2022-12-01")]
    [InlineData(2023, "2023-12-01")]
    [InlineData(2024, "2024-12-01")]
    [InlineData(2025, "2025-12-01")]
    [InlineData(2026, "2026-12-01")]
    [InlineData(2027, "2027-12-01")]
    [InlineData(2028, "2028-12-01")]
    [InlineData(2029, "2029-12-01")]
    [InlineData(2030, "2030-12-01")]
    [InlineData(0, null)]
    [InlineData(10_000, null)]
    public void YearlyList_OfEachYear(int year, string? expected) => Assert.Equal(expected, Denmark.YearlyList(year)?.ToString());

    [Theory]
    [InlineData("2011-01-01", "2010")]
    [InlineData("2014-02-01", "2013")]
    public void ExtraLists_HaveARegimeAndAreNoYearlyLists(string date, string regime)
    {
        var list = CalendarDate.Parse(date);
        Assert.Equal(regime, Denmark.At(list).Name);
        Assert.NotEqual(list, Denmark.YearlyList(list.Year));
    }

    /// <summary>Whatever the first dates: each date has the regime that started last, and none before the first.</summary>
    [Property]
    public bool AnyTimeline_HasOneRegimeForEveryDateFromItsFirstOn(NonEmptyArray<PositiveInt> starts, PositiveInt day)
    {
        var regimes = starts.Get.Select(start => DayNumber(start.Get)).Distinct().Select(From).ToList();
        var timeline = new LegalTimeline("made-up", regimes);
        var date = DayNumber(day.Get);
        var covering = timeline.Regimes.Where(regime => regime.From <= date && !(timeline.Until(regime) <= date)).ToList();
        return covering.Count == (date < timeline.Regimes[0].From ? 0 : 1)
            && (covering.Count == 0 || timeline.At(date).Equals(covering[0]));
    }

    [Fact]
    public void WithTheSameRegime_ChangesNothing()
    {
        foreach (var regime in Denmark.Regimes)
        {
            var same = Denmark.With(regime.ToBuilder().Build());
            Assert.Equal(Denmark, same);
            Assert.Equal(Denmark.Identity, same.Identity);
        }
    }

    [Theory]
    [InlineData("2010-09-30", null)]
    [InlineData("2010-10-01", "2010")]
    [InlineData("2013-12-31", "2010")]
    [InlineData("2021-11-30", "2021")]
    public void TryAt_FindsWhatAtDoes_AndSaysWhenThereWasNoRule(string date, string? expected)
    {
        var list = CalendarDate.Parse(date);
        Assert.Equal(expected is not null, Denmark.TryAt(list, out var regime));
        Assert.Equal(expected, regime?.Name);
        if (expected is null) Assert.Throws<ArgumentOutOfRangeException>("listDate", () => Denmark.At(list));
        else Assert.Same(regime, Denmark.At(list));
    }

    [Fact]
    public void YearlyLists_GoBackToTheFirst()
    {
        Assert.Equal(
            ["2015-12-01", "2014-12-01", "2013-10-01", "2012-10-01", "2011-10-01", "2010-10-01"],
            Denmark.YearlyLists(new CalendarDate(2016, 11, 30)).Select(list => list.ToString()));
        Assert.Equal("2016-12-01", Denmark.YearlyLists(new CalendarDate(2016, 12, 1)).First().ToString());
        Assert.Empty(Denmark.YearlyLists(new CalendarDate(2010, 9, 30)));
    }

    [Fact]
    public void With_ReplacesTheRegimeThatStartsTheSameDay_UnderANameThatSaysSo()
    {
        var builder = Denmark.Regimes[3].ToBuilder();
        builder.Name = "milder";
        builder.StandingNote = "";
        var whatIf = Denmark.With(builder.Build());
        Assert.Equal("denmark, with milder from 2021-11-30", whatIf.Name);
        Assert.Equal(["2010", "2013", "2018", "milder"], whatIf.Regimes.Select(regime => regime.Name));
        Assert.Equal("mine", Denmark.With(builder.Build(), "mine").Name);
        Assert.Same(Denmark, Denmark.With(Denmark.Regimes[0], "mine"));
        Assert.Same(Denmark, Denmark.With(Denmark.Regimes[0]));
        Assert.Throws<ArgumentNullException>("regime", () => Denmark.With(null!));
    }

    [Fact]
    public void With_MovesARegimeOfTheSameName()
    {
        var builder = Denmark.Regimes[3].ToBuilder();
        builder.From = new CalendarDate(2022, 1, 1);
        Assert.Equal(["2010", "2013", "2018", "2021"], Denmark.With(builder.Build()).Regimes.Select(regime => regime.Name));
    }

    [Fact]
    public void WithWindow_ChangesMeansOnly_AndSaysSoInEveryName()
    {
        var three = Denmark.WithWindow(3);
        Assert.Equal("denmark, window of 3 years", three.Name);
        Assert.Equal(Denmark.Regimes.Select(regime => regime.Name), three.Regimes.Select(regime => regime.Name));
        foreach (var (was, now) in Denmark.Regimes
            .SelectMany(regime => regime.Policies)
            .Zip(three.Regimes.SelectMany(regime => regime.Policies)))
        {
            Assert.Equal(was.Name + ", window of 3 years", now.Name);
            Assert.Equal(was.WithWindow(3), now);
            Assert.Equal(
                was.Criteria.Concat(was.Gates).Select(criterion => criterion.WindowYears == 1 ? 1 : 3),
                now.Criteria.Concat(now.Gates).Select(criterion => criterion.WindowYears));
        }
    }

    [Fact]
    public void WithWindow_ThatChangesNothing_IsTheSame()
    {
        var policy = ThresholdPolicies.ParticularlyVulnerable2013;
        Assert.Same(policy, policy.WithWindow(2));
        Assert.Same(policy, policy.WithWindow(2, "mine"));
        Assert.Equal("mine", policy.WithWindow(4, "mine").Name);
        Assert.Equal("particularly-vulnerable-2013, window of 1 year", policy.WithWindow(1).Name);
        Assert.Throws<InvalidInputException>(() => policy.WithWindow(5));

        var since2013 = new LegalTimeline("since 2013", [Denmark.Regimes[1]]);
        Assert.Same(since2013, since2013.WithWindow(2));
        Assert.Same(since2013, since2013.WithWindow(2, "mine"));
        Assert.Equal("mine", since2013.WithWindow(3, "mine").Name);
        Assert.Throws<InvalidInputException>(() => Denmark.WithWindow(0));
    }

    [Fact]
    public void Published_MeasuresWhatTheRegimeAsksFor()
    {
        var figures = Denmark.Regimes.Select(regime => (
            Convicted: regime.Published(Indicator.Convicted, Evidence.PrintedPercent(2.70m)),
            Education: regime.Published(Indicator.BasicEducation, Evidence.PrintedPercent(60.1m)))).ToList();
        Assert.Equal([4, 2, 2, 2], figures.Select(figure => figure.Convicted.WindowYears));
        Assert.Equal(
            [
                EducationDefinition.UnknownCountsAsBasic, EducationDefinition.UnknownCountsAsBasic, EducationDefinition.DanishOrApproved,
                EducationDefinition.DanishOrApproved,
            ],
            figures.Select(figure => figure.Education.Education));
        foreach (var policy in Denmark.Regimes[3].Policies)
            Assert.All(
                policy.Criteria.Where(criterion => criterion.Indicator == Indicator.Convicted),
                criterion => Assert.True(figures[3].Convicted.Answers(criterion)));
        Assert.False(figures[0].Convicted.Answers(ThresholdPolicies.ParticularlyVulnerable2013.Criteria[2]));
    }

    [Fact]
    public void WithAnotherRegime_IsAnotherTimeline()
    {
        var builder = Denmark.At(new CalendarDate(2025, 12, 1)).ToBuilder();
        builder.Name = "next year";
        builder.From = new CalendarDate(2027, 1, 1);
        var whatIf = Denmark.With(builder.Build());

        Assert.NotEqual(Denmark.Identity, whatIf.Identity);
        Assert.Equal(4, Denmark.Regimes.Count);
        Assert.Equal("2021", whatIf.At(new CalendarDate(2026, 12, 31)).Name);
        Assert.Equal("next year", whatIf.At(new CalendarDate(2027, 1, 1)).Name);
        Assert.Equal(new CalendarDate(2027, 1, 1), whatIf.Until(Denmark.Regimes[3]));
    }

    private static CalendarDate DayNumber(int day) => new(2000 + (day / 28 % 5), 1 + (day % 3), 1 + (day % 28));

    private static Regime From(CalendarDate date)
    {
        var builder = LegalTimeline.Denmark.Regimes[0].ToBuilder();
        builder.Name = date.ToString();
        builder.From = date;
        return builder.Build();
    }

    /// <summary>A timeline of one's own may begin in year 1 and has a list in year 9999.</summary>
    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "0001-12-01")]
    [InlineData(9999, "9999-12-01")]
    [InlineData(10_000, null)]
    public void YearlyList_IsThatOfAnyYearThatThereIs(int year, string? expected)
    {
        var regime = Denmark.Regimes[^1].ToBuilder();
        regime.From = new CalendarDate(1, 1, 1);
        Assert.Equal(expected, new LegalTimeline("what-if", [regime.Build()]).YearlyList(year)?.ToString());
    }

    [Theory]
    [InlineData(1, 1, 2)]
    [InlineData(12, 28, 20)]
    public void ARegime_TakesEveryDayOfPublication_AndNumberOfLists(int month, int day, int lists)
    {
        var regime = Denmark.Regimes[^1].ToBuilder();
        (regime.PublicationMonth, regime.PublicationDay) = (month, day);
        regime.Statuses[^1] = StatusRule.ByConsecutiveLists(AreaStatus.Transformation, "a", "b", "c", lists, Areas.WhatIf);
        var built = regime.Build();
        Assert.Equal((month, day, lists), (built.PublicationMonth, built.PublicationDay, built.Statuses[^1].ListsInARow));
    }

    [Theory]
    [InlineData(0, 0, "PublicationMonth is 0; give 1 to 12")]
    [InlineData(13, 29, "PublicationDay is 29; give 1 to 28, a day of every month")]
    public void ARegime_RefusesOtherDays(int month, int day, string fault)
    {
        var regime = Denmark.Regimes[^1].ToBuilder();
        (regime.PublicationMonth, regime.PublicationDay) = (month, day);
        var message = Assert.Throws<InvalidInputException>(regime.Build).Message;
        Assert.Contains(fault, message, StringComparison.Ordinal);
        Assert.StartsWith("The regime 2021 has 2 faults:", message, StringComparison.Ordinal);
    }

    /// <summary>The rule of the vulnerable area goes first; a figure that it does not ask for is that of the most severe status.</summary>
    [Fact]
    public void FindingOf_IsThatOfTheVulnerableArea_ElseOfTheMostSevereStatus()
    {
        var status = new StatusClassifier(Denmark).Classify(new AreaMeasurement("a", new CalendarDate(2021, 12, 1)));
        Assert.Same(status.Vulnerability.Findings[0], status.FindingOf(status.Vulnerability.Findings[0].Indicator));
        var parallel = status.Findings.Single(finding => finding.Rule.Status == AreaStatus.ParallelSociety).Classification!;
        Assert.Same(parallel.GateFindings.Single(), status.FindingOf(Indicator.NonWestern));
    }
}
