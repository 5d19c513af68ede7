using Kriterium;
using Kriterium.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Letters;

public sealed class LetterTests
{
    private static readonly LetterService Letters =
        new ServiceCollection().AddLetters().BuildServiceProvider().GetRequiredService<LetterService>();

    public static TheoryData<StatusCase> Statuses => [.. LegalCases.Statuses];

    public static TheoryData<BoundaryCase> Boundaries => [.. LegalCases.Boundaries];

    public static TheoryData<FaultyArea> Faulty => [.. LegalCases.Faulty];

    [Theory]
    [InlineData(OnLimit.Below, LetterKind.None)]
    [InlineData(OnLimit.At, LetterKind.None)]
    [InlineData(OnLimit.Above, LetterKind.NewOnTheList)]
    public void Exactly_on_the_limit_of_convictions_there_is_no_letter(OnLimit side, LetterKind expected)
    {
        var area = AnArea.Of("2017-12-01").Meeting(Indicator.NonWestern, Indicator.RelativeIncome).With(Indicator.Convicted, side).Build();
        Assert.Equal(expected, Letters.Decide(area, ListHistory.Empty).Kind);
    }

    [Fact]
    public void The_letter_says_why_with_figure_verb_and_limit()
    {
        var area = AnArea.Of("2021-12-01").Meeting(Indicator.BasicEducation).With(Indicator.OutsideLabourMarket, OnLimit.Above).Build();
        var letter = Letters.Decide(area, ListHistory.Empty);
        Expect.Status(AreaStatus.Vulnerable, letter.Law);
        Assert.Equal(
            [
                "Outside the labour market and education: exactly 900001/2250000, 40.0000... %, which is more than 40 %.",
                "Basic education only: exactly 80 %, which is more than 60 %.",
            ],
            letter.Reasons);
    }

    [Theory]
    [InlineData("2020-12-01", LetterKind.StillOnTheList)]
    [InlineData("2019-12-01", LetterKind.NewOnTheList)]
    [InlineData("2021-12-01", LetterKind.NewOnTheList)]
    public void Who_was_on_the_list_before_is_still_on_it(string list, LetterKind expected)
    {
        var area = AnArea.Of("2021-12-01").Meeting(Indicator.BasicEducation, Indicator.RelativeIncome).Build();
        var row = new ListMembership(area.AreaId, AreaStatus.Prevention);
        var history = new ListHistory([new PublishedList(CalendarDate.Parse(list), [row])]);
        Assert.Equal(expected, Letters.Decide(area, history).Kind);
    }

    [Theory]
    [InlineData(true, LetterKind.NewOnTheList)]
    [InlineData(false, LetterKind.StillOnTheList)]
    public void What_was_published_goes_before_what_was_decided(bool isComplete, LetterKind expected)
    {
        var before = CalendarDate.Parse("2020-12-01");
        var area = AnArea.Of("2021-12-01").Meeting(Indicator.BasicEducation, Indicator.RelativeIncome).Build();
        var history = new ListHistory(
            [new PublishedList(before, [], isComplete)],
            earlierStatuses: [new EarlierStatus(area.AreaId, before, [AreaStatus.Vulnerable])]);
        Assert.Equal(expected, Letters.Decide(area, history).Kind);
    }

    [Fact]
    public void Who_was_perhaps_on_the_list_before_or_on_an_older_one_is_written_as_new()
    {
        var area = AnArea.Of("2021-12-01").Meeting(Indicator.BasicEducation, Indicator.RelativeIncome).Build();
        var perhaps = new EarlierStatus(area.AreaId, CalendarDate.Parse("2020-12-01"), [AreaStatus.None, AreaStatus.Vulnerable]);
        var older = new EarlierStatus(area.AreaId, CalendarDate.Parse("2019-12-01"), [AreaStatus.Vulnerable]);
        Assert.Equal(LetterKind.NewOnTheList, Letters.Decide(area, new ListHistory(earlierStatuses: [perhaps, older])).Kind);
    }

    [Fact]
    public void The_letter_about_a_transformation_area_names_its_lists_and_its_figures()
    {
        var one = LegalCases.Statuses.First(one => one.Expected == AreaStatus.Transformation);
        var letter = Letters.Decide(one.Area, one.History);
        Assert.Contains("The area was a parallel society on the list of 2017-12-01.", letter.Reasons);
        Assert.Contains(
            letter.Reasons,
            reason => reason.StartsWith("Immigrants and descendants from non-Western countries: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_met_enough_last_year_and_nothing_now_has_left_the_list()
    {
        var before = AnArea.Of("2020-12-01").MeetingEverything().NotMeeting(Indicator.NonWestern).Build();
        var history = new ListHistory(earlierStatuses: [EarlierStatus.Of(Letters.Decide(before, ListHistory.Empty).Law)]);
        var letter = Letters.Decide(AnArea.Of("2021-12-01").MeetingNothing().Build(), history);
        Assert.Equal(LetterKind.LeftTheList, letter.Kind);
        Assert.Contains("Outside the labour market and education: exactly 15 %, which is not more than 30 %.", letter.Reasons);
    }

    [Fact]
    public void What_is_not_known_is_asked_for()
    {
        var area = AnArea.Of("2021-12-01").Meeting(Indicator.RelativeIncome).Unknown(Indicator.Convicted);
        var letter = Letters.Decide(area.Residents(Count.Between(990, 1010)).Build(), ListHistory.Empty);
        Expect.Possible(letter.Law, AreaStatus.None, AreaStatus.Vulnerable);
        Assert.Equal(
            [
                "How many residents are there? Known is from 990 to 1,010; the law asks for at least 1,000.",
                "Convicted of violating the criminal code, the weapons act or the drugs act: "
                    + "what is the share of residents aged 18 and over? Known is from 0 % to 100 %; "
                    + "the law asks for at least 3 x the national share, here exactly 3 %.",
            ],
            letter.Reasons);
    }

    [Theory, MemberData(nameof(Statuses))]
    public void The_letter_has_the_status_that_the_law_gives(StatusCase one)
    {
        var letter = Letters.Decide(one.Area, one.History);
        Assert.Equal(one.Expected, letter.Status);
        Assert.Equal(one.Expected == AreaStatus.Undetermined, letter.Kind == LetterKind.AskForFigures);
    }

    [Theory, MemberData(nameof(Boundaries))]
    public void On_every_limit_the_area_is_on_the_list_or_not(BoundaryCase one)
    {
        var possible = Letters.Decide(one.Area, ListHistory.Empty).Law.PossibleStatuses;
        if (one.Expected == Verdict.Met) Assert.All(possible, status => Assert.True(status >= one.Status));
        else Assert.DoesNotContain(one.Status, possible);
    }

    [Theory, MemberData(nameof(Faulty))]
    public void A_faulty_area_is_refused_by_name(FaultyArea one) =>
        Expect.Refused(one.Path, () => Letters.Write(one.Json, ListHistory.Empty));

    [Fact]
    public void A_list_of_two_dates_or_with_an_area_twice_or_before_the_law_is_refused()
    {
        var area = AnArea.Of("2021-12-01").Build();
        var older = AnArea.Of("2020-12-01").Build();
        var early = new AreaMeasurement("early", CalendarDate.Parse("2009-12-01"));
        Refused("areas[1].list_date is 2020-12-01; give the areas of the list of 2021-12-01.", area, older);
        Refused("areas[1].area_id is made-up once more; give each area once.", area, area);
        Refused("list_date is 2009-12-01; there was no list before 2010-10-01.", early);

        static void Refused(string text, params AreaMeasurement[] areas) =>
            Expect.Refused<RefusedException>(text, () => Letters.Write(areas[0].ListDate, areas, ListHistory.Empty));
    }

    /// <summary>The law that the letter rests on, with every verdict and what is open; and the status that the letter says.</summary>
    [Fact]
    public void The_service_gives_every_answer_of_every_conformance_case()
    {
        Assert.Empty(ConformanceCases.Check(question =>
            LetterOf(question) is { } letter ? ConformanceAnswer.Of(letter.Law) : ConformanceAnswer.BeforeTheFirstRule));
        Assert.Empty(ConformanceCases.CheckStatus(question => LetterOf(question)?.Status));

        static Letter? LetterOf(ConformanceQuestion question)
        {
            try
            {
                return new LetterService(new StatusClassifier(question.Timeline)).Decide(question.Area, question.History);
            }
            catch (RefusedException)
            {
                return null;
            }
        }
    }
}
