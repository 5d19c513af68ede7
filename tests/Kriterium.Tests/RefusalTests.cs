namespace Kriterium.Tests;

/// <summary>What is refused, and in which words: what was given, what is allowed, what to do; all faults together.</summary>
public class RefusalTests
{
    private static readonly Criterion Half = new(Indicator.NonWestern, Threshold.MoreThan(Share.Percent(50)), Areas.WhatIf);

    public static TheoryData<string, string> Refusals()
    {
        var data = new TheoryData<string, string>();
        foreach (var (message, _) in Table) data.Add(message.Split('\n')[0], message);
        return data;
    }

    private static readonly (string Message, Action Act)[] Table =
    [
        ("This share: part is 5, more than its base whole, which is 4; a part is at most its base",
            () => Evidence.Of(5, 4)),
        ("This share: part is 5, but its base whole is 0; an empty base has no part",
            () => Evidence.Of(5, 0)),
        ("This share has 2 faults:\n- part is -1; a count is 0 or more\n- whole is -2; a count is 0 or more",
            () => Evidence.Of(-1, -2)),
        ("The evidence: lower is 60 %, more than upper, which is 50 %; give the smaller first",
            () => Evidence.Between(Share.Percent(60), Share.Percent(50))),
        ("The count: lower is 5, more than upper, which is 4; give the smaller first",
            () => Count.Between(5, 4)),
        ("The count: limit is 0; give 1 or more: no count is less than 0",
            () => Count.FewerThan(0)),
        ("The share: whole is 0; give a number above 0",
            () => Share.Of(1, 0)),
        ("The limit: multiple is 0; give a number above 0",
            () => Limit.TimesNational(0)),
        ("The printed figure: decimals is 2, but the figure is written with 3; give 3 to 28",
            () => Evidence.PrintedPercent(2.705m, 2)),
        ("The mean: years is empty; give at least one year",
            () => Evidence.MeanOf([])),
        ("The figure: non_western is exactly 150 %, but a share of residents is from 0 % to 100 %; check the figure and its unit",
            () => Half.Judge(Evidence.Exactly(Share.Percent(150)))),
        ("The criterion: the window of non_western is 5 years; choose 1 to 4",
            () => _ = new Criterion(Indicator.NonWestern, Half.Threshold, Areas.WhatIf, 5)),
        ("The published figure has 2 faults:\n- convicted is from 269.5 % to 270.5 %, but a share of residents aged 18 and over is from 0 "
            + "% to 100 %; check the figure and its unit\n- the window of convicted is 0 years; choose 1 to 4",
            () => _ = new PublishedFigure(Indicator.Convicted, Evidence.PrintedPercent(270), 0)),
        ("The year 2015 has 4 faults:\n- nonWestern is 1,001, more than its base residents, which is 1,000; a part is at most its base\n"
            + "- outsideLabourMarketThousandths is 600,001 (1,000 to a person), more than its base aged18To64, which is 600; a part is at "
            + "most its base\n- convicted is -1; a count is 0 or more\n- grossIncome is 5, but taxpayers is 0; nobody has no income, so "
            + "give 0 or leave it unknown",
            () => _ = new AreaYear(
                2015,
                residents: 1000,
                nonWestern: 1001,
                aged18To64: 600,
                outsideLabourMarketThousandths: 600_001,
                convicted: -1,
                taxpayers: 0,
                grossIncome: 5)),
        ("The year 2015 has 2 faults:\n- aged30To59 is 700, more than aged18To64, which is 600; the first lies in the second\n"
            + "- aged18Plus is 1,001, more than residents, which is 1,000; the first lies in the second",
            () => _ = new AreaYear(2015, residents: 1000, aged18To64: 600, aged18Plus: 1001, aged30To59: 700)),
        ("The year 2015: aged30To59 is 1,001, more than residents, which is 1,000; the first lies in the second",
            () => _ = new AreaYear(2015, residents: 1000, aged30To59: 1001)),
        ("The region's year 0 has 2 faults:\n- year is 0; give 1 to 9999\n- taxpayers is -5; a count is 0 or more",
            () => _ = new RegionYear(0, -5)),
        ("The measurement of an area has 4 faults:\n- areaId is empty; give the area's identity\n"
            + "- listDate is not a date; give the date of the list\n- years has 2015 more than once; give each year once\n"
            + "- published has non_western more than once for a window of 1 year; give each once",
            () => _ = new AreaMeasurement(
                " ",
                default,
                [new AreaYear(2015), new AreaYear(2015)],
                published: [
                    new PublishedFigure(Indicator.NonWestern, Evidence.Unknown),
                    new PublishedFigure(Indicator.NonWestern, Evidence.Unknown),
                ])),
        ("The measurement of made-up: residents is 1,100, but 1,000 in the measurement year; give it once, or the same twice",
            () => _ = new AreaMeasurement("made-up", Areas.List2015, [new AreaYear(2015, residents: 1000)], residents: 1100)),
        ("The measurement of made-up: years has 2015, but the measurement year is 2014; leave out years that came after, or give "
            + "the measurement year",
            () => _ = new AreaMeasurement("made-up", Areas.List2015, [new AreaYear(2015)], measurementYear: 2014)),
        ("The measurement of made-up has 2 faults:\n- residents is -1; a count is 0 or more\n- measurementYear is 0; give 1 to 9999",
            () => _ = new AreaMeasurement("made-up", Areas.List2015, residents: -1, measurementYear: 0)),
        ("The measurement of made-up: years[0].nonWestern is 2,000, more than its base residents, which is 1,"
            + "500; a part is at most its base",
            () => _ = new AreaMeasurement("made-up", Areas.List2015, [new AreaYear(2015, nonWestern: 2000)], residents: 1500)),
        ("The policy: windowYears is 99 years; choose 1 to 4",
            () => ThresholdPolicies.ParticularlyVulnerable2013.ToBuilder().WithWindow(99)),
        ("averaging is 7; choose MeanOfYearlyShares or PooledShare",
            () => Areas.Counted().Measure(Indicator.Convicted, 2, (AveragingMethod)7)),
        ("the window of convicted is 9 years; choose 1 to 4",
            () => Areas.Counted().MeasureNational(Indicator.Convicted, 9)),
        ("The mean income: lower is 2.5, more than upper, which is 1; give the smaller first",
            () => MeanIncome.Between(2.5m, 1)),
        ("The policy has 3 faults:\n- Name is empty; give the policy a name\n"
            + "- Source is missing; name the act or agreement, or say that it is a what-if\n"
            + "- Criteria is empty; add at least one criterion",
            () => new ThresholdPolicyBuilder().Build()),
        ("The policy mine has 4 faults:\n- SmallestPopulation is -1; give 0 or more\n"
            + "- Averaging is 7; choose MeanOfYearlyShares or PooledShare\n- RequiredCount is 5, but the policy has 2 criteria; choose 1 "
            + "to 2\n- non_western is used 3 times; use each indicator once, as a criterion or as a gate",
            () => new ThresholdPolicyBuilder
            {
                Name = "mine",
                Source = Areas.WhatIf,
                SmallestPopulation = -1,
                Averaging = (AveragingMethod)7,
                RequiredCount = 5,
                Criteria = { Half, Half },
                Gates = { Half },
            }.Build()),
        ("The indicator: key is \"ghetto\"; choose one of non_western, outside_labour, convicted, basic_education, income",
            () => Indicator.FromKey("ghetto")),
        ("The source: citation is empty; name the act, paragraph, agreement or list",
            () => _ = new LegalSource(" ")),
        ("The source has 3 faults:\n- citation is empty; name the act, paragraph, agreement or list\n"
            + "- unverified is empty; say what is unverified, or leave it out\n- address is \"http://x\"; give an https address without "
            + "spaces, as in https://www.retsinformation.dk/eli/lta/2018/1322, or null",
            () => _ = new LegalSource("", "", "http://x")),
        ("The date: day is 29; give 1 to 28 in month 2 of 2015",
            () => _ = new CalendarDate(2015, 2, 29)),
        ("The date has 3 faults:\n- year is 0; give 1 to 9999\n- month is 13; give 1 to 12\n- day is 32; give 1 to 31",
            () => _ = new CalendarDate(0, 13, 32)),
        ("The date: year is 0; give 1 to 9999",
            () => _ = new CalendarDate(0, 1, 1)),
        ("The date: year is 10000; give 1 to 9999",
            () => _ = new CalendarDate(10_000, 12, 31)),
        ("The date: day is 0; give 1 to 31",
            () => _ = new CalendarDate(2015, 12, 0)),
        ("The date: month is 0; give 1 to 12",
            () => _ = new CalendarDate(2015, 0, 31)),
        ("The region: number is 0; choose 1 to 5",
            () => Region.FromNumber(0)),
        ("The status rule has 5 faults:\n- status is 42; choose one that a rule can give, from ParticularlyVulnerable to Transformation\n"
            + "- danishLabel is empty; give the text that the regime uses\n- englishLabel is empty; give the text that the regime uses\n"
            + "- listToken is empty; give the text that the regime uses\n- listsInARow is 1; choose 2 to 20",
            () => StatusRule.ByConsecutiveLists((AreaStatus)42, "", " ", null!, 1, Areas.WhatIf)),
        ("The regime has 9 faults:\n- Name is empty; give the regime a name\n- From is not a date; give the first list date\n"
            + "- FromSource is missing; name where the date comes from\n- Source is missing; name the act or agreement, or say that it is a "
            + "what-if\n- StandingNote is null; give a text, which may be empty\n- Standing is 9; choose Replaced, InForce or UnderReview\n"
            + "- PublicationMonth is 0; give 1 to 12\n- PublicationDay is 29; give 1 to 28, a day of every month\n"
            + "- Statuses has 0 rules of a vulnerable or particularly vulnerable area; give one of them",
            () => new RegimeBuilder { Standing = (LegalStanding)9, StandingNote = null!, PublicationDay = 29 }.Build()),
        ("The regime 2021 has 3 faults:\n- Statuses[4] is null; leave it out\n- prevention has 2 rules; give each status one\n"
            + "- the list token forebyggelsesomraade stands for 2 statuses; give each its own",
            () => RegimeWith(null!, LegalTimeline.Denmark.Regimes[^1].Statuses[0]).Build()),
        ("The regime 2010: Statuses has no criteria for the vulnerable area; give it a policy",
            () => OnlyLists().Build()),
        ("The timeline has 2 faults:\n- name is empty; give the timeline a name\n- regimes is empty; give at least one regime",
            () => _ = new LegalTimeline("", [])),
        ("The timeline has 3 faults:\n- regimes[2] is null; leave it out\n- the regime 2010 is given 2 times; give each a name of its own\n"
            + "- 2 regimes start on 2010-10-01; give each a first date of its own",
            () => _ = new LegalTimeline("x", [LegalTimeline.Denmark.Regimes[0], LegalTimeline.Denmark.Regimes[0], null!])),
        ("The list has 2 faults:\n- date is not a date; give the date of the list\n- rows[0] is empty; leave it out",
            () => _ = new PublishedList(default, [default])),
        ("The membership has 2 faults:\n- areaId is empty; give the area's identity\n"
            + "- status is 42; give one that a list names, and leave out an area that is not on it",
            () => _ = new ListMembership("", (AreaStatus)42)),
        ("The what-if of particularly-vulnerable-2013 has 2 faults:\n- name is empty; give the policy a name\n"
            + "- requiredCount is 9, but the policy has 5 criteria; choose 1 to 5",
            () => ThresholdPolicies.ParticularlyVulnerable2013.WithRequiredCount(9, "")),
        ("The what-if of particularly-vulnerable-2013 has 2 faults:\n- name is empty; give the policy a name\n"
            + "- windowYears is 9 years; choose 1 to 4",
            () => ThresholdPolicies.ParticularlyVulnerable2013.WithWindow(9, "")),
        ("The measurement of a: regionYears[2].region is Hovedstaden, but Nordjylland in another year; give the income of the area's own "
            + "region",
            () => _ = new AreaMeasurement(
                "a",
                Areas.List2015,
                regionYears:
                [
                    new RegionYear(2013), new RegionYear(2015, region: Region.Nordjylland),
                    new RegionYear(2014, region: Region.Hovedstaden),
                ])),
        ("The areas: areaIds[1] is empty; leave it out",
            () => ListHistory.Empty.UnmatchedAreas(["a", ""])),
        ("The columns: columns[0] is null; leave it out",
            () => new ResidentAggregator(1).AddInParallel([null!])),
        ("education is DanishOrApproved for convicted; leave it out, since only basic_education has it",
            () => Areas.Counted().Measure(Indicator.Convicted, education: EducationDefinition.DanishOrApproved)),
        ("education is 9 for basic_education; choose one of UnknownCountsAsBasic, DanishOrApproved, DanishOrApprovedUnknownAsBasic",
            () => Areas.Counted().Measure(Indicator.BasicEducation, education: (EducationDefinition)9)),
        ("status is 42; give one of AreaStatus.",
            () => AgreementPoint.All[0].AppliesTo((AreaStatus)42)),
        ("The regime 2010 is not in the timeline since 2014; give one of its Regimes.",
            () => new LegalTimeline("since 2014", [LegalTimeline.Denmark.Regimes[1]]).Until(LegalTimeline.Denmark.Regimes[0])),
        ("Position 7 is not one of 2 areas, counted from 0.",
            () => _ = new CriterionVerdicts(ThresholdPolicies.Vulnerable2018, 2)[ThresholdPolicies.Vulnerable2018.Criteria[0], 7]),
        ("areaCount is 2147483647; give 0 or more, and at most 2147483591 verdicts in all.",
            () => _ = new CriterionVerdicts(ThresholdPolicies.Vulnerable2018, int.MaxValue)),
        ("length is 5; give 0 to 1, the rows from start on.",
            () => Residents.ResidentRows.Columns(2015, [default, default]).AsBatch(1, 5)),
        ("start is -1; give 0 to 2.",
            () => Residents.ResidentRows.Columns(2015, [default, default]).AsBatch().Slice(-1, 1)),
    ];

    private static RegimeBuilder RegimeWith(params StatusRule[] more)
    {
        var builder = LegalTimeline.Denmark.Regimes[^1].ToBuilder();
        foreach (var rule in more) builder.Statuses.Add(rule);
        return builder;
    }

    /// <summary>A regime whose vulnerable area would be found by lists in a row.</summary>
    private static RegimeBuilder OnlyLists()
    {
        var builder = LegalTimeline.Denmark.Regimes[0].ToBuilder();
        builder.Statuses[0] = StatusRule.ByConsecutiveLists(AreaStatus.ParticularlyVulnerable, "a", "b", "c", 5, Areas.WhatIf);
        builder.Statuses.Add(StatusRule.ByCriteria(AreaStatus.ParallelSociety, "d", "e", "f", ThresholdPolicies.ParallelSociety2018));
        return builder;
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Misuse_IsRefusedInWords(string firstLine, string message)
    {
        Assert.NotEmpty(firstLine);
        var exception = Assert.ThrowsAny<ArgumentException>(Table.Single(row => row.Message == message).Act);

        // The runtime adds the parameter's name at the end.
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Matches(@"^(| \(Parameter '\w+'\))$", exception.Message[message.Length..]);
    }

    [Theory]
    [InlineData("2014-13-01")]
    [InlineData("2014-02-29")]
    [InlineData("01-12-2014")]
    [InlineData("2014-1-1")]
    [InlineData("2014-12-01 ")]
    [InlineData("٢٠١٤-١٢-٠١")]
    [InlineData("")]
    public void CalendarDate_AnythingButYearMonthDay_IsRefused(string text)
    {
        Assert.False(CalendarDate.TryParse(text, out _));
        Assert.Equal(
            "\"" + text + "\" is not a date; write year-month-day, as in 2014-12-01.",
            Assert.Throws<FormatException>(() => CalendarDate.Parse(text)).Message);
    }
}
